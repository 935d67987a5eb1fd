/** From the parsed YAML of a checklist to its compiled form. Collects every diagnostic, never just the first. */
import { toValue } from '../answer-shape.ts';
import type { DiagnosticCode, Place } from '../diagnostics.ts';
import { questionsIn } from '../expression/references.ts';
import type { Expression } from '../expression/types.ts';
import type { Laws } from '../laws.ts';
import type { Subject } from '../prove/types.ts';
import type { Checklist, Question } from '../types.ts';
import { parseCel, type Parsed } from './cel.ts';
import { checkCitations } from './citations.ts';
import { checkHead, checkSections, checkValue } from './consistency.ts';
import { fits, type Example } from './example.ts';
import { compileLaws, type LawsSource } from './laws.ts';
import { LONGEST_CHAIN } from './limits.ts';
import { lower, type Operand, type Scope, type Unreadable } from './lower.ts';
import type { RegisterIndex } from './register.ts';
import type { ChecklistFile, ExampleSource, FollowUpSource } from './schema.ts';
import {
  findingRules,
  followUpOf,
  present,
  scopeOf,
  sectionOf,
  themeOf,
  type SectionSource,
} from './shape.ts';
import type { Path, Source } from './source.ts';
import { checkTheme } from './theme-rules.ts';

export interface Compiled {
  checklist: Omit<Checklist, 'digest'>;
  examples: Example[];
  placeOf: PlaceOf;
}

/** Where the subject of a claim stands in the files. */
export type PlaceOf = (subject: Subject) => { file: string } & Place;

/** What a theme or follow-up looks like before its conditions are lowered. */
interface Entry {
  section: SectionSource;
  path: Path;
  question: Question;
  when?: string | undefined;
}

/** How the names in a condition are read. */
interface Reading {
  /** The theme that `this` stands for. */
  self?: string;
  /** Number of the question that waits for the condition. */
  before?: number;
  /** Named conditions of another file than `checklist.yaml`. */
  names?: ReadonlyMap<string, Expression> | undefined;
}

const placeIn = (source: Source, path: Path) => ({ file: source.file, ...source.at(path) });

const TRUE: Expression = { op: 'constant', value: true };

/** @returns the checklist; it may only be used when no source has noted an error */
export function compile(
  head: SectionSourceHead,
  sections: SectionSource[],
  index: RegisterIndex,
  laws?: LawsSource,
): Compiled {
  return new Compiler(head, sections, index, laws).run();
}

export interface SectionSourceHead {
  source: Source;
  content: ChecklistFile;
}

class Compiler {
  private readonly sections: SectionSource[];
  private readonly entries: Entry[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly conditions = new Map<string, Expression>();
  private readonly parsed = new Map<string, Parsed>();
  /** Named conditions that are being read, each because the one before it names it. */
  private readonly underWay: string[] = [];
  private readonly examples: Example[] = [];
  private readonly scope: Scope = {
    parse: (text) => this.parse(text),
    question: (id) => this.operand(id),
    condition: (name) => this.condition(name),
  };

  constructor(
    private readonly head: SectionSourceHead,
    sections: readonly SectionSource[],
    private readonly index: RegisterIndex,
    private readonly laws?: LawsSource,
  ) {
    // A section that is listed twice is one fault; everything in it would be another.
    const isFirst = ({ source }: SectionSource, i: number): boolean =>
      sections.findIndex((one) => one.source.file === source.file) === i;
    this.sections = sections.filter(isFirst);
  }

  run(): Compiled {
    checkHead(this.head);
    checkSections(this.sections, this.index);
    for (const section of this.sections) this.collect(section);
    for (const name of Object.keys(this.head.content.conditions ?? {})) this.condition(name);
    const fullDepth = this.fullDepth();
    for (const [number, entry] of this.entries.entries()) this.relevance(entry, number, fullDepth);
    for (const section of this.sections) this.themeRules(section);
    const { content } = this.head;
    const months = content['evidence-months'];
    this.checkModelClauses();
    const { journey, 'model-clauses': modelClauses } = content;
    const checklist: Compiled['checklist'] = {
      id: content.id,
      version: content.version,
      ...(journey && journey !== 'supplier' && { journey }),
      languages: content.languages,
      evidenceMonths: { E0: months.E1, ...months },
      highRisk: this.required('high-risk'),
      sections: this.sections.map(sectionOf),
      questions: this.entries.map(({ question }) => question),
      ...(modelClauses && { modelClauses }),
      register: this.index.register,
      ...(this.laws ? { laws: this.lawsOf(this.laws) } : {}),
    };
    return { checklist, examples: this.examples, placeOf: (subject) => this.placeOf(subject) };
  }

  private lawsOf(written: LawsSource): Laws {
    return compileLaws(written, {
      index: this.index,
      question: (id) => this.entries[this.numbers.get(id) ?? -1]?.question,
      lowered: (source, path, text, names) => this.lowered(source, path, text, { names }),
    });
  }

  private placeOf({ question, section, path }: Subject): { file: string } & Place {
    const entry = this.entries[this.numbers.get(question ?? '') ?? -1];
    if (entry) return placeIn(entry.section.source, [...entry.path, ...path]);
    const own = this.sections.find(({ content }) => content.section === section);
    return placeIn((own ?? this.head).source, path);
  }

  private collect(section: SectionSource): void {
    const { questions = [], themes = [] } = section.content;
    questions.forEach((question, i) => {
      this.enter(section, ['questions', i], scopeOf(question, section), question);
      checkCitations(section.source, ['questions', i], question, this.index);
    });
    themes.forEach((theme, i) => {
      const path = ['themes', i];
      this.enter(section, path, themeOf(theme, section), { kind: 'yes-partly-no' });
      checkCitations(section.source, path, theme, this.index);
      (theme['follow-ups'] ?? []).forEach((followUp, j) => {
        this.enter(section, [...path, 'follow-ups', j], followUpOf(followUp, theme, section), followUp);
      });
    });
  }

  private enter(section: SectionSource, path: Path, question: Question, written: ValueSource): void {
    const { source } = section;
    const isKnown = this.numbers.has(question.id);
    if (isKnown) source.add('duplicate-id', source.at(path), { id: question.id }, question.id);
    // The id of a follow-up begins with its theme's.
    if (question.id === question.theme && !question.id.startsWith(`${section.content.section}.`))
      source.add('id-not-in-section', source.at(path), { id: question.id }, question.id);
    checkValue(source, path, written, question.id);
    if (!isKnown) this.numbers.set(question.id, this.entries.length);
    this.entries.push({ section, path, question, when: written.when });
  }

  /** Named conditions may name one another in any order, but not in a circle. */
  private condition(name: string): Expression | Unreadable | undefined {
    const { conditions = {} } = this.head.content;
    const text = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
    const known = this.conditions.get(name);
    if (known || text === undefined) return known;
    if (this.underWay.includes(name)) return 'condition-circle';
    if (this.underWay.length > LONGEST_CHAIN) return 'expression-too-large';
    this.underWay.push(name);
    const expression = this.lowered(this.head.source, ['conditions', name], text);
    this.underWay.pop();
    this.conditions.set(name, expression);
    return expression;
  }

  /** Each names a multiple choice, whose options are the parts of a clause. */
  private checkModelClauses(): void {
    const { source, content } = this.head;
    (content['model-clauses'] ?? []).forEach((id, i) => {
      const kind = this.operand(id)?.kind;
      const at = source.at(['model-clauses', i]);
      if (kind === undefined) source.add('unknown-question', at, { id });
      else if (kind !== 'choices') source.add('key-without-effect', at, { key: 'model-clauses', kind });
    });
  }

  private required(role: 'high-risk' | 'full-depth'): Expression {
    const name = this.head.content[role];
    const condition = this.conditions.get(name);
    if (!condition) this.head.source.add('unknown-question', this.head.source.at([role]), { id: name });
    return condition ?? TRUE;
  }

  /** Themes that are not core wait for this condition, so it may read nothing that is asked after the first of them. */
  private fullDepth(): Expression {
    const { source, content } = this.head;
    const expression = this.required('full-depth');
    const first = this.entries.findIndex(({ question }) => question.rules?.core === false);
    if (first >= 0) this.checkOrder(source, ['full-depth'], content['full-depth'], expression, first);
    return expression;
  }

  /** A follow-up needs its theme to be asked; a theme that is not core is asked at full depth. */
  private relevance(entry: Entry, number: number, fullDepth: Expression): void {
    const { question, section, path } = entry;
    const theme = this.entries[this.numbers.get(question.theme) ?? number];
    const parts: Expression[] = [];
    if (question.rules && !question.rules.core) parts.push(fullDepth);
    if (theme && theme !== entry && theme.question.when) parts.push(theme.question.when);
    if (entry.when !== undefined)
      parts.push(
        this.lowered(section.source, [...path, 'when'], entry.when, { self: question.theme, before: number }),
      );
    const [first] = parts;
    if (first) question.when = parts.length === 1 ? first : { op: 'and', of: parts };
  }

  private lowered(
    source: Source,
    path: Path,
    text: string,
    { self, before, names }: Reading = {},
  ): Expression {
    const { scope } = this;
    const named = names && {
      ...scope,
      condition: (name: string) => names.get(name) ?? scope.condition(name),
    };
    const result = lower(text, named ?? scope, self);
    if (result.ok) {
      if (before !== undefined) this.checkOrder(source, path, text, result.expression, before);
      return result.expression;
    }
    for (const { code, offset, data } of result.problems)
      source.add(
        code,
        source.within(path, text, offset),
        data,
        this.entries[before ?? -1]?.question.id ?? self,
      );
    return TRUE;
  }

  private parse(text: string): Parsed {
    const known = this.parsed.get(text);
    if (known) return known;
    const parsed = parseCel(text);
    this.parsed.set(text, parsed);
    return parsed;
  }

  private operand(id: string): Operand | undefined {
    return this.entries[this.numbers.get(id) ?? -1]?.question;
  }

  /** Conditions of relevance read earlier questions only, so a circle cannot be written. */
  private checkOrder(source: Source, path: Path, text: string, expression: Expression, before: number): void {
    const own = this.entries[before]?.question.id;
    for (const id of questionsIn(expression)) {
      const number = this.numbers.get(id) ?? -1;
      if (number < before) continue;
      const code: DiagnosticCode = number === before ? 'own-answer' : 'later-question';
      source.add(code, source.within(path, text, 0), { id }, own);
    }
  }

  private themeRules({ source, content }: SectionSource): void {
    (content.themes ?? []).forEach((theme, i) => {
      const path = ['themes', i];
      const entry = this.entries[this.numbers.get(theme.id) ?? -1];
      if (!entry?.question.rules) return;
      const lowered = (text: string, ...rest: Path): Expression =>
        this.lowered(source, [...path, ...rest], text, { self: theme.id });
      Object.assign(entry.question.rules, findingRules(theme, lowered));
      checkTheme(source, path, theme);
      theme.examples.forEach((example, j) => {
        this.example(source, path, { question: theme.id, path: ['examples', j] }, example);
      });
    });
  }

  private example(source: Source, above: Path, subject: Example['subject'], written: ExampleSource): void {
    const theme = subject.question ?? '';
    const answers = Object.entries(written.answers).flatMap(([key, value]) => {
      const question = key.replace(/^this(?=\.|$)/, theme);
      const operand = this.operand(question);
      const at = [...above, ...subject.path, 'answers', key];
      if (!operand) source.add('example-question', source.atKey(at), { id: key }, theme);
      else if (!fits(operand, value)) source.add('example-value', source.at(at), { id: key }, theme);
      return operand ? [{ question, value: toValue(operand, value) }] : [];
    });
    const { flags, triggers, actions, credits, asks } = written;
    const expected = present({ flags, triggers, actions, credits, asks });
    this.examples.push({ theme, name: written.name, answers, ...expected, subject });
  }
}

type ValueSource = Partial<Omit<FollowUpSource, 'kind'>> & { kind: Question['kind'] };
