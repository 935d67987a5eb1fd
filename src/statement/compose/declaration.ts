/** A supplier's declaration as a document: what it was asked and what it says, signed. Nothing is judged in it. */
import { isForSupplier, type Question } from '../../checklist/index.ts';
import { languageTag } from '../../locale/index.ts';
import { effectiveAnswer, openQuestions, relevanceOf } from '../../questionnaire/index.ts';
import type { Invitation, Signature } from '../../record/index.ts';
import type { Block, Cell, Document } from '../document.ts';
import { withoutRecord, withRecord } from './attachments.ts';
import { codeBlock } from './code.ts';
import type { StatementInput } from './input.ts';
import { pageLabel } from './frame.ts';
import { answerCell, answerColumns, pieceText } from './recommendation.ts';
import type { Words } from './words.ts';

/** What a declaration is made from: the record as it is handed over. */
export type DeclarationInput = Omit<StatementInput, 'findings' | 'address'>;

/** @param input its model and words are those for the supplier (`askedOfSupplier`, `textsForSupplier`) */
export function composeDeclaration(input: DeclarationInput): Document {
  const { words, assessment, record, tool, paper } = input;
  const { t } = words;
  const { declaration, details, signature } = assessment;
  if (!declaration) throw new RangeError('only a supplier’s declaration is written as one');
  const { subject, procurement } = details;
  return {
    language: languageTag(words.language),
    title: t('declaration.title'),
    subject: t('declaration.subject', { supplier: subject.name, contract: procurement.title }),
    author: subject.name,
    creator: tool,
    paper,
    created: `${signature?.signedOn ?? details.assessedOn}T00:00:00Z`,
    masthead: {
      issuer: subject.name,
      subtitle: t('declaration.subtitle', { contract: procurement.title, buyer: procurement.buyer }),
      ...(signature ? {} : { marking: t('declaration.unsigned') }),
    },
    header: t('header', { title: t('declaration.title'), supplier: subject.name }),
    footer: {
      text: t('footer', { tool, digest: record.head.digest.slice(0, 16) }),
      page: pageLabel(words),
    },
    contents: { title: t('contents'), depth: 2 },
    blocks: [
      {
        kind: 'callout',
        tone: 'neutral',
        title: t('declaration.about'),
        text: [t('declaration.about.text')],
      },
      ...about(declaration, input),
      ...answers(input),
      ...unanswered(input),
      ...signed(input),
      ...(signature ? checked(input) : []),
    ],
    // Before it is signed the record still holds what was changed on the way.
    attachments: signature
      ? withRecord(input, { kind: 'declaration' }, t('declaration.attachment'))
      : withoutRecord(input, { kind: 'declaration' }),
  };
}

function about(
  { buyer, createdOn, dueOn }: Invitation,
  { assessment, words, model }: DeclarationInput,
): Block[] {
  const { t } = words;
  const { subject, procurement, assessor, assessedOn } = assessment.details;
  const rows = [
    { key: t('parties.supplier'), value: subject.name },
    { key: t('parties.country'), value: words.countries[subject.country] ?? subject.country },
    { key: t('parties.identifiers'), value: subject.identifiers.join('\n') },
    { key: t('parties.contract'), value: procurement.title },
    { key: t('parties.reference'), value: procurement.reference },
    { key: t('parties.buyer'), value: procurement.buyer },
    { key: t('declaration.contact'), value: t('person', { ...buyer.contact }) },
    { key: t('declaration.invited-on'), value: words.date(createdOn) },
    { key: t('declaration.due-on'), value: dueOn === undefined ? '' : words.date(dueOn) },
    { key: t('declaration.answered-by'), value: t('person', { ...assessor }) },
    { key: t('declaration.begun-on'), value: words.date(assessedOn) },
    {
      key: t('parties.checklist'),
      value: t('parties.checklist.value', { title: t('title'), version: model.checklist.version }),
    },
  ];
  return [{ kind: 'keyValue', rows: rows.filter(({ value }) => value !== '') }];
}

/** The themes that are put to the supplier, by section; follow-ups stand under their theme. */
function answers(input: DeclarationInput): Block[] {
  const { model, words, state } = input;
  const { t } = words;
  const asked = model.questions.filter(
    (question) =>
      question.theme === question.id &&
      isForSupplier(question) &&
      relevanceOf(model, state, question.id) === 'asked',
  );
  const sections = model.sections.filter(({ key }) => asked.some(({ section }) => section === key));
  return [
    { kind: 'heading', id: 'answers', level: 1, text: t('declaration.answers') },
    { kind: 'paragraph', text: t('declaration.answers.text') },
    ...sections.flatMap(({ key }): Block[] => [
      { kind: 'heading', id: `answers-${key}`, level: 2, text: t(`${key}.title`) },
      {
        kind: 'table',
        columns: answerColumns(words),
        rowHeader: 0,
        rows: asked.filter(({ section }) => section === key).map((question) => row(question, input)),
      },
    ]),
  ];
}

function row(question: Question, input: DeclarationInput): Cell[] {
  const { words, model, state } = input;
  const { t } = words;
  const answer = effectiveAnswer(model, state, question.id);
  const pieces = answer?.evidence ?? [];
  const evidenceText = (): string => {
    if (pieces.length > 0) return pieces.map((piece) => pieceText(piece, words)).join('\n');
    return answer ? t('evidence.none') : '';
  };
  return [
    [{ kind: 'strong', text: t(`${question.id}.name`) }, `\n${t(`${question.id}.ask`)}`],
    answerCell(question, input),
    evidenceText(),
  ];
}

function unanswered({ model, state, words }: DeclarationInput): Block[] {
  const { t } = words;
  const open = openQuestions(model, state).map((id) => {
    const { theme } = model.question(id);
    return theme === id ? t(`${id}.name`) : `${t(`${theme}.name`)}${t('list.dash')}${t(`${id}.name`)}`;
  });
  return [
    { kind: 'heading', id: 'open', level: 1, text: t('remainder.open') },
    { kind: 'paragraph', text: t('declaration.open', { count: open.length }) },
    ...(open.length === 0 ? [] : [{ kind: 'list' as const, style: 'bullet' as const, items: open }]),
  ];
}

function signed({ assessment, words }: DeclarationInput): Block[] {
  const { t } = words;
  const { signature } = assessment;
  return [
    { kind: 'heading', id: 'signature', level: 1, text: t('declaration.signature') },
    { kind: 'paragraph', text: t('declaration.statement') },
    ...(signature ? [] : [{ kind: 'paragraph' as const, text: t('declaration.unsigned.text') }]),
    {
      kind: 'signature',
      parties: [
        {
          heading: t('declaration.signed-for', { supplier: assessment.details.subject.name }),
          fields: [
            { label: t('signature.name'), value: signature?.by.name ?? '' },
            { label: t('signature.role'), value: signature?.by.role ?? '' },
            {
              label: t('declaration.place-date'),
              value: signature ? placeAndDate(signature, words) : '',
            },
            { label: t('signature.signature'), value: '' },
          ],
        },
      ],
    },
  ];
}

function placeAndDate({ place, signedOn }: Signature, { t, date }: Words): string {
  return place ? t('declaration.place-date.value', { place, date: date(signedOn) }) : date(signedOn);
}

/** Digests by which the buyer's copy can be told to be this one. */
function checked({ record, model, words, tool }: DeclarationInput): Block[] {
  const { t } = words;
  return [
    { kind: 'heading', id: 'verification', level: 1, text: t('verification.title') },
    { kind: 'paragraph', text: t('declaration.verification') },
    codeBlock(record, words),
    {
      kind: 'keyValue',
      rows: [
        { key: t('verification.tool'), value: tool },
        { key: t('verification.checklist'), value: `${model.checklist.id} ${model.checklist.version}` },
        { key: t('verification.checklist-digest'), value: model.checklist.digest },
        { key: t('declaration.invitation'), value: record.declaration?.id ?? '' },
        { key: t('verification.record'), value: record.id },
        { key: t('verification.log-digest'), value: record.head.digest },
      ],
    },
    {
      kind: 'list',
      style: 'bullet',
      items: [t('limits.not-endorsed'), t('limits.not-legal-advice')],
    },
  ];
}
