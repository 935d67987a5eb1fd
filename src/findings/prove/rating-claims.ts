/** Every status and verdict can be reached, and every assessment has exactly one of each, with a reason. */
import {
  canBe,
  cannotBe,
  every,
  isImpossible,
  no,
  some,
  type Claim,
  type Formula,
  type Symbolic,
} from '../../checklist/prove/index.ts';
import { STATUSES, type Status, type Verdict } from '../types.ts';
import { riskTwice, type Ratings, type SectionRating } from './ratings.ts';

export function ratingClaims(symbolic: Symbolic, { sections, verdicts }: Ratings): Claim[] {
  return [
    ...sections.flatMap((section) => [...reached(symbolic, section), ...exactlyOne(symbolic, section)]),
    ...Object.entries(verdicts ?? {}).map(([verdict, formula]) =>
      canBe(
        symbolic,
        'verdict-never-reached',
        { subject: { path: [] }, data: { verdict: word(verdict as Verdict) } },
        formula,
      ),
    ),
    cannotBe(
      symbolic,
      'risk-twice',
      { subject: { path: ['high-risk'] }, data: {} },
      riskTwice(symbolic.checklist),
    ),
  ];
}

function reached(symbolic: Symbolic, { section, recommendation, statuses }: SectionRating): Claim[] {
  return STATUSES.map((status) =>
    canBe(
      symbolic,
      'status-never-reached',
      {
        subject: { section, path: ['recommendation'] },
        data: { id: recommendation, status: word(status) },
      },
      statuses[status],
    ),
  );
}

function exactlyOne(
  symbolic: Symbolic,
  { section, recommendation, statuses, unreasoned, parts }: SectionRating,
): Claim[] {
  const about = { subject: { section, path: ['recommendation'] }, data: { id: recommendation } };
  const all = STATUSES.map((status) => statuses[status]);
  const two = all.flatMap((one, i) => all.slice(i + 1).map((other) => every(one, other)));
  const isOpen = (formula: Formula): boolean => !isImpossible(formula, parts);
  return [
    cannotBe(symbolic, 'status-twice', about, some(...two.filter(isOpen))),
    cannotBe(symbolic, 'status-none', about, some(...[no(some(...all))].filter(isOpen), unreasoned)),
  ];
}

/** As the catalogue's sentences select it: "notMet", "hold". A selector of an ICU message has no hyphen. */
export function word(name: Status | Verdict): string {
  const [first = '', ...others] = name.split('-');
  return first + others.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
}
