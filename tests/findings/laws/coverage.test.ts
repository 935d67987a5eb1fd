/** For each law: nothing is lacking where all is there, and each required item is missed by its name. */
import { describe, expect, it } from 'vitest';
import { ITEMS, type Item } from '../../../src/checklist/index.ts';
import { FACTS, findingOn, fullAudit, laws, WITHOUT } from '../../support/self-audit.ts';

const demands = laws.laws.flatMap(({ id, content }) =>
  content.map(({ item, demand }) => ({ law: id, item, demand })),
);
const required = demands.filter(({ demand }) => demand === 'required');
const others = demands.filter(({ demand }) => demand !== 'required');
const names = (gaps: readonly { item: Item }[]): Item[] => gaps.map(({ item }) => item);
const withoutItem = (item: Item) => fullAudit(WITHOUT[item]);

describe('a company that answers everything', () => {
  const all = fullAudit();

  it.each(laws.laws.map(({ id }) => id))('has no gap for %s', (law) => {
    const { gaps, suggestions, applies } = findingOn(all, law);
    expect(names(gaps)).toEqual([]);
    expect(names(suggestions)).toEqual([]);
    expect(applies).toBe('yes');
  });
});

describe('a company that has nothing to say on one item', () => {
  it.each(required)('lacks just that for $law: $item', ({ law, item }) => {
    const { gaps, suggestions } = findingOn(withoutItem(item), law);
    expect(names(gaps)).toEqual([item]);
    expect(names(suggestions)).toEqual([]);
  });

  it.each(others)('is told apart from the gaps, for $law: $item', ({ law, item, demand }) => {
    const { gaps, suggestions } = findingOn(withoutItem(item), law);
    expect(names(gaps)).toEqual([]);
    expect(suggestions.map((one) => [one.item, one.demand])).toEqual([[item, demand]]);
  });

  it.each(required)('is told what would complete it, for $law: $item', ({ law, item }) => {
    const [gap] = findingOn(withoutItem(item), law).gaps;
    const questions = gap?.completes.map((id) => id.split('.').slice(0, 2).join('.')) ?? [];
    const changed = Object.keys(WITHOUT[item] ?? {}).map((id) => id.split('.').slice(0, 2).join('.'));
    expect(questions).toEqual(expect.arrayContaining(changed));
  });

  it.each(demands)('is sent to no question on something else, for $law: $item', ({ law, item }) => {
    const finding = findingOn(withoutItem(item), law);
    const lacking = [...finding.gaps, ...finding.suggestions].find((one) => one.item === item);
    // Accountability is told in free words as well, France asks for the unions, and who signs depends on the form of the company.
    const also = ['statement.accountability', 'statement.alert-unions', 'laws.uk-form'];
    expect(Object.keys(FACTS[item] ?? {}).concat(also)).toEqual(
      expect.arrayContaining(lacking?.completes ?? ['nothing is lacking']),
    );
  });

  it('covers all that any law requires', () => {
    const items = new Set(required.map(({ item }) => item));
    expect(ITEMS.filter((item) => items.has(item) && !WITHOUT[item])).toEqual([]);
  });
});

describe('what one law wants besides', () => {
  it('France: an alert mechanism set up with unions', () => {
    const scenario = fullAudit({ 'rec12.grievance.built-with': ['nobody'] });
    expect(names(findingOn(scenario, 'fr-plan').gaps)).toEqual(['c11']);
    expect(names(findingOn(scenario, 'de-s10').gaps)).toEqual([]);
    expect(findingOn(scenario, 'fr-plan').gaps[0]).toMatchObject({ state: 'thin', needsMore: true });
  });

  it('California: says whether the chain is verified, and lets a company say that nothing is done', () => {
    const open = fullAudit({ 'rec11.risk-assessment.checked-by': null });
    expect(names(findingOn(open, 'us-ca-sb657').gaps)).toEqual(['c05']);
    const nothing = fullAudit({ 'rec11.prevention.certified': 'none', 'rec13.training': 'no' });
    expect(names(findingOn(nothing, 'us-ca-sb657').gaps)).toEqual([]);
    expect(names(findingOn(nothing, 'ca-s11').gaps)).toEqual(['c13']);
  });

  it.each([
    ['company', 'board', 'board-member'],
    ['limited-liability-partnership', 'members', 'designated-member'],
    ['partnership', 'partners', 'partner'],
  ])('United Kingdom: who approves and signs for a %s', (form, body, office) => {
    const signed = (by: string, as: string) =>
      names(
        findingOn(
          fullAudit({
            'laws.uk-form': form,
            'statement.approved-by': by,
            'statement.signatories': [{ id: 'i1', values: { name: 'R. Alder', office: as } }],
          }),
          'uk-s54',
        ).gaps,
      );
    expect(signed(body, office)).toEqual([]);
    expect(signed('management', office)).toEqual(['c21']);
    expect(signed(body, 'authorized-officer')).toEqual(['c22']);
  });

  it('Norway: board and chief executive both sign', () => {
    const only = fullAudit({
      'statement.signatories': [{ id: 'i1', values: { name: 'Kim Vale', office: 'chief-executive' } }],
    });
    expect(names(findingOn(only, 'no-s5').gaps)).toEqual(['c22']);
  });

  it.each([
    [['homepage-link', 'register'], 'yes'],
    [['website'], 'no'],
    [null, 'not-known'],
  ])('United Kingdom: the link on the home page, where the audit found %j', (where, done) => {
    const scenario = fullAudit({
      'statement.address': 'https://company.example/statement',
      'rec10b.deadline-publication': 'partly',
      'rec10b.deadline-publication.where': where,
    });
    const { duties } = findingOn(scenario, 'uk-s54');
    expect(duties.find(({ id }) => id === 'homepage')?.done).toBe(done);
  });
});
