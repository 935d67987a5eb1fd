/** From each sentence back to the answers it rests on, and from the company's wording back to the sentences. */
import { hasValue } from '../../../checklist/index.ts';
import type { LawFinding } from '../../../findings/index.ts';
import { bestGrade, effectiveAnswer } from '../../../questionnaire/index.ts';
import type { Block } from '../../document.ts';
import { answerText, type Words } from '../words.ts';
import type { ItemText } from './draft.ts';
import type { TransparencyInput } from './input.ts';
import { isContent } from './matrix.ts';

/** One table an item that the law speaks of. */
export function sentenceTables(
  { coverage }: LawFinding,
  texts: readonly ItemText[],
  input: TransparencyInput,
): Block[] {
  const { t } = input.words;
  const asked = coverage.filter(({ item, demand }) => demand !== null || !isContent(item));
  return texts
    .filter(({ item }) => asked.some((one) => one.item === item))
    .map(({ item, sentences }) => ({
      kind: 'table',
      caption: t(`item.${item}`),
      columns: [
        { header: t('annex.sentence'), share: 46 },
        { header: t('annex.state'), share: 16 },
        { header: t('annex.answers'), share: 38 },
      ],
      rowHeader: 0,
      rows: sentences.map(({ text, covers, questions }) => [
        text,
        t(`covers.${covers}`),
        questions.map((id) => answerLine(id, input)).join('\n'),
      ]),
    }));
}

/** A question and its answer; of a theme also the grade of its evidence. */
export function answerLine(id: string, { model, state, words }: TransparencyInput): string {
  const question = model.question(id);
  const answer = effectiveAnswer(model, state, id);
  const values = {
    question: words.t(`${id}.name`),
    answer: answer && hasValue(answer) ? answerText(question, answer, words) : '',
  };
  return question.rules && answer
    ? words.t('annex.answer-graded', { ...values, grade: bestGrade(answer, model.checklist) })
    : words.t('annex.answer', values);
}

/** Nothing where the company has reworded nothing. */
export function editTable(texts: readonly ItemText[], { t }: Words): Block[] {
  const edited = texts.filter(({ edit }) => edit !== undefined);
  if (edited.length === 0) return [];
  return [
    { kind: 'paragraph', text: t('annex.edits.intro') },
    {
      kind: 'table',
      columns: [
        { header: t('annex.item'), share: 20 },
        { header: t('annex.edited'), share: 40 },
        { header: t('annex.made-from'), share: 40 },
      ],
      rowHeader: 0,
      rows: edited.map(({ item, text, draft, isStale }) => [
        t(`item.${item}`),
        isStale ? `${text}\n${t('annex.stale')}` : text,
        draft,
      ]),
    },
  ];
}
