import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/checklist/index.ts';
import { validator } from '../support/validator.ts';
import { ROOT, Workplace } from './program.ts';

const FILE = 'checklists/supplier/10c-responsible-recruitment.yaml';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  cpSync(join(ROOT, 'checklists'), place.path('checklists'), { recursive: true });
});
afterEach(() => place.remove());

function change(file: string, from: string, to: string): number {
  const text = readFileSync(place.path(file), 'utf8');
  const at = text.indexOf(from);
  expect(at).toBeGreaterThanOrEqual(0);
  writeFileSync(
    place.path(file),
    text.replace(from, () => to),
  );
  return text.slice(0, at).split('\n').length;
}

describe('probity lint', () => {
  it('finds nothing wrong with the checklists that we ship', async () => {
    const { code, out } = await place.run(['lint']);
    expect([code, out]).toEqual([0, '']);
  });

  it('finds a checklist by its folder, by the folder above and by its file', async () => {
    for (const path of ['checklists', 'checklists/supplier', 'checklists/supplier/checklist.yaml'])
      expect(await place.run(['lint', path])).toMatchObject({ code: 0 });
  });

  it('reports every error with file, line and column, and exits with 1', async () => {
    const line = change(FILE, 'clauses: ["10(c)', 'clauses: ["10(z)", "10(c)');
    const text = readFileSync(place.path('checklists/supplier/messages.zh.json'), 'utf8');
    writeFileSync(place.path('checklists/supplier/messages.zh.json'), text.replace('"title":', '"titel":'));
    const { code, out, err } = await place.run(['lint']);
    expect(code).toBe(1);
    const lines = out.trim().split('\n');
    expect(
      lines.every((one) => /^checklists\/supplier\/[\w.-]+:\d+:\d+: (error|warning) [a-z-]+/.test(one)),
    ).toBe(true);
    expect(out).toContain(`${FILE}:${String(line)}:`);
    expect(out).toContain('unknown-clause');
    expect(out).toContain('messages.zh.json');
    expect(err).toContain(`${String(lines.length)} errors`);
  });

  it('tells what is wrong elsewhere before it stops at a file that is no text in UTF-8', async () => {
    change(FILE, 'clauses: ["10(c)', 'clauses: ["10(z)", "10(c)');
    const file = place.path('checklists/own-process/checklist.yaml');
    writeFileSync(file, `\ufeff${readFileSync(file, 'utf8')}`, 'utf16le');
    const { code, out, err } = await place.run(['lint', '--json']);
    expect(code).toBe(2);
    expect((JSON.parse(out) as Diagnostic[]).map((one) => one.code)).toContain('unknown-clause');
    expect(err).toContain('own-process/checklist.yaml: this is not a text in UTF-8');
  });

  it('runs the worked examples, and says what their answers lead to instead', async () => {
    change(
      FILE,
      'actions: [employer-pays, repay-fees, fee-study]\n      - name',
      'actions: [repay-fees]\n      - name',
    );
    const { code, out } = await place.run(['lint']);
    expect([code, out.trim().split('\n')]).toMatchObject([1, { length: 1 }]);
    expect(out).toMatch(
      /error example-differs \[rec10c.recruitment-fees\]: .*employer-pays, repay-fees, fee-study/,
    );
  });

  it('prints JSON for programs', async () => {
    change(FILE, 'clauses: ["10(c)', 'clauses: ["10(z)", "10(c)');
    const { code, out } = await place.run(['lint', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out) as Diagnostic[]).toMatchObject([
      { code: 'unknown-clause', file: FILE, data: { id: '10(z)' } },
    ]);
  });

  it('reports a file that is not YAML, and one that is not there', async () => {
    writeFileSync(place.path(FILE), 'section: [\n');
    rmSync(place.path('checklists/supplier/16-instruments.yaml'));
    const { code, out } = await place.run(['lint', '--lang', 'zh']);
    expect(code).toBe(1);
    expect(out).toContain('yaml-syntax');
    expect(out).toContain('file-missing');
  });

  it('exits with 2 where there is no checklist', async () => {
    const { code, err } = await place.run(['lint', 'nowhere']);
    expect(code).toBe(2);
    expect(err).toContain('nowhere');
  });

  it('proves the checklists that we ship, and says what it has proven', async () => {
    const { code, out, err } = await place.run(['lint', '--prove']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/[\d,]+ claims about all possible answers: [\d,]+ hold, 0 refuted, 0 not decided/);
    expect(err).toMatch(/questions on the shortest way through/);
  });

  it('shows a fault that only a proof finds, with answers and the place of the condition', async () => {
    const line = change(
      'checklists/supplier/10c-responsible-recruitment.yaml',
      'when: this.former == "no"',
      'when: this.former == "no" || risk.industry == "low"',
    );
    const plain = await place.run(['lint']);
    expect([plain.code, plain.out]).toEqual([0, '']);
    const { code, out } = await place.run(['lint', '--prove', '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toContain(`10c-responsible-recruitment.yaml:${String(line)}:`);
    expect(out).toContain('flag-without-theme');
    expect(out).toMatch(/Answers that show it: .*risk\.industry = "low"/);
  });

  it('prints the answers that lead past every question on a clause', async () => {
    change('checklists/supplier/16-instruments.yaml', 'core: true', 'core: false');
    const { code, out } = await place.run(['lint', '--prove']);
    expect(code).toBe(1);
    expect(out).toMatch(/clause-skipped .*16/);
    expect(out).toMatch(/Answers that show it: risk\.industry = "low"; .*risk\.depth = "by-risk"/);
  });

  it('prints SARIF that the schema of the standard admits, with faults, proofs and places', async () => {
    change('checklists/supplier/16-instruments.yaml', 'core: true', 'core: false');
    const { code, out } = await place.run(['lint', '--prove', '--sarif']);
    expect(code).toBe(1);
    const log = JSON.parse(out) as { runs: { results: object[] }[] };
    const validate = sarifValidator();
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(log.runs[0]?.results).toContainEqual(
      expect.objectContaining({
        ruleId: 'clause-skipped',
        level: 'error',
        message: { text: expect.stringMatching(/\n.*: risk\.industry = "low"/) as string },
        locations: [
          expect.objectContaining({
            physicalLocation: expect.objectContaining({
              artifactLocation: { uri: 'checklists/supplier/16-instruments.yaml' },
            }) as object,
          }),
        ],
      }),
    );
  });

  it('prints an empty SARIF log where there is no fault', async () => {
    const { code, out } = await place.run(['lint', '--sarif']);
    expect(code).toBe(0);
    expect(sarifValidator()(JSON.parse(out))).toBe(true);
  });

  it('refuses two forms of output at once', async () => {
    const { code, err } = await place.run(['lint', '--sarif', '--json']);
    expect(code).toBe(2);
    expect(err).toContain('--sarif');
  });
});

/** The standard's schema is of draft 4; what it uses of it means the same today, and one pattern is older than the `u` flag. */
function sarifValidator() {
  const file = join(ROOT, 'tests/support/schemas/sarif-2.1.0.json');
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return validator(schema, { unicodeRegExp: false });
}
