/** What a person picks or drops, read as the files of a checklist. */
import { chooseFiles, decode, unpackChecklist, type ArchiveResult } from '../../exchange/index.ts';

export interface Picked {
  /** With forward slashes, from the folder that was picked. */
  path: string;
  file: File;
}

/** A zip archive, or the files of a folder. */
export async function readPicked(picked: readonly Picked[]): Promise<ArchiveResult> {
  const [only, ...others] = picked;
  if (only && others.length === 0 && !/\.(yaml|json)$/.test(only.path))
    return unpackChecklist(new Uint8Array(await only.file.arrayBuffer()));
  const chosen = chooseFiles(picked.map(({ path, file }) => ({ path, file, size: file.size })));
  if (!chosen.ok) return chosen;
  const contents = chosen.files.map(
    async ({ name, file }) => [name, new Uint8Array(await file.arrayBuffer())] as const,
  );
  return decode(await Promise.all(contents));
}

export function pickedFrom(list: FileList): Picked[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Files and folders that were dropped; folders one level deep, where a checklist may lie. */
export async function droppedFrom(items: DataTransferItemList): Promise<Picked[]> {
  // All of them at once: after the first wait the list is empty.
  const dropped = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const read = dropped.map(async ({ entry, file }) => {
    if (entry) return filesIn(entry, '', 2);
    return file ? [{ path: file.name, file }] : [];
  });
  return (await Promise.all(read)).flat();
}

async function filesIn(entry: FileSystemEntry, folder: string, depth: number): Promise<Picked[]> {
  const path = folder + entry.name;
  if (isFile(entry)) return [{ path, file: await new Promise((done, fail) => entry.file(done, fail)) }];
  if (!isFolder(entry) || depth === 0) return [];
  const inside = await entriesIn(entry.createReader());
  return (await Promise.all(inside.map((one) => filesIn(one, `${path}/`, depth - 1)))).flat();
}

/** A reader hands out entries in portions, the last one empty. */
async function entriesIn(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
