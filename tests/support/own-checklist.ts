/** A checklist that an authority might bring: ours, changed, in one language. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Files } from '../../src/checklist/compile/index.ts';

const FOLDER = fileURLToPath(new URL('../../checklists/supplier/', import.meta.url));

export type Change = [file: string, from: string | RegExp, to: string];

const OWN: Change[] = [
  ['checklist.yaml', /^version: .*$/m, 'version: 2.1.0'],
  ['checklist.yaml', /^languages: .*$/m, 'languages: [en]'],
  ['messages.en.json', /"title": ".*"/, '"title": "City of Alder: suppliers"'],
];

/** Makes it another one of the same name and version. */
export const REWORDED: Change = ['messages.en.json', 'City of Alder', 'City of Birch'];
/** Nobody can be asked by it: the register has no such clause. */
export const BROKEN: Change = ['10c-responsible-recruitment.yaml', '["10(c)(i)"]', '["10(z)"]'];

/** Compiles, but a red flag can be raised while its theme is not asked: the proof shows answers. */
export const DOUBTFUL: Change = [
  '10c-responsible-recruitment.yaml',
  'when: this.former == "no"',
  'when: this.former == "no" || risk.industry == "low"',
];

/** @param id may be that of the bundled one: the digest tells them apart */
export function ownFiles(id = 'city', changes: Change[] = []): Files {
  const names = readdirSync(FOLDER).filter(
    (name) => /\.(yaml|json)$/.test(name) && name !== 'messages.zh.json',
  );
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(FOLDER + name, 'utf8')]));
  const all: Change[] = [['checklist.yaml', /^id: .*$/m, `id: ${id}`], ...OWN, ...changes];
  for (const [file, from, to] of all) {
    const before = files[file] ?? '';
    if (typeof from === 'string' ? !before.includes(from) : !from.test(before))
      throw new Error(`${file} does not contain ${String(from)}`);
    files[file] = before.replace(from, () => to);
  }
  return files;
}
