/** Proves a compiled checklist away from the page: one of a stranger may take its time. */
import type { Checklist } from '../../checklist/index.ts';
import type { Proof } from '../../checklist/prove/index.ts';
import { proveChecklist } from '../../findings/prove/index.ts';

export type ProveAnswer = { proof: Proof } | { failure: string };

addEventListener('message', ({ data }: MessageEvent<Checklist>) => {
  try {
    postMessage({ proof: proveChecklist(data) } satisfies ProveAnswer);
  } catch (error) {
    postMessage({ failure: String(error) } satisfies ProveAnswer);
  }
});
