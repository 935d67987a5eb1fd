/** A flag or a trigger has several conditions: the message says which of them can never hold. */
import { expect, it } from 'vitest';
import type { Expression } from '../../../src/checklist/index.ts';
import { prove } from '../../../src/checklist/prove/index.ts';
import { translator } from '../../../src/locale/index.ts';
import chinese from '../../../src/locale/zh/diagnostics.json';
import english from '../../../src/locale/en/diagnostics.json';
import { refutedAfter } from '../../support/refuted.ts';
import { smallChecklist } from '../../support/scenario.ts';
import type { TextChange } from '../../support/small-checklist.ts';

const TRANSLATORS = [translator('en', english), translator('zh', chinese)];

/** What is said of conditions that can never hold, in both languages. */
function saidOf(change: TextChange): string[][] {
  return refutedAfter([change], 'condition-never-true').map(({ data }) =>
    TRANSLATORS.map(({ t }) => t('diagnostic.condition-never-true', data)),
  );
}

it.each<[what: string, change: TextChange, english: string, chinese: string]>([
  [
    'cleared, of a flag',
    [
      'law.yaml',
      'when: this == "no", cleared: this.self-cleaning == "accepted"',
      'when: this == "no", cleared: this == "yes"',
    ],
    'Once law.convictions.convicted is raised it can never be cleared',
    'law.convictions.convicted 触发后永远无法消除',
  ],
  [
    'cleared, of a trigger',
    ['law.yaml', '        cleared: this.self-cleaning == "accepted"', '        cleared: this == "yes"'],
    'Once ZT-A1 is raised it can never be cleared',
    'ZT-A1 触发后永远无法消除',
  ],
  [
    'confirmed, of a trigger',
    ['law.yaml', 'confirmed: this.final == "yes"', 'confirmed: this == "yes"'],
    'While ZT-A1 is open it can never be confirmed',
    'ZT-A1 触发而未消除时永远无法确认',
  ],
  [
    'confirmed, of a trigger that is then cleared',
    ['law.yaml', 'confirmed: this.final == "yes"', 'confirmed: this.self-cleaning == "accepted"'],
    'While ZT-A1 is open it can never be confirmed',
    'ZT-A1 触发而未消除时永远无法确认',
  ],
  [
    'when, of a credit',
    [
      'work.yaml',
      'id: returned, when: this.returned == "yes"',
      'id: returned, when: this == "yes" && this == "no"',
    ],
    'The condition of work.documents.returned can never hold',
    'work.documents.returned 的条件永远不会成立',
  ],
])('%s', (_, change, en, zh) => {
  const said = saidOf(change);
  expect(said).toEqual([[expect.stringContaining(en), expect.stringContaining(zh)]]);
});

it('of a theme that is never asked nothing is said to hold always', () => {
  const checklist = smallChecklist();
  const never: Expression = { op: 'constant', value: false };
  const questions = checklist.questions.map((one) =>
    one.theme === 'law.convictions' ? { ...one, when: never } : one,
  );
  const refuted = prove({ ...checklist, questions }).claims.filter(
    ({ subject, outcome }) => subject.question === 'law.convictions' && outcome === 'refuted',
  );
  const codes = new Set(refuted.map(({ code }) => code));
  expect(codes).toContain('flag-never-raised');
  expect(codes).not.toContain('condition-always-true');
});
