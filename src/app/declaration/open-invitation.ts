/** An invitation between the file it came in and the declaration that answers it: kept until the tab is closed. */
import type { Invitation } from '../../record/index.ts';
import type { FoundChecklist } from '../checklists/find-checklist.ts';
import { findPinned } from '../checklists/find-checklist.ts';
import { openStore } from '../assessment/open-store.ts';
import { draftOf, keepDraft, readDraft } from '../controls/draft.ts';

export function holdInvitation(invitation: Invitation): void {
  keepDraft(draftOf.invitation, { typed: invitation });
}

/** What can be done with the invitation that is held. */
export interface HeldInvitation {
  invitation: Invitation;
  /** The checklist it asks for; another version under "other", none when it is not on this device. */
  found: FoundChecklist | { other: string } | undefined;
  /** Id of a declaration on this device that answers it. */
  begun: string | undefined;
}

/** @returns null when there is none, or it is not whole */
export async function heldInvitation(): Promise<HeldInvitation | null> {
  const text = JSON.stringify(readDraft(draftOf.invitation)?.typed ?? null);
  const { readInvitation } = await import('../../exchange/index.ts');
  const read = readInvitation(text);
  if (!read.ok) return null;
  const { value: invitation } = read;
  const [found, begun] = await Promise.all([checklistFor(invitation), declarationFor(invitation)]);
  return { invitation, found, begun };
}

async function checklistFor({ checklist }: Invitation): Promise<HeldInvitation['found']> {
  const found = await findPinned(checklist);
  return !found || found.checklist.digest === checklist.digest ? found : { other: found.checklist.version };
}

async function declarationFor({ id }: Invitation): Promise<string | undefined> {
  const store = await openStore();
  const { sound } = await store.list();
  const records = await Promise.all(sound.map((one) => store.load(one.id).catch(() => null)));
  return records.find((record) => record?.declaration?.id === id)?.id;
}
