/** From `laws.yaml` to laws and sentences; the conditions in it are those of a checklist. */
import { questionsIn } from '../expression/references.ts';
import type { Expression } from '../expression/types.ts';
import { ITEMS, type Deadline, type Demand, type Item, type Law, type Laws, type Sentence } from '../laws.ts';
import type { Question } from '../types.ts';
import type { LawsFile, LawSource } from './laws-schema.ts';
import type { RegisterIndex } from './register.ts';
import { checkRepeated, idsOf } from './repeated.ts';
import type { Path, Source } from './source.ts';

export interface LawsSource {
  source: Source;
  content: LawsFile;
}

/** What laws need of the checklist that they stand beside. */
export interface Surroundings {
  index: RegisterIndex;
  question(this: void, id: string): Pick<Question, 'kind' | 'options'> | undefined;
  /** @param names criteria, of which the condition is made: each is shown with its outcome */
  lowered(
    this: void,
    source: Source,
    path: Path,
    text: string,
    names?: ReadonlyMap<string, Expression>,
  ): Expression;
}

export function compileLaws({ source, content }: LawsSource, around: Surroundings): Laws {
  checkRepeated(source, ['laws'], idsOf(content.laws), undefined, 'id');
  checkChosen(source, content, around);
  const sentences = ITEMS.flatMap((item) => sentencesOf(source, content, item, around));
  return {
    chosen: content.chosen,
    laws: content.laws.map((law, i) => lawOf(source, ['laws', i], law, sentences, around)),
    sentences,
  };
}

/** Options that choose no law. */
const NO_LAW = ['none', 'unknown'];

function checkChosen(source: Source, content: LawsFile, { question }: Surroundings): void {
  const { chosen } = content;
  const asked = question(chosen);
  if (!asked) source.add('unknown-question', source.at(['chosen']), { id: chosen });
  else if (asked.kind !== 'choices')
    source.add('key-without-effect', source.at(['chosen']), { key: 'chosen', kind: asked.kind });
  else checkOptions(source, content, asked.options ?? []);
}

/** A law that nobody can choose would never be drafted for; whoever chose an option without a law would wait for a draft. */
function checkOptions(source: Source, { chosen, laws }: LawsFile, options: readonly string[]): void {
  const ids = laws.map(({ id }) => id);
  const unknown = ids.filter((id) => !options.includes(id));
  ids.forEach((option, i) => {
    if (unknown.includes(option))
      source.add('unknown-option', source.at(['laws', i, 'id']), {
        id: chosen,
        option,
        options: options.join(', '),
      });
  });
  // A law of another name is likely what the option was meant to choose.
  if (unknown.length > 0) return;
  for (const option of options)
    if (![...ids, ...NO_LAW].includes(option))
      source.add('option-without-law', source.at(['chosen']), { id: chosen, option });
}

function lawOf(
  source: Source,
  path: Path,
  written: LawSource,
  sentences: readonly Sentence[],
  around: Surroundings,
): Law {
  const { id, provisions, publish, notes = [] } = written;
  const lowered = (text: string, step: Path, names?: ReadonlyMap<string, Expression>) =>
    around.lowered(source, [...path, ...step], text, names);
  checkRepeated(source, [...path, 'provisions'], provisions);
  checkRepeated(source, [...path, 'publish'], idsOf(publish), undefined, 'id');
  checkRepeated(source, [...path, 'notes'], notes);
  provisions.forEach((provision, i) => {
    if (!around.index.provisions.has(provision))
      source.add('unknown-reference', source.at([...path, 'provisions', i]), { id: provision });
  });
  const criteria = Object.entries(written.criteria).map(([criterion, text]) => ({
    id: criterion,
    when: lowered(text, ['criteria', criterion]),
  }));
  return {
    id,
    provisions,
    source: written.source,
    checkedOn: written['checked-on'],
    state: written.state,
    criteria,
    applies: lowered(written.applies, ['applies'], new Map(criteria.map((one) => [one.id, one.when]))),
    content: ITEMS.flatMap((item): Demand[] => {
      const one = written.content[item];
      if (!one) return [];
      if (!sentences.some((sentence) => sentence.item === item && sentence.covers === 'full'))
        source.add('item-without-sentence', source.atKey([...path, 'content', item]), { id: item });
      const { demand, needs } = one;
      return [
        {
          item,
          demand,
          ...(needs === undefined ? {} : { needs: lowered(needs, ['content', item, 'needs']) }),
        },
      ];
    }),
    noSteps: written['no-steps'],
    ...(written.deadline ? { deadline: deadlineOf(written.deadline) } : {}),
    publish: publish.map(({ id: duty, done }, i) => ({
      id: duty,
      ...(done === undefined ? {} : { done: lowered(done, ['publish', i, 'done']) }),
    })),
    notes,
  };
}

function deadlineOf({ due, basis }: NonNullable<LawSource['deadline']>): Deadline {
  return due.endsWith(' months') ? { basis, months: Number.parseInt(due, 10) } : { basis, day: due };
}

function sentencesOf(source: Source, { sentences }: LawsFile, item: Item, around: Surroundings): Sentence[] {
  const written = sentences[item] ?? [];
  checkRepeated(source, ['sentences', item], idsOf(written), undefined, 'id');
  return written.map(({ id, when, covers, quotes = [] }, i) => {
    const path = ['sentences', item, i];
    checkRepeated(source, [...path, 'quotes'], quotes);
    quotes.forEach((question, j) => {
      if (!around.question(question))
        source.add('unknown-question', source.at([...path, 'quotes', j]), { id: question });
    });
    const expression = around.lowered(source, [...path, 'when'], when);
    if (expression.op === 'constant' || questionsIn(expression).length === 0)
      source.add('sentence-without-question', source.at([...path, 'when']), { id });
    return { id, item, when: expression, covers, quotes };
  });
}
