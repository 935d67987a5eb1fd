/** Faults that the shape of a file cannot express, and that show without reading any condition. */
import type { QuestionKind } from '../types.ts';
import { notFound } from './curly-quotes.ts';
import type { RegisterIndex } from './register.ts';
import { checkRepeated, idsOf } from './repeated.ts';
import type { ChecklistFile } from './schema.ts';
import type { SectionSource } from './shape.ts';
import type { Path, Source } from './source.ts';

export function checkHead({ source, content }: { source: Source; content: ChecklistFile }): void {
  checkRepeated(source, ['languages'], content.languages);
  checkRepeated(source, ['sections'], content.sections);
  const { laws, journey = 'supplier' } = content;
  // Deadlines count from the end of a financial year, which other journeys do not ask for.
  if (laws !== undefined && journey !== 'self-audit')
    source.add('laws-of-other-journey', source.atKey(['laws']), { journey });
}

/** Every section has a key and a recommendation of its own: its status would otherwise be judged twice. */
export function checkSections(sections: readonly SectionSource[], index: RegisterIndex): void {
  const recommendations = new Set(index.register.clauses.map(({ recommendation }) => recommendation));
  for (const key of ['section', 'recommendation'] as const) {
    const first = new Map<string, string>();
    for (const { source, content } of sections) {
      const id = content[key];
      if (id === undefined) continue;
      const file = first.get(id);
      if (file !== undefined) source.add(`${key}-repeated`, source.at([key]), { id, file });
      else first.set(id, source.file);
    }
  }
  for (const { source, content } of sections) {
    const { recommendation, themes, questions } = content;
    const missing = (key: string): void => source.add('key-missing', source.at([]), { key });
    if (recommendation !== undefined && !recommendations.has(recommendation)) {
      const { code, data } = notFound('unknown-recommendation', recommendation);
      source.add(code, source.at(['recommendation']), data);
    }
    if (recommendation !== undefined && !themes) missing('themes');
    if (recommendation === undefined && themes) missing('recommendation');
    if (recommendation === undefined && !themes && !questions) missing('questions');
  }
}

/** What the answer to a question may be, of a question or of a field. */
export interface ValueSource {
  kind: QuestionKind;
  options?: string[] | undefined;
  unit?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
  past?: boolean | undefined;
  fields?: (ValueSource & { id: string })[] | undefined;
}

/** The kinds for which a rule says something. */
const KINDS_WITH: Record<'options' | 'unit' | 'min' | 'max' | 'past' | 'fields', QuestionKind[]> = {
  options: ['choice', 'choices'],
  unit: ['number'],
  min: ['number', 'money'],
  max: ['number', 'money'],
  past: ['date'],
  fields: ['group'],
};
const RULES = Object.entries(KINDS_WITH);

export function checkValue(source: Source, path: Path, rule: ValueSource, question: string): void {
  for (const [key, kinds] of RULES) {
    if (Object.hasOwn(rule, key) && !kinds.includes(rule.kind))
      source.add('key-without-effect', source.atKey([...path, key]), { key, kind: rule.kind }, question);
  }
  const { kind, options, min, max, fields } = rule;
  if (KINDS_WITH.options.includes(kind) && !options)
    source.add('options-missing', source.at(path), {}, question);
  if (kind === 'group' && !fields) source.add('fields-missing', source.at(path), {}, question);
  if (min !== undefined && max !== undefined && min > max)
    source.add('range-empty', source.at([...path, 'min']), { min, max }, question);
  checkRepeated(source, [...path, 'options'], options, question);
  checkRepeated(source, [...path, 'fields'], idsOf(fields), question, 'id');
  fields?.forEach((field, i) => {
    checkValue(source, [...path, 'fields', i], field, question);
  });
}
