/** What decides a box of the map, and what follows from it. */
import type { MapGraph } from './types.ts';

export interface Path {
  /** Ids of everything that decides whether it is asked or raised, itself not among them. */
  upstream: Set<string>;
  /** Ids of everything that it may lead to. */
  downstream: Set<string>;
}

/** Follows the arrows both ways, over references into other sections too. */
export function follow(graph: MapGraph, id: string): Path {
  const { before, after } = neighboursOf(graph);
  return { upstream: reached(id, before), downstream: reached(id, after) };
}

type Neighbours = Map<string, string[]>;

const known = new WeakMap<MapGraph, { before: Neighbours; after: Neighbours }>();

function neighboursOf(graph: MapGraph): { before: Neighbours; after: Neighbours } {
  const cached = known.get(graph);
  if (cached) return cached;
  const before: Neighbours = new Map();
  const after: Neighbours = new Map();
  const link = (from: string, to: string): void => {
    before.set(to, [...(before.get(to) ?? []), from]);
    after.set(from, [...(after.get(from) ?? []), to]);
  };
  for (const { from, to } of graph.edges) link(from, to);
  for (const node of graph.nodes.values())
    if (node.kind === 'reference') for (const question of node.questions) link(question, node.id);
  const both = { before, after };
  known.set(graph, both);
  return both;
}

function reached(start: string, next: Neighbours): Set<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const one of next.get(id) ?? [])
      if (!found.has(one) && one !== start) {
        found.add(one);
        waiting.push(one);
      }
  return found;
}
