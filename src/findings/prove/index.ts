/** Third door of the room: what can be proven of a checklist before anyone answers it. */
import type { Checklist } from '../../checklist/index.ts';
import type { Proof } from '../../checklist/prove/index.ts';

export interface ProveOptions {
  /** Nodes after which the diagram gives up and the bounded search takes over. */
  nodeLimit?: number;
}

/** @returns every claim with its outcome; never throws for a checklist that compiled */
export function proveChecklist(_checklist: Checklist, _options: ProveOptions = {}): Proof {
  return { claims: [], oneSided: [], alike: [], nodes: 0 };
}
