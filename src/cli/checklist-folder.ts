/** A checklist's folder on disk, and the register it is checked against. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Files } from '../checklist/compile/index.ts';
import type { Translator } from '../locale/index.ts';
import { isFolder, readText } from './files.ts';
import { WrongInput } from './wrong-input.ts';

const HEAD = 'checklist.yaml';

/** Every checklist's folder at or right below the paths. @throws WrongInput where there is none */
export async function checklistFolders(paths: readonly string[], words: Translator): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => foldersAt(path)));
  const empty = paths.filter((_, i) => found[i]?.length === 0);
  if (empty.length > 0) throw new WrongInput(empty.map((path) => words.t('lint.no-checklist', { path })));
  return [...new Set(found.flat())];
}

async function foldersAt(path: string): Promise<string[]> {
  if (path.endsWith(HEAD) && existsSync(path)) return [dirname(path)];
  if (!(await isFolder(path))) return [];
  if (existsSync(join(path, HEAD))) return [path];
  const names = await readdir(path);
  return names.map((name) => join(path, name)).filter((folder) => existsSync(join(folder, HEAD)));
}

/** The folder with the register: the one named, else `seeds` beside the checklists; undefined means the register that comes with the program. */
export function seedsFolder(named: string | undefined, checklist: string): string | undefined {
  const beside = resolve(checklist, '../../seeds');
  return named ?? (existsSync(join(beside, 'register.yaml')) ? beside : undefined);
}

/** The YAML and JSON files of a folder by name. @throws WrongInput */
export async function readFolder(folder: string, words: Translator): Promise<Files> {
  if (!(await isFolder(folder)))
    throw new WrongInput([words.t('file.missing', { file: folder, detail: '' })]);
  const names = (await readdir(folder)).filter((name) => /\.(yaml|json)$/.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readText(join(folder, name), words)));
  return Object.fromEntries(names.map((name, i) => [name, texts[i] ?? '']));
}

const BUNDLED = import.meta.glob<string>('../../seeds/*.{yaml,json}', { query: '?raw', import: 'default' });

/** The register that comes with the program. */
export async function bundledSeeds(): Promise<Files> {
  const entries = Object.entries(BUNDLED).map(
    async ([path, read]) => [path.replace(/^.*\//, ''), await read()] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
