/** Every status and verdict can be reached, and every assessment has exactly one of each, with a reason. */
import { canBe, cannotBe, every, no, some, type Claim, type Symbolic } from '../../checklist/prove/index.ts';
import { STATUSES, type Status, type Verdict } from '../types.ts';
import { riskTwice, type Ratings, type SectionRating } from './ratings.ts';

export function ratingClaims(symbolic: Symbolic, { sections, verdicts }: Ratings): Claim[] {
  return [
    ...sections.flatMap((section) => [...reached(symbolic, section), ...exactlyOne(symbolic, section)]),
    ...Object.entries(verdicts ?? {}).map(([verdict, formula]) =>
      canBe(
        symbolic,
        { code: 'verdict-never-reached', subject: { path: [] }, data: { verdict: word(verdict as Verdict) } },
        formula,
      ),
    ),
    cannotBe(
      symbolic,
      { code: 'risk-twice', subject: { path: ['high-risk'] }, data: {} },
      riskTwice(symbolic.checklist),
    ),
  ];
}

function reached(symbolic: Symbolic, { section, recommendation, statuses }: SectionRating): Claim[] {
  return STATUSES.map((status) =>
    canBe(
      symbolic,
      {
        code: 'status-never-reached',
        subject: { section, path: ['recommendation'] },
        data: { id: recommendation, status: word(status) },
      },
      statuses[status],
    ),
  );
}

function exactlyOne(
  symbolic: Symbolic,
  { section, recommendation, statuses, reasoned }: SectionRating,
): Claim[] {
  const about = { subject: { section, path: ['recommendation'] }, data: { id: recommendation } };
  const all = STATUSES.map((status) => statuses[status]);
  const two = all.map((one, i) => every(one, some(...all.slice(i + 1))));
  return [
    cannotBe(symbolic, { code: 'status-twice', ...about }, some(...two)),
    cannotBe(symbolic, { code: 'status-none', ...about }, no(every(some(...all), reasoned))),
  ];
}

/** As the catalogue's sentences select it: "notMet", "hold". A selector of an ICU message has no hyphen. */
export function word(name: Status | Verdict): string {
  const [first = '', ...others] = name.split('-');
  return first + others.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
}
