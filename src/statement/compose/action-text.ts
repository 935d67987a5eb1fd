/** An action in words, on the page as in the statement. */
import type { ActionFinding } from '../../findings/index.ts';
import type { ActionUpdate } from '../../record/index.ts';
import type { Words } from './words.ts';

/** What is to be done. */
export function actionText({ question, id, grade }: ActionFinding, words: Words): string {
  return grade === undefined ? words.t(`${question}.action.${id}`) : words.t(`action.${id}`, { grade });
}

/** What will be seen when it is done: the officer's own words, else the checklist's. */
export function measureText({ question, id, grade, measure }: ActionFinding, words: Words): string {
  if (measure !== undefined) return measure;
  return grade === undefined
    ? words.t(`${question}.action.${id}.measure`)
    : words.t(`action.${id}.measure`, { grade });
}

/** One of the known owners by name, else as the officer wrote it. */
export function ownerText(owner: string, words: Words): string {
  return words.has(`owner.${owner}`) ? words.t(`owner.${owner}`) : owner;
}

/** Who said what and when, and what there is to look at. */
export function updateLines({ state, on, by, note, evidence = [] }: ActionUpdate, words: Words): string[] {
  const { t, date } = words;
  const name = by.role ? t('person', { ...by }) : by.name;
  return [
    t(`progress.said.${state}`, { date: date(on), name }),
    ...(note ? [note] : []),
    ...evidence.map(({ title, grade, date: made }) =>
      t('progress.evidence', { title, grade, date: date(made) }),
    ),
  ];
}
