import type { Band, MapNode } from '../graph/types.ts';

/**
 * The column of each box, from 0. A box stands right of everything that decides it; what the answers raise shares one
 * column, and the actions stand at the far end, so that the eye finds them in the same place for every theme.
 */
export function columnsOf({ nodes, edges }: Band): Map<string, number> {
  const before = new Map<string, string[]>();
  for (const { from, to } of edges) before.set(to, [...(before.get(to) ?? []), from]);
  const columns = new Map<string, number>();
  const column = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    const found = Math.max(-1, ...(before.get(id) ?? []).map(column)) + 1;
    columns.set(id, found);
    return found;
  };
  for (const { id } of nodes) column(id);
  const raised = Math.max(0, ...nodes.filter(isRaised).map(({ id }) => column(id)));
  for (const node of nodes) if (isRaised(node)) columns.set(node.id, raised);
  for (const { id, kind } of nodes) if (kind === 'action') columns.set(id, Math.max(column(id), raised + 1));
  const actions = Math.max(0, ...nodes.filter(({ kind }) => kind === 'action').map(({ id }) => column(id)));
  for (const { id, kind } of nodes) if (kind === 'action') columns.set(id, actions);
  // A reference needs nothing before it, so it stands right beside what it belongs to.
  for (const { id, kind } of nodes)
    if (kind === 'reference') {
      const targets = edges.filter(({ from }) => from === id).map(({ to }) => column(to));
      columns.set(id, Math.max(0, Math.min(...targets) - 1));
    }
  return columns;
}

const isRaised = ({ kind }: MapNode): boolean => kind === 'flag' || kind === 'trigger' || kind === 'credit';
