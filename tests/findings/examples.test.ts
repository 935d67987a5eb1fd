/** The worked examples of a checklist, run by the findings: what each states is compared with what follows. */
import { describe, expect, it } from 'vitest';
import { compileChecklist } from '../../src/checklist/compile/index.ts';
import { bundledSeeds, templateFiles } from '../../src/checklist/bundled-files.ts';
import { exampleDiagnostics } from '../../src/findings/prove/index.ts';
import { filesWith, type TextChange } from '../support/small-checklist.ts';

const template = await templateFiles();
const seeds = await bundledSeeds();

function differences(...changes: TextChange[]) {
  const result = compileChecklist(filesWith(changes, template), seeds);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return exampleDiagnostics(result.checklist, result.examples, 'error', result.placeOf);
}

/** `[what the example states, something else, what is said of it]`; all in the first example of rec10c.fees. */
const CHANGES: [from: string, to: string, data: object][] = [
  [
    'triggers: [ZT-B4]\n        flags: [fees',
    'triggers: []\n        flags: [fees',
    { key: 'triggers', states: 0, found: 'ZT-B4' },
  ],
  [
    'flags: [fees-charged]\n',
    'flags: [bond-not-checked]\n',
    { key: 'flags', stated: 'bond-not-checked', found: 'fees-charged' },
  ],
  [
    'actions: [refer, employer-pays, repay]',
    'actions: [refer]',
    { key: 'actions', stated: 'refer', finds: 3 },
  ],
  ['asks: [amount, binds, repaid]', 'asks: [amount]', { key: 'asks', found: 'amount, binds, repaid' }],
  ['credits: [repaid]', 'credits: []', { key: 'credits', found: 'repaid' }],
];

describe('worked examples', () => {
  it('hold where nothing was changed', () => {
    expect(differences()).toEqual([]);
  });

  it('hold of a good answer, although evidence is still wanted and questions for another answer are not asked', () => {
    const partly =
      'answers: { this: partly, this.kept-back: "no" }\n        triggers: []\n        flags: [underpaid]\n';
    const yes = 'answers: { this: "yes" }\n        triggers: []\n        flags: []\n        asks: []\n';
    const actions = 'actions: [pay-arrears]\n\n  - id: rec10c.terms';
    expect(
      differences(['rec10c.yaml', partly, yes], ['rec10c.yaml', actions, actions.replace('pay-arrears', '')]),
    ).toEqual([]);
  });

  it('have no flag and no action of a theme that is not asked', () => {
    const asked =
      '{ risk.work: high, this: "no" }\n        flags: [not-passed-on]\n        actions: [pass-on]';
    const notAsked =
      '{ risk.work: low, risk.workforce: low, this: "no" }\n        flags: []\n        actions: []';
    expect(differences(['rec11.yaml', asked, notAsked])).toEqual([]);
  });

  it('count no trigger that is cleared', () => {
    const held = '{ this: "no", this.returned: not-verified }\n        triggers: [ZT-B3]';
    const returned = '{ this: "no", this.returned: verified-by-workers }\n        triggers: []';
    expect(differences(['rec10c.yaml', held, returned])).toEqual([]);
  });

  it('name all that they state', () => {
    expect(
      differences(['rec10c.yaml', 'actions: [refer, employer-pays, repay]', 'actions: [refer, repay]']),
    ).toMatchObject([{ data: { stated: 'refer, repay', found: 'refer, employer-pays, repay' } }]);
  });

  it.each(CHANGES)('are held to what they state: %j', (from, to, data) => {
    expect(differences(['rec10c.yaml', from, to])).toMatchObject([
      { code: 'example-differs', severity: 'error', file: 'rec10c.yaml', question: 'rec10c.fees', data },
    ]);
  });

  it('show a change of a rule', () => {
    const when = 'when: this.binds == "yes"\n';
    const changed = differences(['rec10c.yaml', when, 'when: this.binds == "unknown"\n']);
    expect(changed.map(({ data }) => data.key)).toEqual(['triggers', 'actions']);
  });
});
