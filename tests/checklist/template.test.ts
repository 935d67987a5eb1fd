/** The checklist that authors start from: whole, proven, and what its comments say is true. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileChecklist, type Files } from '../../src/checklist/compile/index.ts';
import { templateFiles } from '../../src/checklist/bundled-files.ts';
import { proofDiagnostics } from '../../src/checklist/prove/index.ts';
import { exampleDiagnostics, proveChecklist } from '../../src/findings/prove/index.ts';

const folder = (path: string): Files => {
  const place = new URL(`../../${path}/`, import.meta.url);
  const names = readdirSync(place).filter((name) => /\.(yaml|json)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, place), 'utf8')]));
};

const files = folder('seeds/template');
const compiled = compileChecklist(files, folder('seeds'));
if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics));
const { checklist, texts, examples, diagnostics } = compiled;

describe('the template', () => {
  it('is handed out as it lies in its folder', async () => {
    expect(await templateFiles()).toEqual(files);
  });

  it('has no diagnostics, and everything that is claimed of it is proven', () => {
    const proof = proveChecklist(checklist);
    expect([...diagnostics, ...proofDiagnostics(proof, 'error')]).toEqual([]);
    expect(proof.claims.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
  });

  it('has worked examples that lead to what they say', () => {
    expect(examples.length).toBeGreaterThanOrEqual(checklist.sections.length - 1);
    expect(exampleDiagnostics(checklist, examples, 'error')).toEqual([]);
  });

  it('is small enough to be read in one go', () => {
    const written = Object.entries(files).filter(([name]) => name.endsWith('.yaml'));
    const lines = written.flatMap(([, text]) => text.split('\n'));
    expect(checklist.questions.length).toBeLessThanOrEqual(40);
    expect(lines.length).toBeLessThanOrEqual(550);
  });

  it('says something of its own in each language', () => {
    const { en = {}, zh = {} } = texts;
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    expect(Object.entries(zh).filter(([key, text]) => text === en[key])).toEqual([]);
  });

  it('tells the truth in its comments', () => {
    const { triggers } = checklist.register;
    expect(files['rec10c.yaml']).toContain('The register lists twelve');
    expect(triggers).toHaveLength(12);
    const classA = triggers.filter((one) => one.class === 'A').map(({ code }) => code);
    expect(files['rec11.yaml']).toContain(`Class A (${classA[0] ?? ''} to A${String(classA.length)})`);
    const [read = ''] = /Read it in this order: .*/.exec(files['checklist.yaml'] ?? '') ?? [];
    const named = read.match(/[\w]+\.yaml/g) ?? [];
    expect(named).toHaveLength(2);
    for (const name of named) expect(Object.keys(files)).toContain(name);
  });

  it('explains each key where it first stands: the other files use none that these do not', () => {
    const keys = (names: readonly string[]): Set<string> =>
      new Set(
        names.flatMap((name) =>
          [...(files[name] ?? '').matchAll(/(?:^[\s-]*|[{,] )([a-z][a-z-]*): /gm)].map(([, key = '']) => key),
        ),
      );
    const explained = keys(['checklist.yaml', 'risk.yaml', 'rec10c.yaml']);
    const others = checklist.sections.map(({ file }) => file).filter((name) => /rec(?!10c)/.test(name));
    const explainedThere = ['months', 'confirmed', 'unit', 'min', 'max', 'fields', 'past'];
    const fieldNames = ['what', 'standing', 'country', 'decided-on'];
    for (const key of keys(others))
      expect([...explained, ...explainedThere, ...fieldNames], key).toContain(key);
  });
});
