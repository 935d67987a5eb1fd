/** Conditions as sentences: every operator, in both languages. */
import { describe, expect, it } from 'vitest';
import type { Expression, Question } from '../../src/checklist/index.ts';
import { conditionText } from '../../src/statement/index.ts';
import { supplier } from '../support/scenario.ts';
import { wordsIn } from '../support/words.ts';

const TEXTS = {
  en: {
    'a.theme.name': 'Housing',
    'a.other.name': 'Wages',
    'a.third.name': 'Hours',
    'a.pick.name': 'Region',
    'a.pick.option.far': 'Far away',
    'a.many.name': 'Problems',
    'a.many.option.heat': 'Heat',
    'a.many.option.locks': 'Locks',
    'a.days.name': 'Notice',
    'unit.days': 'days',
    'a.fee.name': 'Fee',
    'a.since.name': 'Start',
    'a.country.name': 'Country',
    'a.sites.name': 'Sites',
    'a.sites.field.where': 'Place',
    'a.sites.field.where.option.far': 'Abroad',
    'option.yes': 'Yes',
    'option.no': 'No',
  },
  zh: {
    'a.theme.name': '住宿',
    'a.other.name': '工资',
    'a.third.name': '工时',
    'a.pick.name': '地区',
    'a.pick.option.far': '远处',
    'a.many.name': '问题',
    'a.many.option.heat': '高温',
    'a.many.option.locks': '上锁',
    'a.days.name': '通知期',
    'unit.days': '天',
    'a.fee.name': '费用',
    'a.since.name': '开始日期',
    'a.country.name': '国家',
    'a.sites.name': '工作场所',
    'a.sites.field.where': '地点',
    'a.sites.field.where.option.far': '国外',
    'option.yes': '是',
    'option.no': '否',
  },
};

const KINDS: Record<string, Partial<Question>> = {
  'a.pick': { kind: 'choice', options: ['far'] },
  'a.many': { kind: 'choices', options: ['heat', 'locks'] },
  'a.days': { kind: 'number', unit: 'days' },
  'a.fee': { kind: 'money' },
  'a.since': { kind: 'date' },
  'a.country': { kind: 'country' },
  'a.sites': { kind: 'group', fields: [{ id: 'where', kind: 'choice', options: ['far'] }] },
};

function question(id: string): Question {
  const blank = { section: 'a', theme: id, kind: 'yes-partly-no', clauses: [], paragraphs: [] } as const;
  return { id, ...blank, clauses: [], paragraphs: [], safety: false, reasonNeeded: false, ...KINDS[id] };
}

const is = (id: string, ...values: (string | number)[]): Expression => ({ op: 'is', question: id, values });
const bad = is('a.theme', 'no', 'partly');
const wages = is('a.other', 'no');
const compare = (
  id: string,
  by: '<' | '<=' | '>' | '>=' | '==' | '!=',
  value: string | number,
): Expression => ({
  op: 'compare',
  question: id,
  by,
  value,
});
const heat: Expression = { op: 'holds', question: 'a.many', option: 'heat' };
const locks: Expression = { op: 'holds', question: 'a.many', option: 'locks' };
const abroad: Expression = { op: 'is', question: 'where', values: ['far'] };
const alike = ['a.theme', 'a.other', 'a.third'].map((id) => is(id, 'yes'));

const CASES: [Expression, en: string, zh: string][] = [
  [{ op: 'constant', value: true }, 'always', '总是'],
  [{ op: 'constant', value: false }, 'never', '从不'],
  [bad, 'Housing is “No” or “Partly”', '“住宿”为“否”或“部分”'],
  [is('a.pick', 'far'), 'Region is “Far away”', '“地区”为“远处”'],
  [is('a.country', 'BD'), 'Country is “Bangladesh”', '“国家”为“孟加拉国”'],
  [is('a.days', 0), 'Notice is 0 days', '“通知期”为0 天'],
  [
    { op: 'is', question: 'a.theme', values: ['yes'], not: true },
    'Housing has an answer other than “Yes”',
    '“住宿”已答复且不是“是”',
  ],
  [compare('a.days', '>', 30), 'Notice is more than 30 days', '“通知期”超过30 天'],
  [compare('a.days', '>=', 30), 'Notice is at least 30 days', '“通知期”不少于30 天'],
  [compare('a.days', '<', 30), 'Notice is less than 30 days', '“通知期”少于30 天'],
  [compare('a.days', '<=', 30), 'Notice is at most 30 days', '“通知期”不超过30 天'],
  [compare('a.days', '==', 30), 'Notice is exactly 30 days', '“通知期”等于30 天'],
  [compare('a.days', '!=', 30), 'Notice is not 30 days', '“通知期”不等于30 天'],
  [compare('a.fee', '>', 1500), 'Fee is more than 1,500', '“费用”超过1,500'],
  [compare('a.since', '<', '2025-01-31'), 'Start is before 31 January 2025', '“开始日期”早于2025年1月31日'],
  [
    compare('a.since', '>=', '2025-01-31'),
    'Start is on or after 31 January 2025',
    '“开始日期”不早于2025年1月31日',
  ],
  [heat, 'Problems includes “Heat”', '“问题”包含“高温”'],
  [{ op: 'or', of: [heat, locks] }, 'Problems includes “Heat” or “Locks”', '“问题”包含“高温”或“上锁”'],
  [{ op: 'not', of: heat }, 'Problems does not include “Heat”', '“问题”不包含“高温”'],
  [{ op: 'answered', question: 'a.many' }, 'Problems is answered', '“问题”已答复'],
  [{ op: 'not', of: { op: 'answered', question: 'a.many' } }, 'Problems has no answer', '“问题”没有答复'],
  [{ op: 'not', of: bad }, 'Housing is not one of “No” or “Partly”', '“住宿”不是“否”或“部分”'],
  [{ op: 'not', of: wages }, 'Wages is not “No”', '“工资”不是“否”'],
  [
    { op: 'not', of: compare('a.days', '>', 30) },
    'it is not so that Notice is more than 30 days',
    '并非“通知期”超过30 天',
  ],
  [
    { op: 'and', of: [bad, wages] },
    'Housing is “No” or “Partly”, and Wages is “No”',
    '“住宿”为“否”或“部分”，且“工资”为“否”',
  ],
  [
    { op: 'or', of: [wages, { op: 'and', of: [bad, heat] }] },
    'Wages is “No”, or (Housing is “No” or “Partly”, and Problems includes “Heat”)',
    '“工资”为“否”，或（“住宿”为“否”或“部分”，且“问题”包含“高温”）',
  ],
  [
    { op: 'not', of: { op: 'or', of: [bad, wages] } },
    'it is not so that (Housing is “No” or “Partly”, or Wages is “No”)',
    '并非（“住宿”为“否”或“部分”，或“工资”为“否”）',
  ],
  [
    { op: 'and', of: alike },
    'all of these are “Yes”: Housing, Wages, Hours',
    '以下各项均为“是”：住宿、工资、工时',
  ],
  [
    { op: 'or', of: alike },
    'at least one of these is “Yes”: Housing, Wages, Hours',
    '以下至少一项为“是”：住宿、工资、工时',
  ],
  [
    { op: 'not', of: { op: 'and', of: alike } },
    'not all of these are “Yes”: Housing, Wages, Hours',
    '以下各项并非均为“是”：住宿、工资、工时',
  ],
  [
    { op: 'not', of: { op: 'or', of: alike } },
    'none of these is “Yes”: Housing, Wages, Hours',
    '以下没有一项为“是”：住宿、工资、工时',
  ],
  [
    { op: 'any', group: 'a.sites', where: abroad },
    'for at least one of Sites: Place is “Abroad”',
    '“工作场所”中至少一项：“地点”为“国外”',
  ],
  [
    { op: 'any', group: 'a.sites', where: { op: 'or', of: [abroad, { op: 'not', of: abroad }] } },
    'for at least one of Sites: (Place is “Abroad”, or Place is not “Abroad”)',
    '“工作场所”中至少一项：（“地点”为“国外”，或“地点”不是“国外”）',
  ],
  [
    { op: 'and', of: [{ op: 'any', group: 'a.sites', where: abroad }, wages] },
    '(for at least one of Sites: Place is “Abroad”), and Wages is “No”',
    '（“工作场所”中至少一项：“地点”为“国外”），且“工资”为“否”',
  ],
  [
    { op: 'or', of: [{ op: 'not', of: { op: 'and', of: alike } }, bad] },
    '(not all of these are “Yes”: Housing, Wages, Hours), or Housing is “No” or “Partly”',
    '（以下各项并非均为“是”：住宿、工资、工时），或“住宿”为“否”或“部分”',
  ],
  [
    { op: 'all', group: 'a.sites', where: abroad },
    'for every one of Sites: Place is “Abroad”',
    '“工作场所”中每一项：“地点”为“国外”',
  ],
  [
    { op: 'count', group: 'a.sites', where: abroad, by: '>', value: 2 },
    'for more than 2 of Sites: Place is “Abroad”',
    '“工作场所”中多于 2 项：“地点”为“国外”',
  ],
];

const OWN: [Expression, own: string, en: string, zh: string][] = [
  [bad, 'a.theme', '“No” or “Partly”', '“否”或“部分”'],
  [
    { op: 'is', question: 'a.theme', values: ['yes'], not: true },
    'a.theme',
    'any answer but “Yes”',
    '除“是”以外的答复',
  ],
  [compare('a.days', '>', 30), 'a.days', 'more than 30 days', '超过30 天'],
  [heat, 'a.many', 'the answers include “Heat”', '答复包含“高温”'],
  [{ op: 'answered', question: 'a.many' }, 'a.many', 'it is answered', '已答复'],
  [
    { op: 'any', group: 'a.sites', where: abroad },
    'a.sites',
    'for at least one of the entries: Place is “Abroad”',
    '“所列各项”中至少一项：“地点”为“国外”',
  ],
];

describe.each(['en', 'zh'] as const)('a condition in words, %s', async (language) => {
  const words = await wordsIn(language, TEXTS[language]);
  const place = language === 'en' ? 1 : 2;

  it.each(CASES.map((one) => [one[place], one[0]] as const))('%s', (text, expression) => {
    expect(conditionText(expression, { words, question })).toBe(text);
  });

  it.each(OWN.map((one) => [one[place + 1], one[0], one[1]] as const))(
    '%s, where the question is in view',
    (text, expression, own) => {
      expect(conditionText(expression, { words, question, own })).toBe(text);
    },
  );

  it('can tell every condition of the supplier checklist', async () => {
    const all = await wordsIn(language);
    const conditions = supplier.questions.flatMap(({ when, rules }) => [
      ...(when ? [when] : []),
      ...(rules?.flags ?? []).flatMap((flag) => [flag.when, flag.cleared ?? flag.when]),
      ...(rules?.triggers ?? []).flatMap((trigger) => [
        trigger.when,
        trigger.confirmed ?? trigger.when,
        trigger.cleared ?? trigger.when,
      ]),
      ...(rules?.credits ?? []).map((credit) => credit.when),
      ...(rules?.actions ?? []).flatMap((action) => action.when ?? []),
    ]);
    expect(conditions.length).toBeGreaterThan(400);
    for (const condition of conditions) {
      const text = conditionText(condition, { words: all, question: supplier.question });
      expect(text).not.toMatch(/^\s|\s$|undefined|,,|[a-z0-9]+\.[a-z]/);
    }
  });
});
