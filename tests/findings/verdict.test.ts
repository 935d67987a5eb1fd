/** The rules for verdicts and statuses, case by case, as the domain notes (section 5) set them. */
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../src/questionnaire/index.ts';
import {
  atRisk,
  goodSupplier,
  REASONS_ONLY,
  riskQuestion,
  Scenario,
  selfAudit,
  small,
  supplier,
} from '../support/scenario.ts';

describe('what the tool proposes', () => {
  it('proceeds with a supplier that meets every recommendation on independent evidence', () => {
    const findings = goodSupplier().findings();
    expect(findings.verdict).toBe('proceed');
    expect(findings.recommendations.map(({ status }) => status)).toEqual(Array(9).fill('met'));
    expect(findings.redFlags.filter(({ state }) => state === 'open')).toEqual([]);
  });

  it('does not let 39 good answers outweigh one trigger', () => {
    const findings = goodSupplier().says('rec10c.identity-documents', 'no', { grade: 'E4' }).findings();
    expect(findings.verdict).toBe('hold-and-remediate');
    expect(findings.triggers).toMatchObject([
      { code: 'ZT-B3', class: 'B', questions: ['rec10c.identity-documents'] },
    ]);
    expect(findings.reasons).toMatchObject([{ rule: 'class-b-open', items: ['ZT-B3'] }]);
    expect(findings.actions.filter(({ answers }) => answers.includes('ZT-B3'))).not.toEqual([]);
  });

  it('holds on the mere suspicion of class B, whatever the evidence for it', () => {
    expect(goodSupplier().says('rec10c.threats-violence', 'no').findings().verdict).toBe(
      'hold-and-remediate',
    );
  });

  it('holds, and does not exclude, while a conviction is only suspected', () => {
    const findings = goodSupplier().says('rec14.convictions', 'no').findings();
    expect(findings.verdict).toBe('hold-and-remediate');
    expect(findings.triggers).toMatchObject([{ code: 'ZT-A1', state: 'suspected' }]);
  });

  it('excludes on a conviction shown by a register extract, and names the legal grounds', () => {
    const findings = goodSupplier().says('rec14.convictions', 'no', { grade: 'E3' }).findings();
    expect(findings.verdict).toBe('exclude');
    expect(findings.triggers).toMatchObject([{ code: 'ZT-A1', state: 'confirmed' }]);
    expect(findings.grounds).toContain('eu-2014-24.57-1-f');
  });

  it('does not take a register extract for a conviction that a follow-up says is not final', () => {
    const scenario = new Scenario(small).says('law.convictions', 'no', { grade: 'E3' });
    expect(scenario.findings().triggers).toMatchObject([{ code: 'ZT-A1', state: 'confirmed' }]);
    scenario.says('law.convictions.final', 'no');
    expect(scenario.findings().triggers).toMatchObject([{ code: 'ZT-A1', state: 'suspected' }]);
    scenario.says('law.convictions', 'no', { grade: 'E1' }).says('law.convictions.final', 'yes');
    expect(scenario.findings().triggers).toMatchObject([{ code: 'ZT-A1', state: 'confirmed' }]);
  });

  it('lets exclusion come first when there is a reason to hold as well', () => {
    const scenario = goodSupplier()
      .says('rec14.convictions', 'no', { grade: 'E3' })
      .says('rec10c.freedom-of-movement', 'no');
    expect(scenario.findings().verdict).toBe('exclude');
    expect(scenario.openTriggers()).toEqual(expect.arrayContaining(['ZT-A1', 'ZT-B1']));
  });

  it('holds when access is refused', () => {
    const findings = goodSupplier().says('rec14.cooperation', 'no').findings();
    expect(findings.verdict).toBe('hold-and-remediate');
    expect(findings.triggers.map(({ code }) => code)).toContain('ZT-B8');
  });

  it('puts conditions on one core theme that is unknown: unknown earns nothing and is not "no"', () => {
    const scenario = goodSupplier().says('rec12.worker-reps', 'unknown');
    expect(scenario.findings().verdict).toBe('proceed-with-conditions');
    expect(scenario.row('12').status).toBe('not-verified');
    expect(scenario.row('12').because).toMatchObject([
      { rule: 'theme-unknown', questions: ['rec12.worker-reps'] },
    ]);
    expect(scenario.findings().unknown).toEqual(['rec12.worker-reps']);
  });

  it('does not overlook an "unknown" on a theme that is not core but was asked', () => {
    expect(goodSupplier().says('rec10c.housing', 'unknown').row('10(c)').status).toBe('not-verified');
  });

  it('says what is known to be short although something else cannot be verified', () => {
    const scenario = goodSupplier()
      .says('rec12.worker-reps', 'unknown')
      .says('rec12.no-retaliation', 'yes', { grade: 'E3' })
      .says('rec12.grievance', 'no');
    expect(scenario.row('12')).toMatchObject({ status: 'not-verified' });
    expect(scenario.row('12').because.map(({ rule }) => rule)).toEqual([
      'theme-unknown',
      'theme-no',
      'red-flag-open',
    ]);
  });

  it('puts conditions on one open red flag although all core themes are met', () => {
    const scenario = goodSupplier().says('rec10c.housing', 'no');
    expect(scenario.row('10(c)').status).toBe('partly-met');
    expect(scenario.findings().verdict).toBe('proceed-with-conditions');
  });

  it('does not accept a yes on the supplier’s word alone', () => {
    const scenario = goodSupplier('medium', 'E1');
    expect(scenario.row('10(c)').status).toBe('not-verified');
    expect(scenario.row('10(c)').because.map(({ rule }) => rule)).toEqual(['evidence-too-weak']);
    expect(scenario.row('16').status).toBe('met');
  });

  it('wants independent evidence on recruitment where inherent risk is high, and finds nothing against the supplier in the risk itself', () => {
    expect(goodSupplier('medium', 'E2').row('10(c)').status).toBe('met');
    const risky = goodSupplier('high', 'E2');
    expect(risky.row('10(c)').status).toBe('not-verified');
    expect(risky.row('10(c)').clearedBy).toContainEqual({
      question: 'rec10c.recruitment-fees',
      need: 'evidence',
      grade: 'E3',
    });
    expect(goodSupplier('high', 'E3').findings()).toMatchObject({ verdict: 'proceed', inherentRisk: 'high' });
  });

  it('no longer counts evidence that has expired on the day of the findings', () => {
    const scenario = goodSupplier();
    expect(scenario.findings('2027-04-01').expired).toEqual([]);
    // Searches of court registers and sanction lists age faster than visits and interviews.
    expect(new Set(scenario.findings('2027-10-01').expired.map(({ question }) => question))).toEqual(
      new Set(['rec14.convictions', 'rec14.sanction-lists']),
    );
    const later = scenario.findings('2027-10-02');
    expect(later.verdict).toBe('proceed-with-conditions');
    expect(later.expired).toContainEqual(
      expect.objectContaining({ question: 'rec10c.recruitment-fees', expiredOn: '2027-10-01' }),
    );
    expect(scenario.row('10(c)', '2027-10-02').because.map(({ rule }) => rule)).toEqual(['evidence-expired']);
  });

  it('does not count evidence before it was made', () => {
    expect(goodSupplier().row('10(c)', '2026-10-01').status).toBe('met');
    expect(goodSupplier().row('10(c)', '2026-09-30')).toMatchObject({
      status: 'not-verified',
      because: [{ rule: 'evidence-too-weak' }],
    });
  });

  it('tells evidence that is too old from evidence that was never enough', () => {
    const scenario = goodSupplier()
      .says('rec11.risk-assessment', 'yes', { grade: 'E3', dated: '2020-01-01' })
      .says('rec11.dd-system', 'yes', { grade: 'E1' });
    expect(scenario.row('11').because).toMatchObject([
      { rule: 'evidence-expired', questions: ['rec11.risk-assessment'] },
      { rule: 'evidence-too-weak', questions: ['rec11.dd-system'] },
    ]);
  });

  it('points to indicators of forced labour on bad answers only', () => {
    expect(goodSupplier().findings().indicators).toEqual([]);
    const held = goodSupplier().says('rec10c.identity-documents', 'no').findings().indicators;
    expect(held.map(({ questions }) => questions)).toEqual([['rec10c.identity-documents']]);
    expect(goodSupplier().says('rec10c.identity-documents', 'partly').findings().indicators).toEqual(held);
    expect(goodSupplier().says('rec10c.identity-documents', 'unknown').findings().indicators).toEqual([]);
  });

  it('voids everything that rests on the supplier’s word after a proven false declaration', () => {
    const scenario = goodSupplier().says('rec16.instruments', 'yes', { grade: 'E1' });
    expect(scenario.row('16').status).toBe('met');
    scenario
      .says('rec14.cooperation', 'partly', { grade: 'E3' })
      .says('rec14.cooperation.false-declaration', 'proven');
    expect(scenario.findings().verdict).toBe('exclude');
    expect(scenario.openTriggers()).toContain('ZT-A4');
    expect(scenario.row('16')).toMatchObject({
      status: 'not-verified',
      because: [{ rule: 'false-declaration' }],
    });
    expect(scenario.row('15').status).toBe('met');
  });

  it('does not punish an incident that was found, disclosed and remedied', () => {
    const scenario = goodSupplier()
      .says('rec10c.recruitment-fees', 'no', { grade: 'E3' })
      .says('rec10c.recruitment-fees.binds', 'yes');
    expect(scenario.findings().verdict).toBe('hold-and-remediate');
    scenario.says('rec10c.recruitment-fees.remedied', 'verified-by-workers');
    const findings = scenario.findings();
    expect(findings.triggers).toMatchObject([{ code: 'ZT-B4', state: 'cleared' }]);
    expect(findings.verdict).toBe('proceed');
    expect(findings.credits.map(({ key }) => key)).toContain('rec10c.recruitment-fees.fees-repaid');
  });

  it('does not exclude when self-cleaning was accepted', () => {
    const scenario = goodSupplier().says('rec14.convictions', 'no', { grade: 'E3' });
    scenario.says('rec14.convictions.self-cleaning', 'accepted');
    expect(scenario.findings().triggers).toMatchObject([{ code: 'ZT-A1', state: 'cleared' }]);
    expect(scenario.findings().verdict).not.toBe('exclude');
  });

  it('finds a recommendation not met on one core "no", although all else is well', () => {
    const scenario = goodSupplier().says('rec11.dd-system', 'no');
    expect(scenario.row('11')).toMatchObject({ status: 'not-met', because: [{ rule: 'core-theme-no' }] });
    expect(scenario.findings().verdict).toBe('proceed-with-conditions');
  });

  it('finds a recommendation not met when more than half of its themes are no, none of them core', () => {
    const scenario = goodSupplier();
    for (const theme of ['flowdown', 'traceability', 'effectiveness']) scenario.says(`rec11.${theme}`, 'no');
    expect(scenario.row('11').because.map(({ rule }) => rule)).toEqual(['most-themes-no']);
  });

  it('names what would clear each theme, and only that', () => {
    const needsOf = (scenario: Scenario, row: string) => scenario.row(row).clearedBy;
    expect(needsOf(goodSupplier(), '12')).toEqual([]);
    expect(needsOf(goodSupplier().says('rec12.worker-reps', 'unknown'), '12')).toEqual([
      { question: 'rec12.worker-reps', need: 'answer' },
    ]);
    expect(needsOf(goodSupplier().clears('rec12.worker-reps'), '12')).toEqual([
      { question: 'rec12.worker-reps', need: 'answer' },
    ]);
    for (const value of ['no', 'partly'])
      expect(needsOf(goodSupplier().says('rec12.worker-reps', value), '12')).toEqual([
        { question: 'rec12.worker-reps', need: 'remedy' },
      ]);
    expect(needsOf(goodSupplier().says('rec12.worker-reps', 'yes'), '12')).toEqual([
      { question: 'rec12.worker-reps', need: 'evidence', grade: 'E2' },
    ]);
    const carried = goodSupplier().happens({
      type: 'carried',
      question: 'rec12.worker-reps',
      answer: { value: 'no' },
    });
    expect(needsOf(carried, '12')).toEqual([
      { question: 'rec12.worker-reps', need: 'confirm' },
      { question: 'rec12.worker-reps', need: 'remedy' },
    ]);
  });

  it('is not satisfied with a good answer while something suspects the contrary', () => {
    const scenario = new Scenario(selfAudit)
      .says('rec10c.identity-documents', 'yes', { grade: 'E4' })
      .says('rec10c.identity-documents.suspected', 'yes');
    const row = scenario.row('10(c)');
    expect(row.because).toContainEqual({
      rule: 'trigger-open',
      questions: ['rec10c.identity-documents'],
      items: ['ZT-B3'],
    });
    expect(row.clearedBy).toContainEqual({ question: 'rec10c.identity-documents', need: 'remedy' });
  });

  it('leaves a recommendation out when all its themes do not apply, each with a reason', () => {
    const scenario = goodSupplier()
      .says('rec13.training', 'not-applicable')
      .says('rec13.gender-age', 'not-applicable');
    expect(scenario.row('13').status).toBe('not-applicable');
    expect(scenario.findings().verdict).toBe('proceed');
  });

  it('verifies nothing, and is provisional, before the first answer', () => {
    const findings = new Scenario(supplier).findings();
    expect(findings).toMatchObject({
      verdict: 'proceed-with-conditions',
      provisional: true,
      inherentRisk: 'not-known',
    });
    expect(new Set(findings.recommendations.map(({ status }) => status))).toEqual(new Set(['not-verified']));
  });

  it('counts a bad answer given before the risk was judged', () => {
    const scenario = new Scenario(supplier).says('rec10c.housing', 'no');
    expect(scenario.openFlags()).not.toEqual([]);
    expect(scenario.findings().provisional).toBe(true);
  });

  it.each(REASONS_ONLY)('finds low inherent risk whatever %s says that needs a reason', (_, other) => {
    const { checklist } = supplier;
    const questions = [...checklist.questions, { ...riskQuestion(), id: 'rec16.other', ...other }];
    const scenario = atRisk(new Scenario(buildModel({ ...checklist, questions })), 'low');
    expect(scenario.findings().inherentRisk).toBe('low');
  });

  it('asks the core themes only where inherent risk is low, and all when the officer wants all', () => {
    const scenario = goodSupplier('low').says('risk.depth', 'by-risk');
    expect(scenario.findings().setAside).toContain('rec10c.housing');
    expect(scenario.findings()).toMatchObject({ verdict: 'proceed', inherentRisk: 'low' });
    scenario.says('risk.depth', 'all');
    expect(scenario.findings().setAside).toEqual([]);
  });
});

describe('the plan', () => {
  it('has what could be a trigger verified before award, and by the buyer, not by the supplier', () => {
    const actions = goodSupplier()
      .says('rec10c.threats-violence', 'unknown')
      .says('rec12.grievance', 'unknown')
      .findings().actions;
    expect(actions.find(({ question }) => question === 'rec10c.threats-violence')).toMatchObject({
      id: 'obtain-evidence',
      type: 'condition-precedent',
      owner: 'buyer',
    });
    expect(actions.find(({ question }) => question === 'rec12.grievance')).toMatchObject({
      type: 'contract-condition',
      owner: 'supplier',
    });
  });

  it('counts deadlines from the day of the assessment and keeps the officer’s wording', () => {
    const scenario = goodSupplier().says('rec16.instruments', 'no');
    const [action] = scenario.findings().actions;
    if (!action) throw new Error('an action is expected');
    expect(action.deadline > '2026-11-23').toBe(true);
    scenario.happens({
      type: 'action-edited',
      edit: { key: action.key, owner: 'Quality department', deadline: '2027-01-31' },
    });
    expect(scenario.findings().actions[0]).toMatchObject({
      key: action.key,
      owner: 'Quality department',
      deadline: '2027-01-31',
      edited: true,
    });
  });

  it('asks for the evidence that is missing, at the grade that is needed', () => {
    const actions = goodSupplier('high', 'E2').findings().actions;
    expect(actions).toContainEqual(
      expect.objectContaining({ key: 'rec10c.recruitment-fees.obtain-evidence', grade: 'E3' }),
    );
  });
});
