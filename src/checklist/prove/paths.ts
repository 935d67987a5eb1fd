/**
 * The ways through a checklist: one diagram of everything that can happen together, in which "not asked" is a value of its own.
 * Two ways differ when other questions are asked, or the same ones for another reason.
 */
import type { Checklist, Question } from '../types.ts';
import { FALSE, TRUE, type Node } from './diagram.ts';
import { Symbolic } from './symbolic.ts';
import type { PathFigures } from './types.ts';

/** @returns undefined when it takes more nodes than allowed */
export function pathFigures(checklist: Checklist, nodeLimit: number): PathFigures | undefined {
  const questions = checklist.questions.map(withoutRules);
  const conditions = questions.flatMap(({ when }) => (when ? [when] : []));
  const symbolic = new Symbolic({ ...checklist, questions }, conditions, nodeLimit, { notAsked: true });
  return symbolic.attempt(() => new Ways(symbolic).figures());
}

/** Only what decides which questions are asked makes one way differ from another. */
function withoutRules({ rules: _, ...question }: Question): Question {
  return question;
}

class Ways {
  private readonly possible: Node;
  private readonly counts = new Map<Node, bigint>();

  constructor(private readonly symbolic: Symbolic) {
    this.possible = this.consistent();
  }

  figures(): PathFigures {
    return {
      shortest: this.length(Math.min),
      longest: this.length(Math.max),
      count: String(this.count(this.possible, 0)),
    };
  }

  /** Each question has the value "not asked" exactly where it is not asked. From the last one up: the smallest diagrams on the way. */
  private consistent(): Node {
    const { diagrams, checklist } = this.symbolic;
    return checklist.questions.reduceRight<Node>((all, { id, when }) => {
      if (!when) return all;
      const isAsked = this.symbolic.asked(id);
      const given = this.symbolic.given(id);
      const agrees = diagrams.or(
        diagrams.and(isAsked, given),
        diagrams.and(diagrams.not(isAsked), this.symbolic.blank(id)),
      );
      return diagrams.and(agrees, all);
    }, TRUE);
  }

  /** Ways from a node down, of which the variables before `from` are settled. */
  private count(node: Node, from: number): bigint {
    if (node === FALSE) return 0n;
    const { diagrams, variables } = this.symbolic;
    const at = Math.min(diagrams.variableOf(node), variables.length);
    return this.free(from, at) * this.below(node, at);
  }

  private below(node: Node, at: number): bigint {
    if (node === TRUE) return 1n;
    const known = this.counts.get(node);
    if (known !== undefined) return known;
    const sum = this.symbolic.diagrams
      .children(node)
      .reduce((total, child) => total + this.count(child, at + 1), 0n);
    this.counts.set(node, sum);
    return sum;
  }

  /** Ways through variables that the diagram passes over: any value will do. */
  private free(from: number, to: number): bigint {
    let ways = 1n;
    for (let variable = from; variable < to; variable++)
      ways *= BigInt(this.symbolic.variables[variable]?.arity ?? 1);
    return ways;
  }

  /** Questions asked on the way that is best by `choose`. */
  private length(choose: (...lengths: number[]) => number): number {
    const known = new Map<Node, number>();
    const { diagrams, variables, checklist } = this.symbolic;
    const walk = (node: Node): number => {
      if (node === TRUE) return 0;
      const found = known.get(node);
      if (found !== undefined) return found;
      const variable = variables[diagrams.variableOf(node)];
      const counts =
        variable?.about === 'answer' && checklist.questions[variable.question]?.when !== undefined;
      const lengths = diagrams.children(node).flatMap((child, value, { length }) => {
        if (child === FALSE) return [];
        return [walk(child) + (counts && value < length - 1 ? 1 : 0)];
      });
      const best = choose(...lengths);
      known.set(node, best);
      return best;
    };
    return walk(this.possible) + checklist.questions.filter(({ when }) => !when).length;
  }
}
