import { beginAnew, type PlannedSalvage } from '../../exchange/salvage/index.ts';
import type { Details } from '../../record/index.ts';
import { evidenceFor } from '../../storage/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { now } from '../clock.ts';
import { TOOL_VERSION } from '../version.ts';
import { findSalvageable } from './load-salvage.ts';

/**
 * Begins the new assessment, with its evidence, so that it needs nothing of the damaged one.
 * @param shown what one agreed to
 * @returns its id; null when what lies there is another thing now, and nothing was begun
 */
export async function beginSalvaged(
  id: string,
  shown: PlannedSalvage,
  details: Details,
): Promise<string | null> {
  const looked = await findSalvageable(id);
  if (looked.state !== 'ready' || JSON.stringify(looked.plan) !== JSON.stringify(shown)) return null;
  const { plan, header, model, files } = looked;
  const around = { id: crypto.randomUUID(), tool: TOOL_VERSION, at: now() };
  const record = beginAnew(plan, header, model.checklist, details, around);
  await (await openStore()).create(record, evidenceFor(record.events, files));
  return record.id;
}
