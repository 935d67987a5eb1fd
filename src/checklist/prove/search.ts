/**
 * The bounded search that takes over where a diagram grows too large: tries answers one question at a time and turns back as
 * soon as the claim is settled against it. Slower than a diagram and never wrong; it may run out of steps.
 */
import type { Answer, Value } from '../answer.ts';
import { NO, OPEN, YES, type Truth } from '../expression/evaluate.ts';
import type { Expression } from '../expression/types.ts';
import { GRADES, type Grade } from '../types.ts';
import { allParts, gradedIn, questionsIn, truthOf, type Formula, type View } from './formula.ts';
import { everyValue } from './domain.ts';
import type { Links } from './links.ts';
import type { Symbolic } from './symbolic.ts';
import type { Witness } from './types.ts';
import { witnessFrom, type Given } from './witness.ts';

/** For one claim. */
const STEPS = 50_000;
/** Questions one after another, each of which takes a piece of the stack. */
const DEEPEST = 1000;

/** "undecided" when the steps ran out, or when only samples of some question's answers could be tried. */
export type Found = { outcome: 'yes'; witness: Witness } | { outcome: 'no' } | { outcome: 'undecided' };

export function search(symbolic: Symbolic, formula: Formula): Found {
  return new Search(symbolic, formula).run();
}

class Search implements View {
  private steps = STEPS;
  private readonly links: Links;
  /** Numbers of the questions on which the claim depends, ascending. */
  private readonly cone: readonly number[];
  /** What one step looks at. */
  private readonly looks: number;
  /** Those of which the grade of evidence matters. */
  private readonly graded: ReadonlySet<string>;
  private readonly answers: (Answer | undefined)[] = [];
  private readonly relevance: Truth[] = [];
  private readonly values = new Map<number, Value>();
  private readonly grades = new Map<number, Grade>();

  constructor(
    private readonly symbolic: Symbolic,
    private readonly formula: Formula,
  ) {
    this.links = symbolic.links;
    this.cone = this.links.cone(questionsIn(formula), DEEPEST);
    this.graded = gradedIn(formula);
    this.looks = this.cone.length + allParts(formula).size;
  }

  condition(expression: Expression): Truth {
    return this.links.condition(expression)(this.answers, this.relevance);
  }

  asked(question: string): Truth {
    return this.relevance[this.links.indexOf(question)] ?? OPEN;
  }

  answer(question: string): Answer | undefined {
    return this.answers[this.links.indexOf(question)];
  }

  run(): Found {
    if (this.cone.length > DEEPEST) return { outcome: 'undecided' };
    if (this.try(0)) return { outcome: 'yes', witness: witnessFrom(this.symbolic.checklist, this.given()) };
    const exact = this.cone.every((number) => this.symbolic.domains[number]?.exact);
    return { outcome: exact && !this.isSpent() ? 'no' : 'undecided' };
  }

  private given(): Given[] {
    return [...this.values].map(([number, value]) => {
      const grade = this.grades.get(number);
      return grade ? { number, value, grade } : { number, value };
    });
  }

  /** Can the claim come true with the answers so far? Leaves those answers in place when it can. */
  private try(at: number): boolean {
    if (this.isSpent()) return false;
    this.steps -= 1;
    this.symbolic.looks -= this.looks;
    const number = this.cone[at];
    if (number !== undefined)
      this.relevance[number] = this.links.relevance(number)(this.answers, this.relevance);
    for (let i = at + 1; i < this.cone.length; i++) this.relevance[this.cone[i] ?? -1] = OPEN;
    const truth = truthOf(this.formula, this);
    if (truth === YES) return true;
    if (truth === NO || number === undefined) return false;
    if (this.relevance[number] === NO) return this.try(at + 1);
    return this.tryAnswers(number, at);
  }

  private isSpent(): boolean {
    return this.steps <= 0 || this.symbolic.looks <= 0;
  }

  private tryAnswers(number: number, at: number): boolean {
    const grades = this.graded.has(this.symbolic.checklist.questions[number]?.id ?? '')
      ? GRADES
      : [undefined];
    const domain = this.symbolic.domains[number];
    for (const value of domain ? everyValue(domain) : [])
      for (const grade of grades) {
        this.give(number, value, grade);
        if (this.try(at + 1)) return true;
        this.take(number);
        if (this.isSpent()) return false;
      }
    return false;
  }

  private give(number: number, value: Value, grade: Grade | undefined): void {
    const evidence = grade ? [{ grade, date: '', title: '' }] : [];
    this.answers[number] = { value, evidence };
    this.values.set(number, value);
    if (grade) this.grades.set(number, grade);
  }

  private take(number: number): void {
    this.answers[number] = undefined;
    this.values.delete(number);
    this.grades.delete(number);
  }
}
