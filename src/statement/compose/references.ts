import { effectiveAnswer, type Model, type WalkState } from '../../questionnaire/index.ts';
import type { Instrument, Provision } from '../../checklist/index.ts';
import type { Block } from '../document.ts';
import type { StatementInput } from './input.ts';
import type { Words } from './words.ts';

/** The report, its status, and the other instruments that the questions asked rest on. */
export function references({ model, state, words }: StatementInput): Block[] {
  const { t } = words;
  const { document, instruments, lawsCheckedOn } = model.checklist.register;
  const cited = citedProvisions(model, state);
  const rows = instruments
    .map((instrument) => ({
      instrument,
      provisions: instrument.provisions.filter(({ id }) => cited.has(id)),
    }))
    .filter(({ provisions }) => provisions.length > 0);
  return [
    { kind: 'heading', id: 'references', level: 1, text: t('references.title') },
    {
      kind: 'keyValue',
      rows: [
        { key: t('references.report'), value: t('document.title') },
        { key: t('references.body'), value: t('document.body') },
        {
          key: t('references.symbol'),
          value: document.symbolConfirmed
            ? document.symbol
            : `${document.symbol}\n${t('document.symbol-note')}`,
        },
        { key: t('references.distributed'), value: words.date(document.distributed) },
        { key: t('references.status'), value: t('document.status-note') },
      ],
    },
    ...(rows.length === 0 ? [] : [instrumentTable(rows, words)]),
    { kind: 'paragraph', style: 'note', text: t('references.note', { date: words.date(lawsCheckedOn) }) },
  ];
}

type CitedInstrument = { instrument: Instrument; provisions: Provision[] };

function instrumentTable(rows: CitedInstrument[], words: Words): Block {
  const { t } = words;
  return {
    kind: 'table',
    caption: t('references.instruments'),
    columns: [
      { header: t('references.instrument'), share: 42 },
      { header: t('references.provisions'), share: 37 },
      { header: t('references.checked'), share: 21 },
    ],
    rowHeader: 0,
    rows: rows.map(({ instrument, provisions }) => [
      named(t(`instrument.${instrument.id}`), instrument.citation),
      provisions.map(({ cite }) => cite).join(t('list.semicolon')),
      instrument.checkedOn === undefined ? t('references.unchecked') : words.date(instrument.checkedOn),
    ]),
  };
}

/** Name and citation; one of them where it holds the other. */
function named(name: string, citation: string): string {
  if (name.includes(citation)) return name;
  return citation.startsWith(name) ? citation : `${name}\n${citation}`;
}

/** Provisions behind the themes that were answered. */
function citedProvisions(model: Model, state: WalkState): Set<string> {
  const answered = model.questions.filter(({ id, rules }) => rules && effectiveAnswer(model, state, id));
  return new Set(answered.flatMap(({ rules }) => rules?.references ?? []));
}
