/** What two copies of a record say differently, in words: on the page as in the terminal. */
import type { Model } from '../questionnaire/index.ts';
import type { ActionEdit, Details, Outcome } from '../record/index.ts';
import type { AnswerStanding, Difference, Side } from '../record/merge/index.ts';
import { ownerText, updateLines } from './compose/action-text.ts';
import { answerText, type Words } from './compose/words.ts';

export type DetailsPart = Extract<Difference, { kind: 'details' }>['part'];
export type EditPart = Extract<Difference, { kind: 'action' }>['part'];

/** What a difference is about. @param words of merging, of the laws and of the checklist */
export function differenceTitle(difference: Difference, { t, has }: Pick<Words, 't' | 'has'>): string {
  /** Actions are named after their theme; one that only asks for better evidence has no name of its own. */
  const actionName = (key: string): string => {
    const [, theme = '', action = ''] = /^(.*)\.([^.]+)$/.exec(key) ?? [];
    const own = `${theme}.action.${action}`;
    return has(own) ? t(own) : t('merge.action', { name: has(`${theme}.name`) ? t(`${theme}.name`) : key });
  };
  switch (difference.kind) {
    case 'details':
      return t(`merge.details.${difference.part}`);
    case 'answer':
      return has(`${difference.question}.name`) ? t(`${difference.question}.name`) : difference.question;
    case 'action':
      return t('merge.edit', {
        part: t(`merge.edit.${difference.part}`),
        action: actionName(difference.key),
      });
    case 'text':
      return t('merge.text', {
        item: t(`item.${difference.theirs.key}`),
        language: t(`language.${difference.theirs.language}`),
      });
    case 'progress':
      return t('merge.progress', { action: actionName(difference.key) });
    case 'outcome':
      return t('merge.outcome');
  }
}

/** What one copy says, a line each. @param words also of follow-up */
export function sideLines(difference: Difference, side: Side, model: Model, words: Words): string[] {
  const { t } = words;
  switch (difference.kind) {
    case 'details':
      return detailsLines(difference[side], difference.part, words);
    case 'answer':
      return answerLines(difference.question, difference[side], model, words);
    case 'action':
      return [editText(difference[side], difference.part, words)];
    case 'text':
      return (difference[side].text || t('merge.draft')).split('\n');
    case 'progress': {
      const lines = difference[side].flatMap((update) => updateLines(update, words));
      return lines.length > 0 ? lines : [t('merge.no-reports')];
    }
    case 'outcome':
      return outcomeLines(difference[side], words);
  }
}

export function detailsLines(
  { subject, procurement, assessor, assessedOn, period }: Details,
  part: DetailsPart,
  { date, countries }: Words,
): string[] {
  const lines: Record<DetailsPart, string[]> = {
    subject: [subject.name, countries[subject.country] ?? subject.country, ...subject.identifiers],
    procurement: [procurement.title, procurement.buyer, procurement.reference, procurement.value],
    assessor: [assessor.name, assessor.role],
    assessedOn: [date(assessedOn)],
    period: period ? [date(period.from), date(period.to)] : [],
  };
  return lines[part].filter(Boolean);
}

/** How a part of an action was worded. */
export function editText(edit: ActionEdit | undefined, part: EditPart, words: Words): string {
  const said = edit?.[part];
  if (!said) return words.t(part === 'dropped' ? 'merge.in-plan' : 'merge.as-proposed');
  if (part === 'owner') return ownerText(said, words);
  if (part === 'deadline') return words.date(said);
  return part === 'type' ? words.t(`actionType.${said}`) : said;
}

function answerLines(
  question: string,
  { answer, later, unconfirmed }: AnswerStanding,
  model: Model,
  words: Words,
): string[] {
  const { t, date } = words;
  const marks = [...(later ? [t('merge.later')] : []), ...(unconfirmed ? [t('merge.unconfirmed')] : [])];
  if (!answer || model.indexOf(question) < 0) return [t('compare.no-answer'), ...marks];
  const { reason, note, evidence = [] } = answer;
  return [
    ...answerText(model.question(question), answer, words).split('\n'),
    ...(reason ? [t('compare.reason', { text: reason })] : []),
    ...(note ? [t('compare.note', { text: note })] : []),
    ...evidence.map(({ title, grade, date: made }) =>
      t('progress.evidence', { title, grade, date: date(made) }),
    ),
    ...marks,
  ];
}

function outcomeLines({ decision, adoption, issuedOn, signature }: Outcome, { t, date }: Words): string[] {
  const lines = [
    ...(decision
      ? [
          t(`verdict.${decision.value}`),
          t('merge.by', { ...decision.by, date: date(decision.decidedOn) }),
          ...(decision.reasons ? [decision.reasons] : []),
        ]
      : []),
    ...(adoption ? [t('merge.by', { ...adoption.by, date: date(adoption.adoptedOn) })] : []),
    ...(signature ? [t('merge.by', { ...signature.by, date: date(signature.signedOn) })] : []),
    ...(issuedOn === null ? [] : [t('merge.issued', { date: date(issuedOn) })]),
  ];
  return lines.length > 0 ? lines : [t('merge.not-decided')];
}
