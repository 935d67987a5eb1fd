/** The checklist with which a company audits its own supply chain is whole. */
import examples from 'virtual:examples/self-audit';
import english from 'virtual:texts/self-audit/en';
import chinese from 'virtual:texts/self-audit/zh';
import { describe, expect, it } from 'vitest';
import { Scenario, selfAudit, supplier } from '../support/scenario.ts';
import { describeWhole, themesOf } from './whole-checklist.ts';

const themes = themesOf(selfAudit);
const depth = (depth: 'core' | 'all') => (): Scenario =>
  new Scenario(selfAudit).says('scope.high-risk', 'no').says('scope.depth', depth);

/** Triggers that a company can raise on itself: domain notes, section 5.3. */
const TRIGGERS = ['ZT-A1', 'ZT-A2', 'ZT-A3', 'ZT-A4', 'ZT-B1', 'ZT-B3', 'ZT-B5', 'ZT-B7', 'ZT-B8'];

describe('the checklist on one’s own supply chain', () => {
  describeWhole({
    model: selfAudit,
    examples,
    texts: { english, chinese },
    themes: { '10(a)': 4, '10(b)': 7, '10(c)': 8, 11: 9, 12: 4, 13: 3, 14: 3, 15: 1, 16: 1 },
    core: depth('core'),
    full: depth('all'),
  });

  it('raises the triggers that the domain notes list, each with an action', () => {
    const triggers = themes.flatMap(({ rules }) => rules.triggers);
    expect(triggers.map(({ code }) => code)).toEqual(expect.arrayContaining(TRIGGERS));
    expect(triggers.filter(({ actions }) => actions.length === 0)).toEqual([]);
  });

  it('asks about the themes it shares with the assessment of a supplier under the same ids', () => {
    const shared = themes.filter(({ id }) => supplier.indexOf(id) >= 0).map(({ id }) => id);
    expect(shared).toEqual(
      expect.arrayContaining(['rec10a.site-tier-map', 'rec10c.recruitment-fees', 'rec12.no-retaliation']),
    );
    expect(shared.length).toBeGreaterThanOrEqual(20);
  });

  it('judges nobody', () => {
    expect(depth('all')().findings().verdict).toBeNull();
  });
});
