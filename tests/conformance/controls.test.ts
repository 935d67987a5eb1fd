/** Group 27: the checker does see a broken file. Each control breaks one thing in a good file, and the right group says so. */
import { beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES, sampleDocument } from '../statement/sample/sample.ts';
import { readFile } from '../statement/support/pdf-objects.ts';
import { render } from '../statement/support/render.ts';
import { checkGroup, checkPdf } from './check-pdf.ts';
import type { Control } from './controls/control.ts';
import { FILE_CONTROLS } from './controls/file.ts';
import { LAYOUT_CONTROLS } from './controls/layout.ts';
import { STRUCTURE_CONTROLS } from './controls/structure.ts';
import { GROUPS } from './groups.ts';

const document = sampleDocument(SAMPLES.zh);
const CONTROLS: Control[] = [...FILE_CONTROLS, ...STRUCTURE_CONTROLS, ...LAYOUT_CONTROLS];

let bytes: Uint8Array;
beforeAll(async () => {
  ({ bytes } = await render(document));
});

describe('a good file that was broken', () => {
  it.each(CONTROLS)('$group: $name', ({ group, says, mutate }) => {
    const file = readFile(bytes);
    mutate(file);
    expect(checkGroup(group, file, document).join('\n')).toMatch(says);
  });

  it.each<[string, (text: string) => string]>([
    ['is cut short', (text) => text.slice(0, -200)],
    [
      'has an object at another place than the table says',
      (text) => text.replace('\nendobj\n', '\n\nendobj\n'),
    ],
    ['has a stream of another length', (text) => text.replace(/\/Length (\d)/, '/Length 9$1')],
    ['has a table at another place', (text) => text.replace('startxref\n', 'startxref\n9')],
    ['is no PDF', () => 'Hello'],
  ])('is not read when it %s', (_, broken) => {
    const text = broken(Buffer.from(bytes).toString('latin1'));
    expect(checkPdf(Buffer.from(text, 'latin1'), document).join('\n')).toMatch(/^1: /);
  });
});

describe('the controls', () => {
  it('cover every group that looks at one file', () => {
    const covered = new Set(CONTROLS.map(({ group }) => group));
    const missing = GROUPS.filter(({ number, rules }) => rules.length > 0 && !covered.has(number));
    expect(missing.map(({ title }) => title)).toEqual([]);
  });

  it('number the groups from 1 to 27, each with rules or with a place where it is checked', () => {
    expect(GROUPS.map(({ number }) => number)).toEqual(Array.from({ length: 27 }, (_, i) => i + 1));
    for (const { rules, elsewhere } of GROUPS) expect(rules.length > 0).toBe(elsewhere === undefined);
  });
});
