/** What must be true of every checklist that comes with the product. */
import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/checklist/compile/index.ts';
import {
  registerTextKeys,
  textKeys,
  type Question,
  type Texts,
  type ThemeRules,
} from '../../src/checklist/index.ts';
import { exampleDiagnostics, proveChecklist } from '../../src/findings/prove/index.ts';
import { relevanceOf, type Model } from '../../src/questionnaire/index.ts';
import { Scenario } from '../support/scenario.ts';

interface Whole {
  model: Model;
  examples: Example[];
  texts: { english: Texts; chinese: Texts };
  /** Themes by recommendation, as in the domain notes, section 5. */
  themes: Record<string, number>;
  /** A scenario in which only core themes are asked, and one in which all are. */
  core: () => Scenario;
  full: () => Scenario;
}

export type ThemeQuestion = Question & { rules: ThemeRules };

export function themesOf({ questions }: Model): ThemeQuestion[] {
  return questions.flatMap((question) => (question.rules ? [{ ...question, rules: question.rules }] : []));
}

export function describeWhole({ model, examples, texts, themes: counted, core, full }: Whole): void {
  const { checklist } = model;
  const themes = themesOf(model);
  const { english, chinese } = texts;

  it('asks all 40 themes, in a section for each recommendation', () => {
    expect(themes).toHaveLength(40);
    const found = checklist.sections.flatMap(({ key, recommendation }) =>
      recommendation === undefined
        ? []
        : [[recommendation, themes.filter(({ section }) => section === key).length]],
    );
    expect(Object.fromEntries(found)).toEqual(counted);
  });

  it('has every text in both languages, and none left over', () => {
    const { needed, allowed } = textKeys(checklist);
    const expected = new Set([...needed, ...registerTextKeys(checklist)]);
    for (const one of [english, chinese]) {
      expect([...expected].filter((key) => !one[key]?.trim())).toEqual([]);
      expect(Object.keys(one).filter((key) => !expected.has(key) && !allowed.has(key))).toEqual([]);
    }
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
    const untranslated = Object.entries(chinese)
      // The company's own words stand alone in some sentences: a text that is nothing but the answer reads the same.
      .filter(([key, text]) => text === english[key] && !/^\{[^{}]+\}$/.test(text))
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

  it('is proven: nothing refuted, nothing undecided', () => {
    const { claims } = proveChecklist(checklist);
    expect(claims.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
  });

  it.each(themes.map(({ id }) => id))('raises a red flag and an action when %s is answered no', (id) => {
    const scenario = full().says(id, 'no');
    expect(scenario.openFlags().filter((key) => key.startsWith(`${id}.`))).not.toEqual([]);
    expect(scenario.findings().actions.filter(({ question }) => question === id)).not.toEqual([]);
  });

  it.each(themes.filter(({ rules }) => rules.core).map(({ id }) => id))(
    'always asks the core theme %s',
    (id) => {
      expect(relevanceOf(model, core().state, id)).toBe('asked');
    },
  );

  describe('its worked examples', () => {
    it.each(examples.map((example) => [`${example.theme}: ${example.name}`, example] as const))(
      '%s',
      (_, example) => {
        expect(exampleDiagnostics(checklist, [example], 'error')).toEqual([]);
      },
    );
  });
}
