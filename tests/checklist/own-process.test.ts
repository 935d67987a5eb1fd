/** The checklist with which a public buyer looks at its own procurement is whole. */
import examples from 'virtual:examples/own-process';
import english from 'virtual:texts/own-process/en';
import chinese from 'virtual:texts/own-process/zh';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../src/checklist/index.ts';
import { ownProcess, Scenario } from '../support/scenario.ts';
import { describeWhole, themesOf } from './whole-checklist.ts';

const { checklist } = ownProcess;
const themes = themesOf(ownProcess);
const depth = (depth: 'core' | 'all') => (): Scenario =>
  new Scenario(ownProcess).says('scope.high-risk', 'no').says('scope.depth', depth);

describe('the checklist on one’s own process', () => {
  describeWhole({
    model: ownProcess,
    examples,
    texts: { english, chinese },
    themes: { '10(a)': 11, '10(b)': 5, '10(c)': 8, 11: 3, 12: 2, 13: 4, 14: 3, 15: 2, 16: 2 },
    core: depth('core'),
    full: depth('all'),
  });

  it('puts every theme in a stage of the procurement life cycle, and leaves no stage out', () => {
    expect(themes.filter(({ rules }) => rules.stage === undefined)).toEqual([]);
    const used = new Set(themes.map(({ rules }) => rules.stage));
    expect(STAGES.filter((stage) => !used.has(stage))).toEqual([]);
  });

  it('has a model clause for each of the four prohibitions of 10(c) and for the flow-down', () => {
    expect(checklist.modelClauses).toEqual(
      expect.arrayContaining(
        ['fees', 'documents', 'local-law', 'deception', 'flowdown'].map(
          (one) => `rec10c.clause-${one}.contains`,
        ),
      ),
    );
  });

  it('judges no supplier', () => {
    expect(depth('all')().findings().verdict).toBeNull();
  });
});
