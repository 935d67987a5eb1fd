/** Finished cases, from the first answer to the decision or to the plan that somebody takes on. What a change of the checklist does to them shows in `flows/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../../src/checklist/index.ts';
import { readAnswers, recordFromAnswers } from '../../src/exchange/index.ts';
import { findingsOf, SEVERITIES } from '../../src/findings/index.ts';
import { replay } from '../../src/questionnaire/index.ts';
import { DECISIONS, fold } from '../../src/record/index.ts';
import { ownProcess, selfAudit, supplier } from '../support/scenario.ts';
import { flowOf, type Case } from './flow-text.ts';

const SAMPLES = fileURLToPath(new URL('../../seeds/samples/', import.meta.url));
const ENDING = '.answers.json';
const slugs = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(ENDING))
  .map((name) => name.slice(0, -ENDING.length));

const MODELS = new Map([supplier, ownProcess, selfAudit].map((model) => [model.checklist.id, model]));

function caseOf(slug: string): Case {
  const written = readAnswers(readFileSync(`${SAMPLES}${slug}${ENDING}`, 'utf8'));
  if (!written.ok) throw new Error(`${slug}: ${JSON.stringify(written.problems)}`);
  const { checklist } = written.value;
  const model = MODELS.get(typeof checklist === 'string' ? checklist : checklist.id);
  if (!model) throw new Error(`${slug}: no such checklist`);
  const around = { id: '00000000-0000-4000-8000-000000000004', tool: 'test', at: '2026-11-23T09:00:00Z' };
  const record = recordFromAnswers(model, written.value, around);
  if (!record.ok) throw new Error(`${slug}: ${JSON.stringify(record.problems)}`);
  const assessment = fold(record.value);
  const state = replay(model, assessment.changes);
  return { model, assessment, state, findings: findingsOf(model, assessment, state) };
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

  it('was ended by a named person, with reasons', () => {
    const { model, assessment } = caseOf(slug);
    const { decision, adoption } = assessment;
    const judged = journeyOf(model.checklist) === 'supplier';
    expect([decision !== null, adoption !== null]).toEqual([judged, !judged]);
    const by = decision?.by ?? adoption?.by;
    expect(by?.name).not.toBe('');
    expect(by?.role).not.toBe('');
    expect((decision?.reasons ?? adoption?.remarks)?.length).toBeGreaterThan(100);
  });
});

describe('the samples together', () => {
  it.each(DECISIONS)('show how %s comes about', (verdict) => {
    expect(slugs.map((slug) => caseOf(slug).findings.verdict)).toContain(verdict);
  });

  it.each(SEVERITIES)('show how a gap comes to be %s where nobody is judged', (severity) => {
    const gaps = slugs
      .map(caseOf)
      .filter(({ findings }) => findings.verdict === null)
      .flatMap(({ findings }) => findings.gaps);
    expect(gaps.map((gap) => gap.severity)).toContain(severity);
  });

  it('show one departure from the proposal', () => {
    const departures = slugs.filter((slug) => {
      const { decision } = caseOf(slug).assessment;
      return decision !== null && decision.value !== caseOf(slug).findings.verdict;
    });
    expect(departures).toEqual(['hospital-linen']);
  });

  it('have one flow each, and no flow is left over', () => {
    const flows = readdirSync(new URL('./flows/', import.meta.url));
    expect(flows.sort()).toEqual(slugs.map((slug) => `${slug}.txt`).sort());
  });
});
