/**
 * A better answer never worsens a result. Compared are two assessments that differ in the answer to one theme. What is asked
 * after one of the two answers only brings news of its own, bad (a doubt about a "yes") or good (a "no" that was remedied):
 * the better answer is at fault only if the result is worse whatever that news is.
 */
import type { ThemeValue } from '../types.ts';
import { FALSE, type Node, type Step } from './diagram.ts';
import { questionsIn, type Formula } from './formula.ts';
import { isTheme } from './rules.ts';
import type { Symbolic } from './symbolic.ts';
import { isShown } from './trial.ts';
import type { Claim, Witness } from './types.ts';
import { witnessOf } from './witness.ts';

/** A result that has an order. */
export interface Scale {
  id: string;
  /** The first holds where the result is better than the worst, the next where it is better than that, and so on. */
  steps: Formula[];
}

/** Pairs of answers of which the second is better, whatever the theme. "Unknown" is worse than "yes" and nothing else. */
const BETTER: readonly [ThemeValue, ThemeValue][] = [
  ['no', 'partly'],
  ['no', 'yes'],
  ['partly', 'yes'],
  ['unknown', 'yes'],
];

export function betterAnswerClaims(symbolic: Symbolic, scales: readonly Scale[]): Claim[] {
  const { diagrams } = symbolic;
  const drawn = scales.map(({ id, steps }) => ({
    id,
    cone: new Set(symbolic.links.cone(questionsIn(...steps))),
    steps: steps.map((formula) => ({
      formula,
      parts: symbolic.attempt(() => diagrams.byVariable(symbolic.node(formula))),
    })),
  }));
  return symbolic.checklist.questions.filter(isTheme).flatMap(({ id }) => {
    const touched = drawn.filter(({ cone }) => cone.has(symbolic.links.indexOf(id)));
    return BETTER.flatMap(([from, to]) =>
      touched.map((scale) => new Comparison(symbolic, id, from, to).claim(scale)),
    );
  });
}

/** A scale of which the diagrams are made. */
interface DrawnScale {
  id: string;
  steps: DrawnStep[];
}

interface DrawnStep {
  formula: Formula;
  /** By variable; undefined when the diagram is too large. */
  parts: Map<number, Node[]> | undefined;
}

class Comparison {
  private readonly variable: number;
  private readonly values: { from: number; to: number };

  constructor(
    private readonly symbolic: Symbolic,
    private readonly theme: string,
    private readonly from: ThemeValue,
    private readonly to: ThemeValue,
  ) {
    this.variable = symbolic.variables.answer(symbolic.links.indexOf(theme));
    const values = symbolic.domains[symbolic.links.indexOf(theme)]?.values ?? [];
    this.values = { from: values.indexOf(from), to: values.indexOf(to) };
  }

  claim({ id, steps }: DrawnScale): Claim {
    const claim: Claim = {
      code: 'better-answer-worse',
      subject: { question: this.theme, path: [] },
      data: { id: this.theme, from: this.from, to: this.to, result: id },
      outcome: 'holds',
    };
    for (const { formula, parts } of steps) {
      const path = parts && this.symbolic.attempt(() => this.pathToLoss(formula, parts) ?? 'none');
      if (path === 'none') continue;
      return path ? this.refuted(claim, path, formula) : { ...claim, outcome: 'undecided' };
    }
    return claim;
  }

  /**
   * Where the step is taken with the worse answer and missed with the better one. Most often it never is, which shows
   * in the parts that begin with the theme: in none of them the worse answer leaves more than the better one.
   */
  private pathToLoss(step: Formula, parts: DrawnStep['parts']): Step[] | undefined {
    const { diagrams } = this.symbolic;
    const { from, to } = this.values;
    const canBeLost = parts?.get(this.variable)?.some((part) => {
      const children = diagrams.children(part);
      return diagrams.and(children[from] ?? FALSE, diagrams.not(children[to] ?? FALSE)) !== FALSE;
    });
    return canBeLost ? diagrams.path(this.lost(step)) : undefined;
  }

  private lost(step: Formula): Node {
    const { diagrams } = this.symbolic;
    const { from, to } = this.values;
    const lost = diagrams.lost(this.symbolic.node(step), this.variable, from, to);
    return this.whateverTheNews(diagrams.and(lost, this.symbolic.asked(this.theme)));
  }

  private whateverTheNews(lost: Node): Node {
    const { diagrams, links, variables } = this.symbolic;
    return this.following().reduceRight((worse, id) => {
      const asked = this.symbolic.asked(id);
      const before = diagrams.restrict(asked, this.variable, this.values.from);
      const after = diagrams.restrict(asked, this.variable, this.values.to);
      if (before === after || worse === FALSE) return worse;
      const both = diagrams.and(before, after);
      const anyway = variables
        .of(links.indexOf(id))
        .reduceRight((all, variable) => diagrams.forAll(all, variable), worse);
      return diagrams.or(anyway, diagrams.and(both, worse));
    }, lost);
  }

  /** The questions whose being asked depends on the theme's answer. */
  private following(): string[] {
    const { links, checklist } = this.symbolic;
    const depending = new Set([links.indexOf(this.theme)]);
    return checklist.questions.flatMap(({ id }, number) => {
      if (!links.deciding(number).some((earlier) => depending.has(earlier))) return [];
      depending.add(number);
      return [id];
    });
  }

  private refuted(claim: Claim, path: readonly Step[], step: Formula): Claim {
    const witness = this.witness(path, 'from');
    const better = this.witness(path, 'to');
    const shown = isShown(this.symbolic, witness, step) && !isShown(this.symbolic, better, step);
    return { ...claim, outcome: shown ? 'refuted' : 'undecided', witness, better };
  }

  private witness(path: readonly Step[], which: 'from' | 'to'): Witness {
    const all = [...path, { variable: this.variable, value: this.values[which] }];
    return witnessOf(
      this.symbolic,
      all.sort((a, b) => a.variable - b.variable),
    );
  }
}
