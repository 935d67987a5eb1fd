/** A condition as a sentence. What it says is exactly what is evaluated; nothing is left out to make it shorter. */
import type { Expression, Field, Question } from '../../checklist/index.ts';
import { valueText, type Words } from './words.ts';

/** Where the words of a condition come from. */
export interface ConditionWords {
  words: Words;
  /** The question of an id; a condition that compiled reads no others. */
  question(this: void, id: string): Question;
  /** Id of a question that the reader has in view: its name is left out. */
  own?: string;
}

type Atom = Extract<Expression, { op: 'is' | 'compare' | 'holds' | 'answered' }>;
type Counted = Extract<Expression, { op: 'any' | 'all' | 'count' }>;
type Value = string | number;

/** @returns such as: Housing is “Partly” or “No”, and Rooms is more than 4 */
export function conditionText(expression: Expression, about: ConditionWords): string {
  return sentence(expression, about.words, (id) => {
    const asked = about.question(id);
    return { owner: id, rule: asked, name: id === about.own ? null : about.words.t(`${id}.name`), about };
  });
}

/** What a comparison is about: a question, or a field of a group's item. */
interface Subject {
  owner: string;
  rule: Pick<Question | Field, 'kind' | 'unit'>;
  /** Null where it goes without saying. */
  name: string | null;
  about: ConditionWords;
}
type SubjectOf = (id: string) => Subject;

function sentence(expression: Expression, words: Words, of: SubjectOf): string {
  const { t } = words;
  switch (expression.op) {
    case 'constant':
      return t('condition.constant', { value: String(expression.value) });
    case 'not':
      return denied(expression.of, words, of);
    case 'and':
    case 'or':
      return joined(expression, words, of);
    case 'any':
    case 'all':
    case 'count':
      return counted(expression, words, of(expression.group));
    case 'is':
    case 'compare':
    case 'holds':
    case 'answered':
      return atom(expression, words, of(expression.question));
  }
}

/** Plain negatives where there is one; else a phrase that denies the whole. */
function denied(inner: Expression, words: Words, of: SubjectOf): string {
  if (inner.op === 'is' && !inner.not) return is(inner, words, of(inner.question), 'yes');
  if (inner.op === 'holds') return holds([inner], words, of(inner.question), 'yes');
  if (inner.op === 'answered')
    return words.t('condition.answered', { ...named(of(inner.question)), not: 'yes' });
  if (inner.op === 'and' || inner.op === 'or') {
    const options = anyOption(inner);
    if (options) return holds(options, words, of(options[0].question), 'yes');
    const alike = sameAnswer(inner.of);
    if (alike) return several(inner.op, alike, words, of, 'yes');
  }
  return words.t('condition.not', { inner: bracketed(inner, words, of) });
}

type Joined = Extract<Expression, { op: 'and' | 'or' }>;

function joined(expression: Joined, words: Words, of: SubjectOf): string {
  const options = anyOption(expression);
  if (options) return holds(options, words, of(options[0].question));
  const alike = sameAnswer(expression.of);
  if (!alike)
    return list(
      expression.op,
      expression.of.map((part) => bracketed(part, words, of)),
      words,
    );
  return several(expression.op, alike, words, of);
}

type Not = 'yes' | 'no';

function several(
  op: Joined['op'],
  alike: [Is, ...Is[]],
  words: Words,
  of: SubjectOf,
  not: Not = 'no',
): string {
  const names = alike.map(({ question }) => of(question).name ?? words.t('condition.own'));
  const values = valuesOf(alike[0], words, of(alike[0].question));
  return words.t(`condition.several-${op}`, { names: names.join(words.t('list.comma')), values, not });
}

type Is = Extract<Expression, { op: 'is' }>;
type Holds = Extract<Expression, { op: 'holds' }>;

/** One of several options of the same multiple choice. */
function anyOption({ op, of: parts }: Joined): [Holds, ...Holds[]] | null {
  const all = parts.filter((part): part is Holds => part.op === 'holds');
  const [first, ...rest] = all;
  if (op === 'and' || !first || all.length < parts.length) return null;
  return rest.every(({ question }) => question === first.question) ? [first, ...rest] : null;
}

/** Three or more questions held against the very same answers are told in one breath. */
function sameAnswer(parts: Expression[]): [Is, ...Is[]] | null {
  const all = parts.filter((part): part is Is => part.op === 'is' && !part.not);
  const [first, ...rest] = all;
  if (!first || all.length < parts.length || all.length < 3) return null;
  const values = JSON.stringify(first.values);
  return rest.every((one) => JSON.stringify(one.values) === values) ? [first, ...rest] : null;
}

/** Brackets around what another part could be taken to belong to. */
function bracketed(part: Expression, words: Words, of: SubjectOf): string {
  const text = sentence(part, words, of);
  return isLoose(part) ? words.t('condition.bracket', { inner: text }) : text;
}

function isLoose(part: Expression): boolean {
  if (part.op === 'and' || part.op === 'or') return anyOption(part) === null;
  return part.op === 'not' ? isLoose(part.of) : ['any', 'all', 'count'].includes(part.op);
}

/** "a, b or c". */
function list(op: 'and' | 'or' | 'values', parts: string[], words: Words): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return words.t(`condition.${op}`, { first: parts.slice(0, -1).join(words.t('list.comma')), last });
}

const named = ({ name }: Subject) => ({ own: name === null ? 'yes' : 'no', name: name ?? '' });

function holds(options: readonly Holds[], words: Words, subject: Subject, not: Not = 'no'): string {
  const values = options.map(({ option }) => quoted(option, words, subject));
  return words.t('condition.holds', { ...named(subject), value: list('values', values, words), not });
}

function is(expression: Is, words: Words, subject: Subject, not: Not): string {
  return words.t(expression.not ? 'condition.is-not' : 'condition.is', {
    ...named(subject),
    values: valuesOf(expression, words, subject),
    count: expression.values.length,
    not,
  });
}

function atom(expression: Atom, words: Words, subject: Subject): string {
  const { t } = words;
  switch (expression.op) {
    case 'answered':
      return t('condition.answered', { ...named(subject), not: 'no' });
    case 'holds':
      return holds([expression], words, subject);
    case 'is':
      return is(expression, words, subject, 'no');
    case 'compare':
      return t('condition.compare', {
        ...named(subject),
        by: BY[expression.by],
        kind: subject.rule.kind === 'date' ? 'date' : 'number',
        value: plain(expression.value, words, subject),
      });
  }
}

/** ICU select keys take letters only. */
const BY = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge', '==': 'eq', '!=': 'ne' } as const;

function counted(expression: Counted, words: Words, subject: Subject): string {
  const { owner, about, name } = subject;
  const fields = new Map((about.question(owner).fields ?? []).map((field) => [field.id, field]));
  const where = bracketed(expression.where, words, (id) => {
    const field = fields.get(id);
    if (!field) throw new RangeError(`${owner} has no field ${id}`);
    const fieldOwner = `${owner}.field.${id}`;
    return { owner: fieldOwner, rule: field, name: words.t(fieldOwner), about };
  });
  const group = name ?? words.t('condition.own-group');
  if (expression.op !== 'count') return words.t(`condition.${expression.op}`, { group, where });
  return words.t('condition.count', { group, where, by: BY[expression.by], value: expression.value });
}

function valuesOf({ values }: Is, words: Words, subject: Subject): string {
  return list(
    'values',
    values.map((value) => quoted(value, words, subject)),
    words,
  );
}

/** Numbers and dates stand without quotes. */
function quoted(value: Value, words: Words, subject: Subject): string {
  const text = plain(value, words, subject);
  return typeof value === 'number' || subject.rule.kind === 'date'
    ? text
    : words.t('condition.quote', { text });
}

function plain(value: Value, words: Words, { owner, rule }: Subject): string {
  // A condition compares the amount, whatever the currency.
  if (rule.kind === 'money') return words.number(Number(value));
  return valueText(owner, rule, value, words);
}
