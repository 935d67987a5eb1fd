import { bundledAmong } from '../../checklist/bundled-files.ts';
import type { BundleContents } from '../../exchange/bundle/index.ts';
import { gather, restore, type LeftOut, type Restored } from '../../storage/backup.ts';
import { openStore } from '../assessment/open-store.ts';
import { now } from '../clock.ts';

interface Here {
  contents: BundleContents;
  left: LeftOut[];
}

/** @param ids of the records; everything on this device when absent */
export async function contentsHere(ids: readonly string[] | undefined): Promise<Here> {
  const { records, files, checklists, left } = await gather(await openStore(), ids);
  const pinned = new Set(records.map(({ checklist }) => checklist.digest));
  const bundled = (await bundledAmong(pinned)).filter(
    ({ checklist }) => !checklists.some((own) => own.checklist.digest === checklist.digest),
  );
  return { contents: { records, files, checklists: [...checklists, ...bundled] }, left };
}

/** Puts a bundle into what is kept on this device. What comes with the program is not kept a second time. */
export async function restoreHere(contents: BundleContents, takesNewer: boolean): Promise<Restored[]> {
  const digests = new Set(contents.checklists.map(({ checklist }) => checklist.digest));
  const bundled = new Set((await bundledAmong(digests)).map(({ checklist }) => checklist.digest));
  const checklists = contents.checklists.filter(({ checklist }) => !bundled.has(checklist.digest));
  return restore(await openStore(), { ...contents, checklists }, { takesNewer, at: now() });
}
