/** The engine's own view of a checklist, made once for all claims: its conditions as closures, and which questions they read. */
import { link, YES, type Condition } from '../expression/evaluate.ts';
import { questionsIn } from '../expression/references.ts';
import type { Expression } from '../expression/types.ts';
import type { Checklist } from '../types.ts';

const always: Condition = () => YES;

export class Links {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly conditions = new Map<Expression, Condition>();
  private readonly read = new Map<Expression, readonly number[]>();

  constructor(private readonly checklist: Pick<Checklist, 'questions'>) {
    this.numbers = new Map(checklist.questions.map(({ id }, number) => [id, number]));
  }

  indexOf(id: string): number {
    return this.numbers.get(id) ?? -1;
  }

  condition(expression: Expression): Condition {
    return remembered(this.conditions, expression, () => link(expression, (id) => this.indexOf(id)));
  }

  /** Numbers of the questions that a condition reads. */
  readBy(expression: Expression): readonly number[] {
    return remembered(this.read, expression, () => questionsIn(expression).map((id) => this.indexOf(id)));
  }

  /** When a question is asked. */
  relevance(number: number): Condition {
    const { when } = this.checklist.questions[number] ?? {};
    return when ? this.condition(when) : always;
  }

  /** Numbers of the questions that decide whether a question is asked; they stand before it. */
  deciding(number: number): readonly number[] {
    const { when } = this.checklist.questions[number] ?? {};
    return when ? this.readBy(when) : [];
  }

  /** The questions that decide whether these are asked, and they themselves, in order. Stops looking when there are more than `most`. */
  cone(questions: Iterable<string>, most = Infinity): number[] {
    const found = new Set<number>();
    for (const id of questions) found.add(this.indexOf(id));
    for (const number of found) {
      if (found.size > most) break;
      for (const earlier of this.deciding(number)) found.add(earlier);
    }
    return [...found].sort((a, b) => a - b);
  }
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
