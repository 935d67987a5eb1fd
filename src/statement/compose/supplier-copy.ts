/** The supplier's copy of a result. What it may say is decided in `findings/for-supplier.ts`. */
import {
  creditsForSupplier,
  mayTellDecision,
  pointsForSupplier,
  type SupplierPoint,
} from '../../findings/index.ts';
import { languageTag } from '../../locale/index.ts';
import type { Block, Document } from '../document.ts';
import { actionText, measureText } from './action-text.ts';
import { withoutRecord } from './attachments.ts';
import { creditText } from './because.ts';
import type { StatementInput } from './input.ts';
import { pageLabel } from './frame.ts';
import { dayText, type Words } from './words.ts';

/**
 * The same whether or not anything is held back, but for the points themselves. It carries no record, and no digest of one:
 * a digest would let a reader try guesses.
 * @param input its words are those for the supplier (`textsForSupplier`)
 */
export function composeSupplierCopy(input: StatementInput): Document {
  const { words, assessment, tool, paper, model, state, findings } = input;
  const { t } = words;
  const { subject, procurement, assessedOn } = assessment.details;
  const points = pointsForSupplier(model, state, findings);
  return {
    language: languageTag(words.language),
    title: t('copy.title'),
    subject: t('copy.subject', { contract: procurement.title }),
    author: procurement.buyer,
    creator: tool,
    paper,
    created: `${assessment.issuedOn ?? assessedOn}T00:00:00Z`,
    masthead: {
      issuer: procurement.buyer,
      subtitle: t('copy.subtitle', { supplier: subject.name, contract: procurement.title }),
    },
    header: t('header', { title: t('copy.title'), supplier: subject.name }),
    footer: { text: t('copy.footer', { tool }), page: pageLabel(words) },
    blocks: [
      {
        kind: 'callout',
        tone: 'neutral',
        title: t('copy.about'),
        text: [t('copy.about.text'), t('copy.separate')],
      },
      ...parties(input),
      ...decision(input),
      ...openPoints(points, words),
      ...credits(input),
      { kind: 'heading', id: 'answer', level: 1, text: t('copy.answer') },
      { kind: 'paragraph', text: t('copy.answer.text') },
      {
        kind: 'list',
        style: 'bullet',
        items: [t('copy.people'), t('limits.not-endorsed'), t('limits.not-legal-advice')],
      },
    ],
    attachments: withoutRecord(input, { kind: 'supplier-copy', on: findings.on }),
  };
}

function parties({ assessment, words }: StatementInput): Block[] {
  const { t } = words;
  const { subject, procurement, assessedOn } = assessment.details;
  const rows = [
    { key: t('parties.supplier'), value: subject.name },
    { key: t('parties.country'), value: words.countries[subject.country] ?? subject.country },
    { key: t('parties.contract'), value: procurement.title },
    { key: t('parties.reference'), value: procurement.reference },
    { key: t('parties.buyer'), value: procurement.buyer },
    { key: t('parties.assessed-on'), value: words.date(assessedOn) },
  ];
  return [{ kind: 'keyValue', rows: rows.filter(({ value }) => value !== '') }];
}

function decision({ assessment, words }: StatementInput): Block[] {
  const { t } = words;
  const taken = assessment.decision;
  return [
    { kind: 'heading', id: 'decision', level: 1, text: t('decision.title') },
    {
      kind: 'paragraph',
      text:
        taken && mayTellDecision(taken)
          ? t('copy.decision', { verdict: t(`verdict.${taken.value}`), date: words.date(taken.decidedOn) })
          : t('copy.decision.separate'),
    },
  ];
}

/** A section a recommendation, in the checklist's order. */
function openPoints(points: readonly SupplierPoint[], words: Words): Block[] {
  const { t } = words;
  const sections = [...new Set(points.map(({ section }) => section))];
  return [
    { kind: 'heading', id: 'points', level: 1, text: t('copy.points') },
    { kind: 'paragraph', text: t('copy.points.count', { count: points.length }) },
    ...sections.flatMap((section): Block[] => [
      { kind: 'heading', id: `points-${section}`, level: 2, text: t(`${section}.title`) },
      {
        kind: 'table',
        columns: [
          { header: t('findings.question'), share: 40 },
          { header: t('copy.as-found'), share: 18 },
          { header: t('copy.wanted'), share: 42 },
        ],
        rowHeader: 0,
        rows: points
          .filter((point) => point.section === section)
          .map((point) => [
            [{ kind: 'strong', text: t(`${point.question}.name`) }, `\n${t(`${point.question}.ask`)}`],
            t(`copy.counts.${point.counts}`),
            wanted(point, words),
          ]),
      },
    ]),
  ];
}

function wanted({ counts, evidence, actions }: SupplierPoint, words: Words): string {
  const { t } = words;
  const lines = actions.map((action) =>
    t('copy.action', {
      action: actionText(action, words),
      date: dayText(action.deadline, words),
      measure: measureText(action, words),
    }),
  );
  if (counts === 'unknown' || counts === 'unanswered') lines.unshift(t('copy.wanted.answer'));
  if (evidence !== undefined && lines.length === 0)
    lines.push(t('copy.wanted.evidence', { grade: evidence, words: t(`grade.${evidence}`) }));
  return lines.length === 0 ? t('copy.wanted.contact') : lines.join('\n');
}

function credits({ model, findings, words }: StatementInput): Block[] {
  const keys = creditsForSupplier(model, findings);
  if (keys.length === 0) return [];
  return [
    { kind: 'heading', id: 'credits', level: 1, text: words.t('credits.title') },
    { kind: 'list', style: 'bullet', items: keys.map((key) => creditText(key, words)) },
  ];
}
