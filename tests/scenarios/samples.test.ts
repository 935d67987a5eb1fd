/** Finished cases, from the first answer to the decision or to the plan that somebody takes on. What a change of the checklist does to them shows in `flows/`. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../../src/checklist/index.ts';
import { SEVERITIES } from '../../src/findings/index.ts';
import { DECISIONS } from '../../src/record/index.ts';
import { SAMPLE_NAMES, sampleCase } from '../support/samples.ts';
import { flowOf } from './flow-text.ts';

describe.each(SAMPLE_NAMES)('the sample %s', (slug) => {
  it('answers every question that is asked, and no other', () => {
    const { provisional, open, setAside, toConfirm } = sampleCase(slug).findings;
    expect({ provisional, open, setAside, toConfirm }).toEqual({
      provisional: false,
      open: [],
      setAside: [],
      toConfirm: [],
    });
  });

  it('ends as it did when its flow was last reviewed', async () => {
    await expect(flowOf(sampleCase(slug))).toMatchFileSnapshot(`./flows/${slug}.txt`);
  });

  it('was ended by a named person, with reasons', () => {
    const { model, assessment } = sampleCase(slug);
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
    expect(SAMPLE_NAMES.map((slug) => sampleCase(slug).findings.verdict)).toContain(verdict);
  });

  it.each(SEVERITIES)('show how a gap comes to be %s where nobody is judged', (severity) => {
    const gaps = SAMPLE_NAMES.map((name) => sampleCase(name))
      .filter(({ findings }) => findings.verdict === null)
      .flatMap(({ findings }) => findings.gaps);
    expect(gaps.map((gap) => gap.severity)).toContain(severity);
  });

  it('show one departure from the proposal', () => {
    const departures = SAMPLE_NAMES.filter((slug) => {
      const { decision } = sampleCase(slug).assessment;
      return decision !== null && decision.value !== sampleCase(slug).findings.verdict;
    });
    expect(departures).toEqual(['hospital-linen']);
  });

  it('have one flow each, and no flow is left over', () => {
    const flows = readdirSync(new URL('./flows/', import.meta.url));
    expect(flows.sort()).toEqual(SAMPLE_NAMES.map((slug) => `${slug}.txt`).sort());
  });
});
