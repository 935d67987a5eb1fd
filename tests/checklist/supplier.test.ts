/** The checklist with which an officer assesses a supplier is whole. */
import examples from 'virtual:examples/supplier';
import english from 'virtual:texts/supplier/en';
import chinese from 'virtual:texts/supplier/zh';
import { describe, expect, it } from 'vitest';
import { registerTextKeys, textKeys } from '../../src/checklist/index.ts';
import { exampleDiagnostics } from '../../src/findings/prove/index.ts';
import { relevanceOf } from '../../src/questionnaire/index.ts';
import { atRisk, Scenario, supplier } from '../support/scenario.ts';

const { checklist } = supplier;
const themes = checklist.questions.flatMap((question) =>
  question.rules ? [{ ...question, rules: question.rules }] : [],
);

/** Themes by recommendation, as in the domain notes, section 5.2. */
const THEMES_PER_RECOMMENDATION = {
  '10(a)': 4,
  '10(b)': 5,
  '10(c)': 15,
  11: 5,
  12: 3,
  13: 2,
  14: 4,
  15: 1,
  16: 1,
};

describe('the supplier checklist', () => {
  it('asks all 40 themes, in a section for each recommendation', () => {
    expect(themes).toHaveLength(40);
    const counted = checklist.sections.flatMap(({ key, recommendation }) =>
      recommendation === undefined
        ? []
        : [[recommendation, themes.filter(({ section }) => section === key).length]],
    );
    expect(Object.fromEntries(counted)).toEqual(THEMES_PER_RECOMMENDATION);
  });

  it('has between 120 and 160 questions, follow-ups included', () => {
    expect(checklist.questions.length).toBeGreaterThanOrEqual(120);
    expect(checklist.questions.length).toBeLessThanOrEqual(160);
  });

  it('has every text in both languages, and none left over', () => {
    const { needed, allowed } = textKeys(checklist);
    const expected = new Set([...needed, ...registerTextKeys(checklist)]);
    for (const texts of [english, chinese]) {
      expect([...expected].filter((key) => !texts[key]?.trim())).toEqual([]);
      expect(Object.keys(texts).filter((key) => !expected.has(key) && !allowed.has(key))).toEqual([]);
    }
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
    const untranslated = Object.entries(chinese)
      .filter(([key, text]) => text === english[key])
      .map(([key]) => key);
    expect(untranslated).toEqual([]);
  });

  it('serves every clause of Recommendations 10-16, and no question stands without a clause', () => {
    const served = new Set(themes.filter(({ rules }) => rules.core).flatMap(({ clauses }) => clauses));
    for (const { id, recommendation } of checklist.register.clauses)
      if (recommendation)
        expect(
          [...served].some((clause) => clause === id || clause.startsWith(`${id}(`)),
          id,
        ).toBe(true);
    expect(checklist.questions.filter(({ clauses }) => clauses.length === 0)).toEqual([]);
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

  it.each(themes.map(({ id }) => id))('raises a red flag and an action when %s is answered no', (id) => {
    const scenario = atRisk(new Scenario(supplier), 'medium').says(id, 'no');
    expect(scenario.openFlags().filter((key) => key.startsWith(`${id}.`))).not.toEqual([]);
    expect(scenario.findings().actions.filter(({ question }) => question === id)).not.toEqual([]);
  });

  it.each(themes.filter(({ rules }) => rules.core).map(({ id }) => id))(
    'always asks the core theme %s',
    (id) => {
      expect(relevanceOf(supplier, atRisk(new Scenario(supplier), 'low').state, id)).toBe('asked');
    },
  );
});

describe('worked examples of the checklist', () => {
  it.each(examples.map((example) => [`${example.theme}: ${example.name}`, example] as const))(
    '%s',
    (_, example) => {
      expect(exampleDiagnostics(checklist, [example], 'error')).toEqual([]);
    },
  );
});
