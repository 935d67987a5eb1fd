/** Where on the map an address leads. */
import type { MapGraph } from './graph/types.ts';

export interface Spot {
  /** Undefined for the overview. */
  section?: string;
  /** Id of the box that is selected. */
  selected?: string;
}

/** @returns null for an address that leads nowhere on this map */
export function spotOf(
  at: string | undefined,
  { graph, sections }: { graph: MapGraph; sections: readonly { key: string }[] },
): Spot | null {
  if (at === undefined) return {};
  if (sections.some(({ key }) => key === at)) return { section: at };
  const band = graph.nodes.get(at)?.band;
  const section = graph.bands.find(({ id }) => id === band)?.section;
  return section === undefined ? null : { section, selected: at };
}
