/** From the parsed YAML of a checklist to its compiled form. Collects every diagnostic, never just the first. */
import type { Place } from '../diagnostics.ts';
import type { Subject } from '../prove/types.ts';
import type { Checklist, Journey } from '../types.ts';
import { Conditions, type Head } from './conditions.ts';
import { checkHead, checkSections } from './consistency.ts';
import { Entries } from './entries.ts';
import type { Example } from './example.ts';
import { examplesOf } from './examples.ts';
import { compileLaws, type LawsSource } from './laws.ts';
import type { RegisterIndex } from './register.ts';
import { settleRelevance } from './relevance.ts';
import { findingRules, sectionOf, type SectionSource } from './shape.ts';
import { checkTheme } from './theme-rules.ts';

export interface Compiled {
  checklist: Omit<Checklist, 'digest'>;
  examples: Example[];
  placeOf: PlaceOf;
}

/** Where the subject of a claim stands in the files. */
export type PlaceOf = (subject: Subject) => { file: string } & Place;

/** @returns the checklist; it may only be used when no source has noted an error */
export function compile(
  head: Head,
  sections: readonly SectionSource[],
  index: RegisterIndex,
  laws?: LawsSource,
): Compiled {
  checkHead(head);
  checkSections(sections, index);
  const entries = new Entries(sections, index);
  const conditions = new Conditions(head, entries);
  settleRelevance(head, entries, conditions);
  const { content } = head;
  const { journey = 'supplier', 'model-clauses': modelClauses, 'evidence-months': months } = content;
  const examples = sections.flatMap((section) => completeThemes(section, entries, conditions, journey));
  checkModelClauses(head, entries);
  const checklist: Compiled['checklist'] = {
    id: content.id,
    version: content.version,
    ...(journey !== 'supplier' && { journey }),
    languages: content.languages,
    evidenceMonths: { E0: months.E1, ...months },
    highRisk: conditions.required('high-risk'),
    sections: sections.map(sectionOf),
    questions: entries.all.map(({ question }) => question),
    ...(modelClauses && { modelClauses }),
    register: index.register,
    ...(laws && {
      laws: compileLaws(laws, {
        index,
        question: (id) => entries.operand(id),
        lowered: (source, path, text, names) => conditions.lowered(source, path, text, { names }),
      }),
    }),
  };
  return { checklist, examples, placeOf: placesIn(head, sections, entries, laws) };
}

/** Gives each theme of a section its rules. @returns their examples */
function completeThemes(
  { source, content }: SectionSource,
  entries: Entries,
  conditions: Conditions,
  journey: Journey,
): Example[] {
  return (content.themes ?? []).flatMap((theme, i) => {
    const path = ['themes', i];
    const rules = entries.of(theme.id)?.question.rules;
    if (!rules) return [];
    Object.assign(
      rules,
      findingRules(theme, (text, ...rest) =>
        conditions.lowered(source, [...path, ...rest], text, { self: theme.id }),
      ),
    );
    checkTheme(source, path, theme, journey);
    return examplesOf(source, path, theme, entries);
  });
}

/** Each names a multiple choice, whose options are the parts of a clause. */
function checkModelClauses({ source, content }: Head, entries: Entries): void {
  (content['model-clauses'] ?? []).forEach((id, i) => {
    const kind = entries.operand(id)?.kind;
    const path = ['model-clauses', i];
    if (kind === undefined) source.add('unknown-question', source.at(path), { id });
    else if (kind !== 'choices')
      source.add('key-without-effect', source.at(path), { key: 'model-clauses', kind });
  });
}

function placesIn(
  head: Head,
  sections: readonly SectionSource[],
  entries: Entries,
  laws: LawsSource | undefined,
): PlaceOf {
  return ({ question, section, laws: isOfLaws, path }) => {
    if (isOfLaws && laws) return { file: laws.source.file, ...laws.source.at(path) };
    const entry = entries.of(question ?? '');
    const own = sections.find(({ content }) => content.section === section);
    const { source } = entry?.section ?? own ?? head;
    return { file: source.file, ...source.at(entry ? [...entry.path, ...path] : path) };
  };
}
