/** The statement for one law, as the company publishes it: its own text, approval and signature. */
import {
  link,
  YES,
  type Expression,
  type GroupItem,
  type Item,
  type Law,
  type Question,
} from '../../../checklist/index.ts';
import type { LawFinding } from '../../../findings/index.ts';
import { languageTag } from '../../../locale/index.ts';
import { effectiveAnswer } from '../../../questionnaire/index.ts';
import type { Block, Document, SignatureParty } from '../../document.ts';
import { withoutRecord } from '../attachments.ts';
import { pageLabel } from '../frame.ts';
import { valueText, type Words } from '../words.ts';
import { draftTexts, type ItemText } from './draft.ts';
import { findingFor, lawText, yearText, type TransparencyInput } from './input.ts';

/** @param law id of a law of the checklist */
export function composeTransparency(input: TransparencyInput, law: string): Document {
  const { words, assessment, tool, paper } = input;
  const { t } = words;
  const finding = findingFor(input, law);
  const document = lawText(finding.law, 'document', words);
  const company = assessment.details.subject.name;
  const year = yearText(assessment.details.period, words);
  const title = t('transparency.title', { document, company });
  return {
    language: languageTag(words.language),
    title,
    subject: t('transparency.subject', { document, company, year }),
    author: company,
    creator: tool,
    paper,
    created: `${approvedOn(input) ?? assessment.details.assessedOn}T00:00:00Z`,
    masthead: {
      issuer: company,
      subtitle: t('transparency.subtitle', { year }),
      ...(isFinal(finding) ? {} : { marking: t('transparency.draft') }),
    },
    header: title,
    footer: { text: t('transparency.footer', { company, document }), page: pageLabel(words) },
    blocks: [
      {
        kind: 'paragraph',
        text: t('transparency.lead', { company, year, law: lawText(finding.law, 'name', words) }),
      },
      ...itemBlocks(finding, draftTexts(input), input),
      ...approvalBlocks(finding, input),
    ],
    attachments: withoutRecord(input, { kind: 'transparency-statement', law }),
  };
}

/** Nothing that the law requires is lacking, approval and signature among it. */
const isFinal = ({ gaps }: LawFinding): boolean => gaps.length === 0;

/** Items that the law asks for, in the order of the items. The end of the document holds approval and signature. */
function itemBlocks(finding: LawFinding, texts: readonly ItemText[], { words }: TransparencyInput): Block[] {
  const shown = texts.filter(({ item }) => isPrinted(finding, item));
  if (shown.length === 0) return [{ kind: 'paragraph', style: 'note', text: words.t('transparency.empty') }];
  return shown.flatMap(({ item, text }): Block[] => [
    { kind: 'heading', id: item, level: 1, text: words.t(`item.${item}`) },
    ...text.split(/\n{2,}/).map((part): Block => ({ kind: 'paragraph', text: part })),
  ]);
}

/** Does the statement for this law speak of the item? */
export function isPrinted({ law, coverage }: LawFinding, item: Item): boolean {
  if (item === 'c20') return law.noSteps === 'whole';
  if (item === 'c21' || item === 'c22') return false;
  return coverage.some((one) => one.item === item && one.demand !== null);
}

function approvalBlocks({ law, coverage }: LawFinding, input: TransparencyInput): Block[] {
  const { words } = input;
  const { t } = words;
  const asks = (item: Item): boolean => coverage.some((one) => one.item === item && one.demand !== null);
  const [approval, signature] = [asks('c21'), asks('c22')];
  if (!approval && !signature) return [];
  const heading = signature ? (approval ? 'approval' : 'signature-only') : 'approval-only';
  const approved = draftTexts(input).find(({ item }) => item === 'c21' && approvedOn(input) !== undefined);
  return [
    { kind: 'heading', id: 'approval', level: 1, text: t(`transparency.${heading}`) },
    ...(approval
      ? [
          {
            kind: 'paragraph',
            text:
              approved?.text ?? t('transparency.not-approved', { approves: lawText(law, 'approves', words) }),
          } satisfies Block,
        ]
      : []),
    ...(signature ? [{ kind: 'signature', parties: partiesOf(law, input) } satisfies Block] : []),
  ];
}

/** Day of approval, ISO date. */
function approvedOn({ model, state, findings }: TransparencyInput): string | undefined {
  const quoted = findings.said.find(({ item, covers }) => item === 'c21' && covers === 'full')?.quotes ?? [];
  const dates = quoted.filter((id) => model.question(id).kind === 'date');
  const value = dates.map((id) => effectiveAnswer(model, state, id)?.value)[0];
  return typeof value === 'string' ? value : undefined;
}

/** A place to sign for each signatory whom the law asks for; an empty one while nobody is named. */
function partiesOf(law: Law, input: TransparencyInput): SignatureParty[] {
  const { model, state, words, findings, assessment } = input;
  const { t } = words;
  const quoted = findings.said.find(({ item, covers }) => item === 'c22' && covers === 'full')?.quotes ?? [];
  const heading = t('transparency.for', { company: assessment.details.subject.name });
  const blank = ['sign', 'date'].map((part) => ({ label: t(`transparency.${part}`), value: '' }));
  const named = quoted.flatMap((id): SignatureParty[] => {
    const question = model.question(id);
    const items = (effectiveAnswer(model, state, id)?.value ?? []) as GroupItem[];
    return items
      .filter((item) => isAsked(law, id, item))
      .map((item) => ({ heading, fields: [...fieldTexts(question, item, words), ...blank] }));
  });
  if (named.length > 0) return named;
  const empty = ['name', 'office'].map((part) => ({ label: t(`transparency.${part}`), value: '' }));
  return [{ heading, fields: [...empty, ...blank] }];
}

/** Is the signatory one that the law names? */
function isAsked({ content }: Law, group: string, item: GroupItem): boolean {
  const needs = content.find((one) => one.item === 'c22')?.needs;
  const kinds = needs ? anyOf(needs, group) : [];
  return kinds.length === 0 || kinds.some((one) => link(one, () => 0)([{ value: [item] }], [YES]) === YES);
}

/** What a condition wants some item of a group to be. */
function anyOf(expression: Expression, group: string): Expression[] {
  if (expression.op === 'and' || expression.op === 'or')
    return expression.of.flatMap((part) => anyOf(part, group));
  return expression.op === 'any' && expression.group === group ? [expression] : [];
}

function fieldTexts({ id, fields = [] }: Question, item: GroupItem, words: Words): SignatureParty['fields'] {
  return fields.map((field) => {
    const owner = `${id}.field.${field.id}`;
    const value = item.values[field.id] ?? null;
    return { label: words.t(owner), value: value === null ? '' : valueText(owner, field, value, words) };
  });
}
