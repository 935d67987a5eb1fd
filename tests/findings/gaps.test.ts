/** What falls short, where nobody is judged: one's own process and supply chain. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THEME_VALUES } from '../../src/checklist/index.ts';
import { SEVERITIES } from '../../src/findings/index.ts';
import { themesOf } from '../checklist/whole-checklist.ts';
import { ownProcess, Scenario, selfAudit, supplier } from '../support/scenario.ts';

const lowRisk = (model = ownProcess): Scenario =>
  new Scenario(model).says('scope.high-risk', 'no').says('scope.depth', 'all');

const gapOn = (scenario: Scenario, question: string) =>
  scenario.findings().gaps.find((gap) => gap.question === question);

describe('a gap', () => {
  it('is critical while a trigger is open, although the answer is “yes”', () => {
    const scenario = lowRisk(selfAudit)
      .says('rec10c.identity-documents', 'yes', { grade: 'E4' })
      .says('rec10c.identity-documents.suspected', 'yes');
    const gap = gapOn(scenario, 'rec10c.identity-documents');
    expect(gap).toMatchObject({ severity: 'critical', triggers: ['ZT-B3'] });
  });

  it('is high where the core of a recommendation is missing', () => {
    expect(gapOn(lowRisk().says('rec10c.clause-documents', 'no'), 'rec10c.clause-documents')).toMatchObject({
      severity: 'high',
      counts: 'no',
      stage: 'contract',
    });
  });

  it('is high where something has to be done at once, although the theme is not core', () => {
    const scenario = lowRisk()
      .says('rec10a.need-and-price', 'partly')
      .says('rec10a.need-and-price.below-wage-floor', 'found-open');
    const gap = gapOn(scenario, 'rec10a.need-and-price');
    expect(gap?.severity).toBe('high');
  });

  it('is medium where a core theme is unknown, and low where another one is done in part', () => {
    const scenario = lowRisk().says('rec10a.lifecycle-map', 'unknown').says('rec16.review', 'partly');
    expect(gapOn(scenario, 'rec10a.lifecycle-map')?.severity).toBe('medium');
    expect(gapOn(scenario, 'rec16.review')?.severity).toBe('low');
  });

  it('is none where the answer is “yes” at the evidence needed, and none where there is no answer yet', () => {
    const scenario = lowRisk().says('rec10a.lifecycle-map', 'yes', { grade: 'E2' });
    expect(gapOn(scenario, 'rec10a.lifecycle-map')).toBeUndefined();
    expect(gapOn(scenario, 'rec10a.category-risk')).toBeUndefined();
    expect(scenario.findings().provisional).toBe(true);
  });
});

describe('whatever is answered', () => {
  const themes = themesOf(ownProcess).map(({ id }) => id);
  const answers = fc.array(fc.tuple(fc.constantFrom(...themes), fc.constantFrom(...THEME_VALUES)), {
    maxLength: 60,
  });

  it('the gravest gap comes first, each theme is one gap at most, and each has an action once its follow-ups are answered', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const scenario = lowRisk();
        for (const [id, value] of given) scenario.says(id, value);
        const { gaps, verdict, actions, open } = scenario.findings();
        expect(verdict).toBeNull();
        const ranks = gaps.map(({ severity }) => SEVERITIES.indexOf(severity));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        expect(new Set(gaps.map(({ question }) => question)).size).toBe(gaps.length);
        const known = new Set(actions.map(({ key }) => key));
        for (const gap of gaps) {
          expect(gap.actions.every((key) => known.has(key))).toBe(true);
          const isFollowed = !open.some((id) => id.startsWith(`${gap.question}.`));
          expect(gap.actions.length > 0 || !isFollowed).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a supplier', () => {
  it('still gets a verdict, with the gaps beside it', () => {
    const { verdict, gaps } = new Scenario(supplier).says('rec10c.identity-documents', 'no').findings();
    expect(verdict).toBe('hold-and-remediate');
    expect(gaps[0]).toMatchObject({ question: 'rec10c.identity-documents', severity: 'critical' });
  });
});
