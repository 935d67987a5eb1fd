/** The conditions of a checklist, lowered: those that `checklist.yaml` names, and every other one in its own place. */
import type { DiagnosticCode } from '../diagnostics.ts';
import { questionsIn } from '../expression/references.ts';
import type { Expression } from '../expression/types.ts';
import { parseCel, type Parsed } from './cel.ts';
import type { Entries } from './entries.ts';
import { LONGEST_CHAIN } from './limits.ts';
import { lower, type Scope, type Unreadable } from './lower.ts';
import type { ChecklistFile } from './schema.ts';
import type { Path, Source } from './source.ts';

/** `checklist.yaml`. */
export interface Head {
  source: Source;
  content: ChecklistFile;
}

/** How the names in a condition are read. */
interface Reading {
  /** The theme that `this` stands for. */
  self?: string;
  /** Number of the question that waits for the condition. */
  before?: number;
  /** The condition is made of these names and of named conditions of the checklist, and looks at no question itself. */
  names?: ReadonlyMap<string, Expression> | undefined;
}

const TRUE: Expression = { op: 'constant', value: true };

export class Conditions {
  private readonly named = new Map<string, Expression>();
  private readonly parsed = new Map<string, Parsed>();
  /** Named conditions that are being read, each because the one before it names it. */
  private readonly underWay: string[] = [];
  private readonly scope: Scope;

  constructor(
    private readonly head: Head,
    private readonly entries: Entries,
  ) {
    this.scope = {
      parse: (text) => this.parse(text),
      question: (id) => entries.operand(id),
      condition: (name) => this.condition(name),
    };
    for (const name of Object.keys(head.content.conditions ?? {})) this.condition(name);
  }

  /** The named condition that `checklist.yaml` has for a purpose. */
  required(role: 'high-risk' | 'full-depth'): Expression {
    const { source, content } = this.head;
    const name = content[role];
    const condition = this.named.get(name);
    if (!condition) source.add('unknown-question', source.at([role]), { id: name });
    return condition ?? TRUE;
  }

  /** A condition that has a fault is noted, and stands for "true". */
  lowered(source: Source, path: Path, text: string, { self, before, names }: Reading = {}): Expression {
    const { scope } = this;
    const named = names && {
      ...scope,
      question: () => undefined,
      condition: (name: string) => names.get(name) ?? scope.condition(name),
    };
    const result = lower(text, named ?? scope, self);
    if (result.ok) {
      if (before !== undefined) this.checkOrder(source, path, text, result.expression, before);
      return result.expression;
    }
    for (const { code, offset, data } of result.problems)
      source.add(
        names && code === 'unknown-question' && !names.has(String(data.id)) ? 'not-a-criterion' : code,
        source.within(path, text, offset),
        data,
        this.entries.all[before ?? -1]?.question.id ?? self,
      );
    return TRUE;
  }

  /** Conditions of relevance read earlier questions only, so a circle cannot be written. */
  checkOrder(source: Source, path: Path, text: string, expression: Expression, before: number): void {
    const own = this.entries.all[before]?.question.id;
    for (const id of questionsIn(expression)) {
      const number = this.entries.numberOf(id);
      if (number < before) continue;
      const code: DiagnosticCode = number === before ? 'own-answer' : 'later-question';
      source.add(code, source.within(path, text, 0), { id }, own);
    }
  }

  /** Named conditions may name one another in any order, but not in a circle. */
  private condition(name: string): Expression | Unreadable | undefined {
    const { conditions = {} } = this.head.content;
    const text = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
    const known = this.named.get(name);
    if (known || text === undefined) return known;
    if (this.underWay.includes(name)) return 'condition-circle';
    if (this.underWay.length > LONGEST_CHAIN) return 'expression-too-large';
    this.underWay.push(name);
    const expression = this.lowered(this.head.source, ['conditions', name], text);
    this.underWay.pop();
    this.named.set(name, expression);
    return expression;
  }

  private parse(text: string): Parsed {
    const known = this.parsed.get(text);
    if (known) return known;
    const parsed = parseCel(text);
    this.parsed.set(text, parsed);
    return parsed;
  }
}
