/** Answers as parts of a sentence, and sentences as a paragraph. */
import type { Answer, GroupItem, Question } from '../../../checklist/index.ts';
import { valueText, type Words } from '../words.ts';

/** An answer as it reads within a sentence. */
export function proseText(question: Question, { value }: Answer, words: Words): string {
  if (value === null) return words.t('answer.not-available');
  const { id, kind } = question;
  if (kind === 'group')
    return listed(
      (value as GroupItem[]).map((item) => itemProse(question, item, words)),
      words,
    );
  if (kind === 'choices')
    return listed(
      (value as string[]).map((one) => lowered(valueText(id, question, one, words), words)),
      words,
    );
  // The sentence says what is counted: "1 cases" would read badly.
  if (kind === 'number') return words.number(value as number);
  const text = valueText(id, question, value, words).trim();
  return kind === 'choice' ? lowered(text, words) : text;
}

/** The first field, and the others in brackets; a bare number would not say what it counts. */
function itemProse({ id, fields = [] }: Question, item: GroupItem, words: Words): string {
  const parts = fields.flatMap((field) => {
    const value = item.values[field.id] ?? null;
    if (value === null) return [];
    const owner = `${id}.field.${field.id}`;
    const text =
      field.kind === 'number' ? words.number(value as number) : valueText(owner, field, value, words);
    if (field.kind === 'choice') return [lowered(text, words)];
    if (field.kind !== 'number') return [text];
    return [words.t('prose.labelled', { label: lowered(words.t(owner), words), value: text })];
  });
  const [first = '', ...rest] = parts;
  return rest.length === 0
    ? first
    : words.t('prose.bracket', { first, rest: rest.join(words.t('list.comma')) });
}

/** "a, b and c"; "a, of b; c" where a part has commas of its own. */
function listed(parts: readonly string[], { t }: Words): string {
  if (parts.some((part) => /[,，、;；]| and |和|与/u.test(part))) return parts.join(t('list.semicolon'));
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return t('prose.and', { first: parts.slice(0, -1).join(t('list.comma')), last });
}

/** An option begins with a capital where it stands alone; "ILO" keeps its own. */
function lowered(text: string, { language }: Words): string {
  return language === 'en' && /^\p{Lu}[\p{Ll} ]/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Sentences in a row. One that ends in an answer lacks its full stop, unless the company wrote it. */
export function paragraphOf(sentences: readonly string[], { t }: Words): string {
  return sentences
    .map((sentence) => (/[.!?。！？…][”’）)]?$/u.test(sentence) ? sentence : t('prose.stop', { sentence })))
    .reduce((first, second) => {
      if (first === '') return second;
      // A company may answer in English what is put together in Chinese.
      const bothLatin = LATIN_END.test(first) && LATIN_START.test(second);
      return bothLatin ? `${first} ${second}` : t('prose.join', { first, second });
    }, '');
}

const LATIN_END = /[\p{Script=Latin}\d][”’"')]*[.!?][”’"')]*$/u;
const LATIN_START = /^[“‘"'(]*[\p{Script=Latin}\d]/u;
