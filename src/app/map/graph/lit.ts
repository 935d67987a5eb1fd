/** Which boxes stay bright while the others step back. */
import { link, NO, YES, type Answer } from '../../../checklist/index.ts';
import type { Witness } from '../../../checklist/prove/index.ts';
import { buildModel, replay } from '../../../questionnaire/index.ts';
import type { Atlas } from '../words/atlas.ts';
import { follow } from './path.ts';
import type { MapGraph, MapNode } from './types.ts';

/** Everything that decides a box, the box, and everything that follows from it. */
export function litByPath(graph: MapGraph, id: string): Set<string> {
  const { upstream, downstream } = follow(graph, id);
  return new Set([...upstream, id, ...downstream]);
}

/** What the answers of a witness make of the map: the questions they answer, the conditions that hold, and what these ask or raise. */
export function litByWitness(
  { checklist, graph }: Pick<Atlas, 'checklist' | 'graph'>,
  witness: Witness,
): Set<string> {
  const model = buildModel(checklist);
  const state = replay(
    model,
    witness.answers.map(({ question, answer }) => ({ type: 'answered', question, answer })),
  );
  const given = new Set(witness.answers.map(({ question }) => question));
  const answers = state.answers.map((answer, number): Answer | undefined =>
    state.relevance[number] === NO ? undefined : answer,
  );
  const holds = (node: MapNode): boolean => {
    switch (node.kind) {
      case 'question':
        return given.has(node.id);
      case 'condition':
        return link(node.expression, model.indexOf)(answers, state.relevance) === YES;
      case 'reference':
        return node.expression
          ? link(node.expression, model.indexOf)(answers, state.relevance) === YES
          : node.questions.some((id) => given.has(id));
      default:
        return false;
    }
  };
  const lit = new Set([...graph.nodes.values()].filter(holds).map(({ id }) => id));
  // A flag or trigger is raised by its condition; what only clears or confirms it raises nothing.
  for (const { from, to, role } of graph.edges) if (role === 'raises' && lit.has(from)) lit.add(to);
  for (const { from, to, role } of graph.edges) if (role === 'calls-for' && lit.has(from)) lit.add(to);
  return lit;
}
