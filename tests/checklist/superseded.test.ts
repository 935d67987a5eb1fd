/** Versions of bundled checklists that were superseded: an assessment that was made with one is read and printed for ever. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUNDLED, bundledChecklist } from '../../src/checklist/bundled.ts';
import { bundledAmong } from '../../src/checklist/bundled-files.ts';
import { SUPERSEDED, supersededChecklist } from '../../src/checklist/superseded.ts';
import { digestOf, isLater } from '../../src/checklist/index.ts';
import { recordProblems } from '../../src/exchange/index.ts';
import { findingsOf } from '../../src/findings/index.ts';
import { buildModel, replay } from '../../src/questionnaire/index.ts';
import { fold } from '../../src/record/index.ts';
import { readRecord } from '../../src/record/read.ts';

const names = readdirSync('seeds/superseded').filter((name) => name.endsWith('.json'));

describe('every version that was superseded', () => {
  it('is found by its digest', () => {
    expect(SUPERSEDED.length).toBe(names.length);
    expect(names.length).toBeGreaterThan(0);
  });

  it.each(SUPERSEDED)('%s is as it was when it was published, and named for what it is', async (digest) => {
    const kept = await supersededChecklist(digest);
    if (!kept) throw new Error('not found');
    const { digest: own, ...checklist } = kept.checklist;
    expect(own).toBe(digest);
    expect(digestOf({ checklist, texts: kept.texts })).toBe(digest);
    expect(names).toContain(`${checklist.id}-${checklist.version}-${digest}.json`);
    expect(await bundledAmong(new Set([digest]))).toEqual([kept]);
    // What bears a published version is not changed any more; the one of today has to be a later one.
    expect(BUNDLED).toContain(checklist.id);
    const today = await bundledChecklist(checklist.id);
    expect(isLater(today?.version ?? '', checklist.version)).toBe(true);
  });
});

it('a record of the first shape gives the findings that its version has for it', async () => {
  const read = readRecord(readFileSync('tests/record/kept/1-first.json', 'utf8'));
  if (!read.ok) throw new Error('not read');
  const kept = await supersededChecklist(read.value.checklist.digest);
  if (!kept) throw new Error('its checklist is gone');
  const model = buildModel(kept.checklist);
  expect(recordProblems(model, read.value)).toEqual([]);
  const assessment = fold(read.value);
  const findings = findingsOf(model, assessment, replay(model, assessment.changes));
  expect(findings.verdict).toBe('hold-and-remediate');
  expect(findings.triggers.map(({ code }) => code)).toEqual(['ZT-B3']);
});

it.each([
  ['1.0.1', '1.0.0', true],
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '1.99.99', true],
  ['1.0.0', '1.0.0', false],
  ['1.9.9', '1.10.0', false],
])('version %s is later than %s: %s', (version, than, later) => {
  expect(isLater(version, than)).toBe(later);
});
