/** The checklist with which an officer assesses a supplier is whole. */
import examples from 'virtual:examples/supplier';
import english from 'virtual:texts/supplier/en';
import chinese from 'virtual:texts/supplier/zh';
import { describe, expect, it } from 'vitest';
import { atRisk, Scenario, supplier } from '../support/scenario.ts';
import { describeWhole, themesOf } from './whole-checklist.ts';

const { checklist } = supplier;
const themes = themesOf(supplier);

describe('the supplier checklist', () => {
  describeWhole({
    model: supplier,
    examples,
    texts: { english, chinese },
    themes: { '10(a)': 4, '10(b)': 5, '10(c)': 15, 11: 5, 12: 3, 13: 2, 14: 4, 15: 1, 16: 1 },
    core: () => atRisk(new Scenario(supplier), 'low'),
    full: () => atRisk(new Scenario(supplier), 'medium'),
  });

  it('has between 120 and 160 questions, follow-ups included', () => {
    expect(checklist.questions.length).toBeGreaterThanOrEqual(120);
    expect(checklist.questions.length).toBeLessThanOrEqual(160);
  });

  it('raises every trigger of the register somewhere, each with an action', () => {
    const triggers = themes.flatMap(({ rules }) => rules.triggers);
    expect([...new Set(triggers.map(({ code }) => code))].sort()).toEqual(
      checklist.register.triggers.map(({ code }) => code).sort(),
    );
    expect(triggers.filter(({ actions }) => actions.length === 0)).toEqual([]);
  });

  it('points to each of the eleven ILO indicators', () => {
    const used = new Set(themes.flatMap(({ rules }) => rules.indicators));
    expect([...used].sort()).toEqual(checklist.register.indicators.map(({ id }) => id).sort());
  });
});
