/**
 * The ways through a checklist: one diagram of everything that can happen together, in which "not asked" is a value of its own.
 * Two ways differ when other questions are asked, or the same ones for another reason.
 */
import { questionsIn } from '../expression/references.ts';
import type { Checklist, Question } from '../types.ts';
import { FALSE, TRUE, type Node } from './diagram.ts';
import { inReadingOrder } from './reading-order.ts';
import { Symbolic } from './symbolic.ts';
import type { PathFigures } from './types.ts';

/** @returns undefined when it takes more nodes than allowed */
export function pathFigures(checklist: Checklist, nodeLimit: number): PathFigures | undefined {
  const together = askedTogether(checklist.questions);
  const differing = checklist.questions.filter(({ id }) => together.has(id)).map(withoutRules);
  const questions = inReadingOrder(differing);
  const conditions = questions.flatMap(({ when }) => (when ? [when] : []));
  const symbolic = new Symbolic({ ...checklist, questions }, conditions, nodeLimit, { notAsked: true });
  return symbolic.attempt(() => new Ways(symbolic, together).figures());
}

/**
 * The questions that make ways differ, by id, and how many are asked whenever one of them is: a question whose answer decides
 * nothing is counted with another one under the same condition.
 */
function askedTogether(questions: readonly Question[]): Map<string, number> {
  const deciding = new Set(questions.flatMap(({ when }) => (when ? questionsIn(when) : [])));
  const together = new Map<string, number>();
  const under = new Map<string | undefined, string>();
  const isDeciding = ({ id }: Question): boolean => deciding.has(id);
  for (const question of [...questions.filter(isDeciding), ...questions.filter((one) => !isDeciding(one))]) {
    const condition = JSON.stringify(question.when);
    const other = isDeciding(question) ? undefined : under.get(condition);
    const counted = other ?? question.id;
    together.set(counted, (together.get(counted) ?? 0) + 1);
    under.set(condition, counted);
  }
  return together;
}

/** Only what decides which questions are asked makes one way differ from another. */
function withoutRules({ rules: _, ...question }: Question): Question {
  return question;
}

class Ways {
  private readonly possible: Node;
  /** Every part of the diagram, those of the last variables first. */
  private readonly parts: readonly Node[];

  constructor(
    private readonly symbolic: Symbolic,
    private readonly together: ReadonlyMap<string, number>,
  ) {
    this.possible = this.consistent();
    const parts = [...symbolic.diagrams.byVariable(this.possible)];
    this.parts = parts
      .sort(([a], [b]) => b - a)
      .flatMap(([, same]) => same)
      .filter(isPart);
  }

  figures(): PathFigures {
    const { variables, checklist } = this.symbolic;
    const ends = variables.all.reduce((ways, { arity }) => ways * BigInt(arity), 1n);
    const known = new Map<Node, Figures>([[TRUE, { shortest: 0, longest: 0, ways: ends }]]);
    for (const part of this.parts) known.set(part, this.joined(part, known));
    const { shortest = 0, longest = 0, ways = 0n } = known.get(this.possible) ?? {};
    const always = checklist.questions.reduce((all, one) => all + (one.when ? 0 : this.askedWith(one)), 0);
    return { shortest: always + shortest, longest: always + longest, count: String(ways) };
  }

  private askedWith({ id }: Question): number {
    return this.together.get(id) ?? 0;
  }

  /** Each question has the value "not asked" exactly where it is not asked. From the last one up: the smallest diagrams on the way. */
  private consistent(): Node {
    const { diagrams, checklist } = this.symbolic;
    return checklist.questions.reduceRight<Node>((all, { id, when }) => {
      const { symbolic } = this;
      const below = diagrams.and(symbolic.plain(id), all);
      if (!when) return below;
      const agrees = diagrams.choose(symbolic.asked(id), symbolic.given(id), symbolic.blank(id));
      return diagrams.and(agrees, below);
    }, TRUE);
  }

  /**
   * What the children of a part come to together. Each is true for some ways, whatever else they answer; of those, one in so
   * many as the variable has values has the value that leads to this child.
   */
  private joined(part: Node, known: ReadonlyMap<Node, Figures>): Figures {
    const { diagrams, variables, checklist } = this.symbolic;
    const { about, question: number = -1 } = variables.all[diagrams.variableOf(part)] ?? {};
    const question = checklist.questions[number];
    const counted = about === 'answer' && question?.when ? this.askedWith(question) : 0;
    const children = diagrams.children(part);
    const all: Figures = { shortest: Infinity, longest: -Infinity, ways: 0n };
    children.forEach((child, value) => {
      const below = child === FALSE ? undefined : known.get(child);
      if (!below) return;
      const asked = value < children.length - 1 ? counted : 0;
      all.shortest = Math.min(all.shortest, below.shortest + asked);
      all.longest = Math.max(all.longest, below.longest + asked);
      all.ways += below.ways;
    });
    all.ways /= BigInt(children.length);
    return all;
  }
}

/** Of the ways through what is left: questions asked on the shortest and on the longest, and how many ways there are. */
interface Figures {
  shortest: number;
  longest: number;
  ways: bigint;
}

const isPart = (node: Node): boolean => node !== TRUE && node !== FALSE;
