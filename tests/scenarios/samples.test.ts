/** Finished cases, from the first answer to the decision. What a change of the checklist does to them shows in `flows/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAnswers, recordFromAnswers } from '../../src/exchange/index.ts';
import { findingsOf } from '../../src/findings/index.ts';
import { replay } from '../../src/questionnaire/index.ts';
import { DECISIONS, fold } from '../../src/record/index.ts';
import { supplier } from '../support/scenario.ts';
import { flowOf, type Case } from './flow-text.ts';

const SAMPLES = fileURLToPath(new URL('../../seeds/samples/', import.meta.url));
const ENDING = '.answers.json';
const slugs = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(ENDING))
  .map((name) => name.slice(0, -ENDING.length));

function caseOf(slug: string): Case {
  const written = readAnswers(readFileSync(`${SAMPLES}${slug}${ENDING}`, 'utf8'));
  if (!written.ok) throw new Error(`${slug}: ${JSON.stringify(written.problems)}`);
  const around = { id: '00000000-0000-4000-8000-000000000004', tool: 'test', at: '2026-11-23T09:00:00Z' };
  const record = recordFromAnswers(supplier, written.value, around);
  if (!record.ok) throw new Error(`${slug}: ${JSON.stringify(record.problems)}`);
  const assessment = fold(record.value);
  const state = replay(supplier, assessment.changes);
  return { model: supplier, assessment, state, findings: findingsOf(supplier, assessment, state) };
}

describe.each(slugs)('the sample %s', (slug) => {
  it('answers every question that is asked, and no other', () => {
    const { provisional, open, setAside, toConfirm } = caseOf(slug).findings;
    expect({ provisional, open, setAside, toConfirm }).toEqual({
      provisional: false,
      open: [],
      setAside: [],
      toConfirm: [],
    });
  });

  it('ends as it did when its flow was last reviewed', async () => {
    await expect(flowOf(caseOf(slug))).toMatchFileSnapshot(`./flows/${slug}.txt`);
  });

  it('was decided by a named person, with reasons', () => {
    const { decision } = caseOf(slug).assessment;
    expect(decision?.by.name).not.toBe('');
    expect(decision?.by.role).not.toBe('');
    expect(decision?.reasons.length).toBeGreaterThan(100);
  });
});

describe('the samples together', () => {
  it.each(DECISIONS)('show how %s comes about', (verdict) => {
    expect(slugs.map((slug) => caseOf(slug).findings.verdict)).toContain(verdict);
  });

  it('show one departure from the proposal', () => {
    const departures = slugs.filter((slug) => {
      const { assessment, findings } = caseOf(slug);
      return assessment.decision?.value !== findings.verdict;
    });
    expect(departures).toEqual(['hospital-linen']);
  });

  it('have one flow each, and no flow is left over', () => {
    const flows = readdirSync(new URL('./flows/', import.meta.url));
    expect(flows.sort()).toEqual(slugs.map((slug) => `${slug}.txt`).sort());
  });
});
