import { describe, expect, it } from 'vitest';
import { earlierEvidence } from '../../src/app/question/earlier-evidence.ts';
import type { Evidence } from '../../src/checklist/index.ts';
import { Scenario, small } from '../support/scenario.ts';

const report: Evidence = { grade: 'E3', date: '2026-06-01', title: 'Interviews', reference: 'MH-2026-7' };
const visit: Evidence = { grade: 'E3', date: '2026-07-01', title: 'Visit' };
const withFile = (digest: string): Evidence => ({
  ...report,
  file: { name: 'a.pdf', size: 1, type: 'application/pdf', digest },
});

function given(evidence: Record<string, Evidence[]>, risk = 'high'): Scenario {
  const scenario = new Scenario(small).says('risk.industry', risk, { reason: 'a reason' });
  for (const [question, pieces] of Object.entries(evidence))
    scenario.happens({ type: 'answered', question, answer: { value: 'yes', evidence: pieces } });
  return scenario;
}

const offered = ({ model, state }: Scenario, here: Evidence[] = []): Evidence[] =>
  earlierEvidence(model, state, 'law.convictions', here);

describe('evidence given before', () => {
  it('is offered whole, once, the newest first', () => {
    const scenario = given({ 'work.documents': [report], 'work.housing': [report, visit] });
    expect(offered(scenario)).toEqual([visit, report]);
  });

  it('is told apart by its file', () => {
    const scenario = given({ 'work.documents': [withFile('aa')], 'work.housing': [withFile('bb'), report] });
    expect(offered(scenario)).toHaveLength(3);
  });

  it('is not what stands under the question itself', () => {
    const scenario = given({ 'work.documents': [report], 'law.convictions': [visit] });
    expect(offered(scenario)).toEqual([report]);
    expect(offered(scenario, [report])).toEqual([]);
  });

  it('is not that of an answer that was set aside', () => {
    expect(offered(given({ 'work.housing': [report] }, 'low'))).toEqual([]);
  });
});
