/** The texts of a checklist: one flat catalogue of ICU messages a language; a key is made from the id it belongs to. */
import { argumentOf, FIXED_ARGUMENTS, lawTextKeys, sentenceKey } from './laws.ts';
import { journeyOf, type Checklist, type Question, type ValueRule } from './types.ts';

export type Texts = Record<string, string>;

/** Options that every checklist words once, under `option.<option>`; a question may word its own instead. */
export const SHARED_OPTIONS = ['yes', 'no', 'unknown', 'other', 'none', 'low', 'medium', 'high'];

/** Key of an option's text: the question's own where there is one, else the shared one. */
export function optionKey(texts: { has(key: string): boolean }, owner: string, option: string): string {
  const own = `${owner}.option.${option}`;
  return texts.has(own) ? own : `option.${option}`;
}

/** The keys that a checklist needs, and those that it may have besides. */
interface TextKeys {
  needed: Set<string>;
  allowed: Set<string>;
  /** Of texts with arguments: those that they must name, and those that they may name. */
  arguments: Map<string, { needed: string[]; allowed: readonly string[] }>;
}

export function textKeys(checklist: Omit<Checklist, 'digest'>): TextKeys {
  const needed = new Set(['title', 'summary', ...SHARED_OPTIONS.map((option) => `option.${option}`)]);
  for (const { key } of checklist.sections)
    for (const part of ['title', 'intro']) needed.add(`${key}.${part}`);
  for (const question of checklist.questions) questionKeys(question, needed);
  const { laws } = checklist;
  for (const key of laws ? lawTextKeys(laws) : []) needed.add(key);
  const quoting = laws?.sentences.map((one) => {
    const quoted = { needed: one.quotes.map(argumentOf), allowed: FIXED_ARGUMENTS };
    return [sentenceKey(one), quoted] as const;
  });
  let allowed: Set<string> | undefined;
  return {
    needed,
    // Worked out when a text asks for it: there are far more of these than most checklists use.
    get allowed() {
      return (allowed ??= allowedKeys(checklist));
    },
    arguments: new Map(quoting),
  };
}

function allowedKeys(checklist: Omit<Checklist, 'digest'>): Set<string> {
  const allowed = new Set<string>();
  for (const question of checklist.questions) {
    allowed.add(`${question.id}.hint`);
    for (const [owner, rule] of valuesOf(question))
      for (const option of rule.options ?? [])
        if (SHARED_OPTIONS.includes(option)) allowed.add(`${owner}.option.${option}`);
  }
  if (journeyOf(checklist) === 'supplier') selfKeys(checklist, allowed);
  return allowed;
}

/** Words for a supplier that declares itself, where those for the officer do not fit. */
function selfKeys(
  { sections, questions }: Pick<Checklist, 'sections' | 'questions'>,
  allowed: Set<string>,
): void {
  for (const part of ['title', 'summary']) allowed.add(`self.${part}`);
  for (const { key } of sections) allowed.add(`${key}.self.intro`);
  for (const { id, officerOnly, options = [], fields = [] } of questions) {
    if (officerOnly) continue;
    for (const part of ['name', 'ask', 'why', 'hint', 'evidence', 'safety'])
      allowed.add(`${id}.self.${part}`);
    for (const option of options) allowed.add(`${id}.self.option.${option}`);
    for (const field of fields)
      for (const option of field.options ?? []) allowed.add(`${id}.self.field.${field.id}.option.${option}`);
  }
}

function questionKeys(question: Question, needed: Set<string>): void {
  const { id, rules } = question;
  for (const part of ['name', 'ask', 'why']) needed.add(`${id}.${part}`);
  if (question.safety) needed.add(`${id}.safety`);
  for (const field of question.fields ?? []) needed.add(`${id}.field.${field.id}`);
  for (const [owner, rule] of valuesOf(question)) valueKeys(owner, rule, needed);
  if (!rules) return;
  needed.add(`${id}.evidence`);
  for (const flag of rules.flags) needed.add(`${id}.flag.${flag.id}`);
  for (const credit of rules.credits) needed.add(`${id}.credit.${credit.id}`);
  for (const action of rules.actions) {
    needed.add(`${id}.action.${action.id}`);
    needed.add(`${id}.action.${action.id}.measure`);
  }
}

/** What has a value: the question, and each field of its items. */
function valuesOf(question: Question): [owner: string, rule: ValueRule][] {
  const { id, fields = [] } = question;
  return [[id, question], ...fields.map((field): [string, ValueRule] => [`${id}.field.${field.id}`, field])];
}

function valueKeys(owner: string, rule: ValueRule, needed: Set<string>): void {
  for (const option of rule.options ?? [])
    if (!SHARED_OPTIONS.includes(option)) needed.add(`${owner}.option.${option}`);
  if (rule.unit !== undefined) needed.add(`unit.${rule.unit}`);
}

/** The keys of the register's texts, `seeds/messages.<language>.json`. */
export function registerTextKeys({ register }: Pick<Checklist, 'register'>): Set<string> {
  const fixed = ['title', 'body', 'status.adopted', 'status.summary', 'status-note', 'symbol-note'];
  return new Set([
    ...fixed.map((part) => `document.${part}`),
    ...register.clauses.map(({ id }) => `clause.${id}`),
    ...register.paragraphs.map(({ number }) => `paragraph.${String(number)}`),
    ...register.instruments.flatMap(({ id, provisions }) => [
      `instrument.${id}`,
      ...provisions.map((provision) => `provision.${provision.id}`),
    ]),
    ...register.triggers.flatMap(({ code }) => [`trigger.${code}`, `trigger.${code}.result`]),
    ...register.indicators.map(({ id }) => `indicator.${id}`),
  ]);
}
