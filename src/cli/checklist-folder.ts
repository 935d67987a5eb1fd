/** A checklist's folder or zip archive on disk, and the register it is checked against. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Files } from '../checklist/compile/index.ts';
import { unpackChecklist } from '../exchange/index.ts';
import type { Translator } from '../locale/index.ts';
import { isFolder, readBytes, readText } from './files.ts';
import { WrongInput } from './wrong-input.ts';

const HEAD = 'checklist.yaml';

/** Every checklist's folder at or right below the paths, and every archive that is named. @throws WrongInput where there is none */
export async function checklistFolders(paths: readonly string[], words: Translator): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => foldersAt(path)));
  const empty = paths.filter((_, i) => found[i]?.length === 0);
  if (empty.length > 0) throw new WrongInput(empty.map((path) => words.t('lint.no-checklist', { path })));
  return [...new Set(found.flat())];
}

async function foldersAt(path: string): Promise<string[]> {
  if (path.endsWith(HEAD) && existsSync(path)) return [dirname(path)];
  if (!(await isFolder(path))) return path.endsWith('.zip') && existsSync(path) ? [path] : [];
  if (existsSync(join(path, HEAD))) return [path];
  const names = await readdir(path);
  return names.map((name) => join(path, name)).filter((folder) => existsSync(join(folder, HEAD)));
}

/** The folder with the register: the one named, else `seeds` beside the checklists; undefined means the register that comes with the program. */
export function seedsFolder(named: string | undefined, checklist: string): string | undefined {
  const beside = resolve(checklist, '../../seeds');
  return named ?? (existsSync(join(beside, 'register.yaml')) ? beside : undefined);
}

/** The files of a checklist by name, from its folder or a zip archive of it. @throws WrongInput */
export async function readChecklist(path: string, words: Translator): Promise<Files> {
  if (await isFolder(path)) return readFolder(path, words);
  const unpacked = unpackChecklist(await readBytes(path, words));
  if (unpacked.ok) return unpacked.files;
  const { code, data } = unpacked.problem;
  throw new WrongInput([`${path}: ${words.t(`archive.${code}`, data)}`]);
}

/** The YAML and JSON files of a folder by name. @throws WrongInput */
export async function readFolder(folder: string, words: Translator): Promise<Files> {
  if (!(await isFolder(folder)))
    throw new WrongInput([words.t('file.missing', { file: folder, detail: '' })]);
  const names = (await readdir(folder)).filter((name) => /\.(ya?ml|json)$/.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readText(join(folder, name), words)));
  return Object.fromEntries(names.map((name, i) => [name, texts[i] ?? '']));
}

export { bundledSeeds } from '../checklist/bundled-files.ts';
