/** Removes what is kept in this browser. A door of its own, so that pages without it do not load it. */
import { deleteDB } from 'idb';
import { DATABASE } from './browser/database.ts';

/**
 * The whole database: records, evidence, checklists and keys. Tabs of this app that have it open make way.
 * @param onHeld hears that another one still has it open; the database goes once that lets go
 * @throws DOMException when the browser does not do it
 */
export async function eraseBrowserStore(onHeld: () => void): Promise<void> {
  await deleteDB(DATABASE, { blocked: onHeld });
}
