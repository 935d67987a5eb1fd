/** All that the pages of the map need of one checklist, in one language. */
import type { Checklist, Expression, Question } from '../../../checklist/index.ts';
import { conditionText, type Words } from '../../../statement/index.ts';
import { buildGraph } from '../graph/build.ts';
import type { MapGraph } from '../graph/types.ts';

export interface Atlas {
  checklist: Checklist;
  graph: MapGraph;
  /** The catalogues of the pages, the statement's and the map's, and the texts of the checklist. */
  words: Words;
  question(this: void, id: string): Question;
  /** The condition under which themes that are not core are asked; it has a name of its own. */
  fullDepth: Expression | undefined;
  /** A condition in words. @param own a question whose name is left out, since the reader has it in view */
  condition(this: void, expression: Expression, own?: string): string;
}

const graphs = new WeakMap<Checklist, MapGraph>();

export function atlasOf(checklist: Checklist, words: Words): Atlas {
  const graph = graphs.get(checklist) ?? buildGraph(checklist);
  graphs.set(checklist, graph);
  const questions = new Map(checklist.questions.map((question) => [question.id, question]));
  const question = (id: string): Question => {
    const found = questions.get(id);
    if (!found) throw new RangeError(`no question ${id} in checklist ${checklist.id}`);
    return found;
  };
  return {
    checklist,
    graph,
    words,
    question,
    fullDepth: checklist.questions.find(({ rules }) => rules && !rules.core)?.when,
    condition: (expression, own) =>
      conditionText(expression, { words, question, ...(own === undefined ? {} : { own }) }),
  };
}

export const isFullDepth = ({ fullDepth }: Atlas, expression: Expression): boolean =>
  fullDepth !== undefined && JSON.stringify(fullDepth) === JSON.stringify(expression);
