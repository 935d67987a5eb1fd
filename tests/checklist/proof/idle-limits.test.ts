/** Limits that make no difference are named as the author has written them, not by values that the proof made up. */
import { expect, it } from 'vitest';
import { translator } from '../../../src/locale/index.ts';
import chinese from '../../../src/locale/zh/diagnostics.json';
import english from '../../../src/locale/en/diagnostics.json';
import { refutedAfter } from '../../support/refuted.ts';
import type { TextChange } from '../../support/small-checklist.ts';

const TRANSLATORS = [translator('en', english), translator('zh', chinese)];

/** The limits in what is said of answers without effect, and whether the messages of both languages name them. */
function limitsOf(condition: string): string[] {
  const changes: TextChange[] = [
    ['work.yaml', 'when: this.held > 0', 'when: this == "no"'],
    ['work.yaml', 'past: true, when: this.held > 10', 'past: true'],
    credited(condition),
  ];
  return refutedAfter(changes, 'option-without-effect').map(({ data }) => {
    const limits = String(data.limits);
    for (const { t } of TRANSLATORS)
      expect(t('diagnostic.option-without-effect', data).includes(limits)).toBe(limits !== 'none');
    return limits;
  });
}

const credited = (condition: string): TextChange => [
  'work.yaml',
  'id: returned, when: this.returned == "yes" }',
  `id: returned, when: 'this == "no" && (${condition})' }`,
];

it.each<[condition: string, limits: string[]]>([
  ['this.held < 50 && this.held > 60', ['50, 60']],
  ['this.held < 50 || this.held >= 50', ['50']],
  ['this.held == 5 || this.held != 5', ['5']],
  ['this.held > 20 || this.held > 30', ['30']],
  ['this.since < "2025-01-01" && this.since > "2026-01-01"', ['2025-01-01, 2026-01-01']],
  ['this.held > 20', []],
])('%s', (condition, limits) => {
  expect(limitsOf(condition)).toEqual(limits);
});

it('names no limit between which and the next one something else follows', () => {
  expect(limitsOf('this.held < 10 || this.held > 20')).toEqual([]);
  expect(limitsOf('this.held == 5 || this.held == 7')).toEqual([]);
});

it.each<[condition: string, idle: string[]]>([
  ['this.use == "daily" || this.use == "seldom"', []],
  ['this.use in ["daily", "seldom"]', []],
  ['this.use == "daily" || this.use != "daily"', ['daily, seldom, never']],
  ['this.use == "daily" && this.use == "seldom"', ['daily, seldom, never']],
])('of options only a name that makes no difference is a fault: %s', (condition, idle) => {
  const changes: TextChange[] = [
    ['work.yaml', 'when: this.held > 0', 'when: this == "no"'],
    [
      'work.yaml',
      'kind: date, past: true, when: this.held > 10',
      'kind: choice, options: [daily, seldom, never]',
    ],
    ['work.yaml', 'id: since', 'id: use'],
    credited(condition),
  ];
  const refuted = refutedAfter(changes, 'option-without-effect');
  const ofUse = refuted.filter(({ subject }) => subject.question?.endsWith('.use'));
  expect(ofUse.map(({ data }) => data.options)).toEqual(idle);
});
