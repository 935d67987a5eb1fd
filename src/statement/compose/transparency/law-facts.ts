/** What a law is, whether it may apply, and what it wants done beside the text. */
import type { Law } from '../../../checklist/index.ts';
import type { LawFinding, Told } from '../../../findings/index.ts';
import { effectiveAnswer } from '../../../questionnaire/index.ts';
import type { Block, RichText, Tone } from '../../document.ts';
import { conditionText } from '../condition.ts';
import { answerText, type Words } from '../words.ts';
import { lawText, type TransparencyInput } from './input.ts';

const TONES: Record<Told, Tone> = { yes: 'caution', no: 'neutral', 'not-known': 'unsure' };

export function lawFacts(finding: LawFinding, { words, model }: TransparencyInput): Block[] {
  const { t } = words;
  const { law, applies } = finding;
  const { instruments } = model.checklist.register;
  const cited = instruments.flatMap(({ citation, provisions }) =>
    provisions.filter(({ id }) => law.provisions.includes(id)).map(({ cite }) => `${citation}, ${cite}`),
  );
  const text = (part: string): RichText =>
    words.has(`law.${law.id}.${part}`) ? lawText(law, part, words) : '';
  const rows: { key: string; value: RichText; tone?: Tone }[] = [
    { key: t('annex.name'), value: lawText(law, 'name', words) },
    { key: t('annex.provisions'), value: cited.join('\n') },
    { key: t('annex.source'), value: [{ kind: 'link', text: law.source, to: { url: law.source } }] },
    {
      key: t('annex.applies'),
      value: `${t(`applies.${applies}`)}\n${lawText(law, 'who', words)}`,
      tone: TONES[applies],
    },
    { key: t('annex.deadline'), value: deadlineText(finding, words) },
    { key: t('annex.approves'), value: text('approves') },
    { key: t('annex.signs'), value: text('signs') },
    { key: t('annex.no-steps'), value: t(`steps.${law.noSteps}`) },
  ];
  const duties = finding.duties.map((duty) => dutyText(law, duty, words));
  const notes = law.notes.map((note) => lawText(law, `note.${note}`, words));
  return [
    ...(law.state === 'in-force'
      ? []
      : [
          {
            kind: 'paragraph',
            text: [{ kind: 'strong', text: lawText(law, 'state', words) }],
          } satisfies Block,
        ]),
    { kind: 'keyValue', rows: rows.filter(({ value }) => value !== '') },
    { kind: 'heading', id: 'publish', level: 2, text: t('annex.publish') },
    { kind: 'list', style: 'bullet', items: duties },
    ...(notes.length === 0
      ? []
      : ([
          { kind: 'heading', id: 'notes', level: 2, text: t('annex.notes') },
          { kind: 'list', style: 'bullet', items: notes },
        ] satisfies Block[])),
  ];
}

/** What has to be done to publish it, and whether it can be taken as done. */
export function dutyText(law: Law, { id, done }: LawFinding['duties'][number], words: Words): string {
  const duty = lawText(law, `publish.${id}`, words);
  if (done === null) return duty;
  return words.t('annex.publish.done', { duty, done: words.t(`told.${done}`) });
}

/** "30 June 2027: 6 months after the end of the financial year (expected by guidance)". */
export function deadlineText(finding: LawFinding, words: Words): string {
  const { t } = words;
  const rule = deadlineRule(finding, words);
  if (rule === undefined) return t('due.none');
  if (finding.due === null) return `${rule}\n${t('due.no-year')}`;
  return t('annex.deadline-value', { day: words.date(finding.due), rule });
}

/** In words, with its basis; undefined where the law sets no day. */
export function deadlineRule({ law: { deadline } }: LawFinding, { t, date }: Words): string | undefined {
  if (!deadline) return undefined;
  const rule =
    'months' in deadline
      ? t('due.months', { count: deadline.months })
      : t('due.day', { day: dayOfYear(date(`2000-${deadline.day}`)) });
  return t('due.rule', { rule, basis: t(`due.basis.${deadline.basis}`) });
}

/** A date in words without its year. */
const dayOfYear = (day: string): string => day.replace(/^2000年| 2000$/, '');

/** Each part of the test, in the words of the questions it looks at, beside what was answered. */
export function criteriaTable({ criteria, law }: LawFinding, input: TransparencyInput): Block {
  const { words, model, state } = input;
  const { t } = words;
  return {
    kind: 'table',
    columns: [
      { header: t('annex.criterion'), share: 50 },
      { header: t('annex.outcome'), share: 18 },
      { header: t('annex.answered'), share: 32 },
    ],
    rowHeader: 0,
    rows: criteria.map(({ id, holds, questions }) => {
      const when = law.criteria.find((one) => one.id === id)?.when;
      const answers = questions.flatMap((question) => {
        const answer = effectiveAnswer(model, state, question);
        return answer ? [answerText(model.question(question), answer, words)] : [];
      });
      return [
        when ? conditionText(when, { words, question: model.question }) : '',
        t(`told.${holds}`),
        answers.join('\n'),
      ];
    }),
  };
}
