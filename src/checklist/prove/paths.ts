/**
 * The ways through a checklist: one diagram of everything that can happen together, in which "not asked" is a value of its own.
 * Two ways differ when other questions are asked, or the same ones for another reason.
 */
import type { Checklist, Question } from '../types.ts';
import { FALSE, TRUE, type Node } from './diagram.ts';
import { inReadingOrder } from './reading-order.ts';
import { Symbolic } from './symbolic.ts';
import type { PathFigures } from './types.ts';

/** @returns undefined when it takes more nodes than allowed */
export function pathFigures(checklist: Checklist, nodeLimit: number): PathFigures | undefined {
  const questions = inReadingOrder(checklist.questions.map(withoutRules));
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
  /** Every part of the diagram, those of the last variables first. */
  private readonly parts: readonly Node[];

  constructor(private readonly symbolic: Symbolic) {
    this.possible = this.consistent();
    const parts = [...symbolic.diagrams.byVariable(this.possible)];
    this.parts = parts
      .sort(([a], [b]) => b - a)
      .flatMap(([, same]) => same)
      .filter(isPart);
  }

  figures(): PathFigures {
    return { ...this.lengths(), count: this.count() };
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

  /**
   * Number of ways. Each part is true for as many ways, whatever else they answer, as its children together, each of which
   * has one value of the variable where its own count has them all.
   */
  private count(): string {
    const { diagrams, variables } = this.symbolic;
    const all = variables.all.reduce((ways, { arity }) => ways * BigInt(arity), 1n);
    const counts = new Map<Node, bigint>([
      [FALSE, 0n],
      [TRUE, all],
    ]);
    for (const part of this.parts) {
      const children = diagrams.children(part);
      const sum = children.reduce((ways, child) => ways + (counts.get(child) ?? 0n), 0n);
      counts.set(part, sum / BigInt(children.length));
    }
    return String(counts.get(this.possible) ?? 0n);
  }

  /** Questions asked on the shortest way and on the longest. */
  private lengths(): { shortest: number; longest: number } {
    const { diagrams, variables, checklist } = this.symbolic;
    const least = new Map<Node, number>([[TRUE, 0]]);
    const most = new Map<Node, number>([[TRUE, 0]]);
    for (const part of this.parts) {
      const { about, question = -1 } = variables.all[diagrams.variableOf(part)] ?? {};
      const counts = about === 'answer' && checklist.questions[question]?.when !== undefined;
      const children = diagrams.children(part);
      let fewest = Infinity;
      let longest = -Infinity;
      for (const [value, child] of children.entries()) {
        if (child === FALSE) continue;
        const asked = counts && value < children.length - 1 ? 1 : 0;
        fewest = Math.min(fewest, (least.get(child) ?? 0) + asked);
        longest = Math.max(longest, (most.get(child) ?? 0) + asked);
      }
      least.set(part, fewest);
      most.set(part, longest);
    }
    const always = checklist.questions.filter(({ when }) => !when).length;
    return {
      shortest: always + (least.get(this.possible) ?? 0),
      longest: always + (most.get(this.possible) ?? 0),
    };
  }
}

const isPart = (node: Node): boolean => node !== TRUE && node !== FALSE;
