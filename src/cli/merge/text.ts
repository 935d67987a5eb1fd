/** Two copies of a record held against each other, as plain text for a terminal. */
import type { Model } from '../../questionnaire/index.ts';
import { fold, type LogEvent } from '../../record/index.ts';
import {
  consequenceOf,
  openDifferences,
  type Choices,
  type Difference,
  type MergePlan,
  type Side,
} from '../../record/merge/index.ts';
import { differenceTitle, sideLines } from '../../statement/difference-text.ts';
import type { Words } from '../../statement/index.ts';
import type { Translator } from '../../locale/index.ts';
import type { Copies } from './copies.ts';

interface Told {
  plan: MergePlan;
  choices: Choices;
  copies: Copies;
  model: Model;
}

/** @param cli the program's own words @param words those of merging and of the checklist */
export function mergeText(told: Told, cli: Translator, words: Words): string {
  const { plan, choices, copies } = told;
  const { branches, differences, additions } = plan;
  const branch = (side: Side): string =>
    cli.t('merging.branch', {
      side,
      file: copies[side].path,
      count: branches[side].length,
      date: words.date(dayOf(branches[side].at(-1))),
    });
  const signed = branches.theirs.filter(({ type }) => type === 'sealed').length;
  const open = openDifferences(differences, choices);
  const settled = differences.filter((one) => !open.includes(one));
  return [
    fold(plan.ours).details.subject.name,
    words.t('merge.common', {
      count: branches.fork.count,
      date: words.date(dayOf(plan.ours.events[branches.fork.count - 1])),
    }),
    branch('ours'),
    branch('theirs'),
    ...(additions.length > 0 ? [cli.t('merging.additions', { count: additions.length })] : []),
    ...(signed > 0 ? [cli.t('merging.signed', { count: signed })] : []),
    ...listed('merging.settled', settled, told, cli, words),
    ...listed('merging.open', open, told, cli, words),
    ...consequenceLines(told, cli),
  ].join('\n');
}

function listed(
  heading: string,
  differences: readonly Difference[],
  { choices, model }: Told,
  { t }: Translator,
  words: Words,
): string[] {
  if (differences.length === 0) return [];
  return [
    '',
    t(heading, { count: differences.length }),
    ...differences.flatMap((difference) => [
      `  ${t('merging.difference', {
        title: differenceTitle(difference, words),
        id: difference.id,
        changed: difference.changed,
        choice: choices.get(difference.id)?.side ?? 'none',
      })}`,
      ...(['ours', 'theirs'] as const).map(
        (side) =>
          `    ${t('merging.side', { side, said: sideLines(difference, side, model, words).join(words.t('list.semicolon')) })}`,
      ),
    ]),
  ];
}

/** What falls is said before anything is written, and again with what was written. */
function consequenceLines({ plan, choices }: Told, { t }: Translator): string[] {
  const consequence = consequenceOf(plan, choices);
  const lines = [
    ...(consequence?.refusesTheirs ? [t('merging.refuses-theirs')] : []),
    ...(consequence?.losesOurs ? [t('merging.loses-ours')] : []),
  ];
  return lines.length === 0 ? [] : ['', ...lines];
}

const dayOf = (event: LogEvent | undefined): string => event?.at.slice(0, 10) ?? '';
