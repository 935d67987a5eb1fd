/** The text of a statement, item by item: what the answers support, or what the company has made of it. */
import { argumentOf, ITEMS, sentenceKey, type Item } from '../../../checklist/index.ts';
import type { SaidSentence } from '../../../findings/index.ts';
import { effectiveAnswer } from '../../../questionnaire/index.ts';
import type { TextEdit } from '../../../record/index.ts';
import { yearText, type TransparencyInput } from './input.ts';
import { paragraphOf, proseText } from './prose.ts';

export interface ItemText {
  item: Item;
  sentences: (SaidSentence & { text: string })[];
  /** The sentences in a row. */
  draft: string;
  /** The company's wording, in the language of the draft. */
  edit?: TextEdit;
  /** The answers have changed since the company reworded it. */
  isStale: boolean;
  /** What the statement says. */
  text: string;
}

/** Items about which something can be said, in their order. An edited item of which nothing can be said any more is left out. */
export function draftTexts(input: TransparencyInput): ItemText[] {
  return ITEMS.flatMap((item) => {
    const said = input.findings.said.filter((one) => one.item === item);
    return said.length === 0 ? [] : [itemText(item, said, input)];
  });
}

function itemText(item: Item, said: readonly SaidSentence[], input: TransparencyInput): ItemText {
  const { words, assessment } = input;
  const sentences = said.map((one) => ({ ...one, text: sentenceText(one, input) }));
  const draft = paragraphOf(
    sentences.map(({ text }) => text),
    words,
  );
  const edit = assessment.texts.find(({ key, language }) => key === item && language === words.language);
  return {
    item,
    sentences,
    draft,
    ...(edit ? { edit } : {}),
    isStale: edit !== undefined && edit.draft !== draft,
    text: edit?.text ?? draft,
  };
}

function sentenceText(
  sentence: SaidSentence,
  { model, state, assessment, words }: TransparencyInput,
): string {
  const { subject, period } = assessment.details;
  const quoted = sentence.quotes.flatMap((id) => {
    const answer = effectiveAnswer(model, state, id);
    return answer ? [[argumentOf(id), proseText(model.question(id), answer, words)] as const] : [];
  });
  return words.t(sentenceKey(sentence), {
    company: subject.name,
    year: yearText(period, words),
    ...Object.fromEntries(quoted),
  });
}
