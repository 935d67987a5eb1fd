import { journeyOf } from '../../checklist/index.ts';
import type { Block, RichText } from '../document.ts';
import type { StatementInput } from './input.ts';

/** Who or what was looked at, for which contract or time, by whom. */
export function parties({ assessment, words, model }: StatementInput): Block[] {
  const { t } = words;
  const { subject, procurement, assessor, assessedOn, period } = assessment.details;
  // A public body that looks at its own procurement is the buyer, and named as the subject.
  const buyer = journeyOf(model.checklist) === 'supplier' ? procurement.buyer : '';
  const rows: { key: string; value: RichText }[] = [
    { key: t('parties.supplier'), value: subject.name },
    { key: t('parties.country'), value: words.countries[subject.country] ?? subject.country },
    { key: t('parties.identifiers'), value: subject.identifiers.join('\n') },
    { key: t('parties.contract'), value: procurement.title },
    { key: t('parties.reference'), value: procurement.reference },
    { key: t('parties.value'), value: procurement.value },
    { key: t('parties.buyer'), value: buyer },
    {
      key: t('parties.period'),
      value: period
        ? t('parties.period.value', { from: words.date(period.from), to: words.date(period.to) })
        : '',
    },
    { key: t('parties.assessor'), value: assessor.role ? t('person', { ...assessor }) : assessor.name },
    { key: t('parties.assessed-on'), value: words.date(assessedOn) },
    {
      key: t('parties.issued-on'),
      value: assessment.issuedOn === null ? t('parties.not-issued') : words.date(assessment.issuedOn),
    },
    {
      key: t('parties.checklist'),
      value: t('parties.checklist.value', { title: t('title'), version: model.checklist.version }),
    },
  ];
  return [{ kind: 'keyValue', rows: rows.filter(({ value }) => value !== '') }];
}

/** What was looked at, how, and what the document does not say. */
export function scopeAndMethod({ findings, words, model }: StatementInput): Block[] {
  const { t } = words;
  return [
    { kind: 'heading', id: 'method', level: 1, text: t('method.title') },
    { kind: 'paragraph', text: t('method.scope') },
    { kind: 'paragraph', text: t('method.depth', { risk: t(`risk.${findings.inherentRisk}`) }) },
    { kind: 'paragraph', text: t('method.rules') },
    {
      kind: 'table',
      caption: t('method.grades'),
      columns: [
        { header: t('method.grade'), share: 12 },
        { header: t('method.grade.meaning'), share: 68 },
        { header: t('method.grade.months'), share: 20, align: 'end' },
      ],
      rowHeader: 0,
      rows: (['E0', 'E1', 'E2', 'E3', 'E4'] as const).map((grade) => [
        grade,
        t(`grade.${grade}.meaning`),
        grade === 'E0'
          ? t('method.grade.never')
          : t('months', { count: model.checklist.evidenceMonths[grade] }),
      ]),
    },
    { kind: 'heading', id: 'limits', level: 2, text: t('limits.title') },
    {
      kind: 'list',
      style: 'bullet',
      items: [
        t('limits.nature'),
        t('limits.not-endorsed'),
        t('limits.not-legal-advice'),
        t('limits.point-in-time', { date: words.date(findings.on) }),
        t('limits.people'),
      ],
    },
  ];
}
