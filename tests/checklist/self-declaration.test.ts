import { describe, expect, it } from 'vitest';
import { bundledTexts } from '../../src/checklist/bundled.ts';
import {
  askedOfSupplier,
  isForSupplier,
  presetRatings,
  textsForSupplier,
} from '../../src/checklist/index.ts';
import { findingsOf } from '../../src/findings/index.ts';
import { openQuestions, questionStatus, relevanceOf } from '../../src/questionnaire/index.ts';
import { fold } from '../../src/record/index.ts';
import { asked, Declaring, inviting } from '../support/declaration.ts';
import { supplier } from '../support/scenario.ts';

const { checklist } = supplier;

describe('the supplier checklist, asked of the supplier', () => {
  it('keeps its ids and its digest', () => {
    const self = askedOfSupplier(checklist);
    expect(self.questions.map(({ id }) => id)).toEqual(checklist.questions.map(({ id }) => id));
    expect(self.digest).toBe(checklist.digest);
  });

  it('puts every theme to the supplier, and no judgement of risk', () => {
    for (const question of checklist.questions.filter(({ rules }) => rules))
      expect(isForSupplier(question), question.id).toBe(true);
    for (const question of checklist.questions.filter(({ section }) => section === 'risk'))
      expect(isForSupplier(question), question.id).toBe(false);
  });

  it('puts a choice of risks to the supplier that no depth can stand for', () => {
    const rated = checklist.questions.find(({ section }) => section === 'risk');
    if (!rated) throw new Error('nothing is rated');
    expect(isForSupplier({ ...rated, options: ['low', 'medium', 'high'] })).toBe(true);
    expect(isForSupplier({ ...rated, options: ['high', 'unknown'] })).toBe(true);
  });

  it.each([
    ['all', 'unknown'],
    ['core', 'low'],
  ] as const)('at depth %s rates each risk as %s and has nothing open among them', (depth, value) => {
    const ratings = presetRatings(checklist, depth);
    expect(ratings).toHaveLength(6);
    expect(new Set(ratings.map((one) => one.value))).toEqual(new Set([value]));
    const { state } = new Declaring(inviting({ depth }).invitation);
    const open = openQuestions(asked, state);
    expect(open.every((id) => isForSupplier(asked.question(id)))).toBe(true);
    const themes = asked.questions.filter(({ id, rules }) => rules && open.includes(id));
    expect(themes.every(({ rules }) => rules?.core)).toBe(depth === 'core');
  });

  it('never asks what only the officer can answer, whatever was said', () => {
    const { state } = new Declaring(inviting().invitation)
      .says('rec14.convictions', 'no')
      .says('rec14.convictions.heard', '2026-10-01');
    expect(relevanceOf(supplier, state, 'rec14.convictions.heard')).toBe('not-asked');
    expect(questionStatus(asked, state, 'rec14.cooperation.false-declaration')).toBe('not-asked');
  });

  it('counts what is not attached as the supplier’s own document at most', () => {
    const declaring = new Declaring(inviting().invitation)
      .shows('rec11.flowdown', 'E3', null)
      .shows('rec13.training', 'E2', 'attendance');
    const { recommendations } = findingsOf(asked, fold(declaring.record), declaring.state);
    const theme = (id: string) =>
      recommendations.flatMap(({ themes }) => themes).find(({ question }) => question === id);
    expect(theme('rec11.flowdown')).toMatchObject({ grade: 'E1', counts: 'not-verified' });
    expect(theme('rec13.training')).toMatchObject({ grade: 'E2', counts: 'yes' });
    expect(questionStatus(asked, declaring.state, 'rec11.flowdown')).toBe('needs-evidence');
    expect(questionStatus(supplier, declaring.state, 'rec11.flowdown')).toBe('answered');
  });
});

describe.each(['en', 'zh'])('its words for the supplier in %s', (language) => {
  const spoken = async () => textsForSupplier(await bundledTexts('supplier', language));

  it('speak to the supplier, and not of it', async () => {
    const texts = await spoken();
    const of = language === 'en' ? /\b[Tt]he supplier\b/ : /供应商/;
    const keys = checklist.questions
      .filter(isForSupplier)
      .flatMap(({ id }) => ['ask', 'why', 'hint', 'safety', 'evidence'].map((part) => `${id}.${part}`));
    // The supplier's own suppliers are called by the same word in Chinese.
    const own = /^rec11\.flowdown\.|^rec10b\.statement-published\.period\./;
    expect(keys.filter((key) => of.test(texts[key] ?? '') && !own.test(key))).toEqual([]);
  });

  it('show no safety note that was written for the officer', async () => {
    const [texts, all] = [await spoken(), await bundledTexts('supplier', language)];
    const notes = checklist.questions.filter(({ safety }) => safety).map(({ id }) => `${id}.safety`);
    expect(notes.length).toBeGreaterThan(20);
    const officer = new Set(notes.map((key) => all[key]));
    expect(Object.values(texts).filter((text) => officer.has(text))).toEqual([]);
    expect(Object.keys(texts).filter((key) => key.includes('.self.') || key.startsWith('self.'))).toEqual([]);
  });

  it('ask with the same words where these fit both', async () => {
    const [texts, all] = [await spoken(), await bundledTexts('supplier', language)];
    expect(texts['rec10c.wages-deductions.ask']).toBe(all['rec10c.wages-deductions.ask']);
    expect(texts['rec11.dd-system.ask']).not.toBe(all['rec11.dd-system.ask']);
    expect(texts['title']).not.toBe(all['title']);
  });
});
