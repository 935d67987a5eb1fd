import type { Register } from '../../checklist/index.ts';
import type { Block } from '../document.ts';
import { becauseText } from './because.ts';
import { proposalOf, type StatementInput } from './input.ts';
import type { Words } from './words.ts';

/** What the tool proposes, why, and under which provisions exclusion would be possible. */
export function verdictBlocks({ findings, words, model }: StatementInput): Block[] {
  const { t } = words;
  const { register } = model.checklist;
  return [
    { kind: 'heading', id: 'verdict', level: 1, text: t('proposal.title') },
    {
      kind: 'paragraph',
      text: [t('proposal.is'), { kind: 'strong', text: t(`verdict.${proposalOf(findings)}`) }],
    },
    { kind: 'list', style: 'bullet', items: findings.reasons.map((reason) => becauseText(reason, words)) },
    ...(findings.grounds.length > 0
      ? ([
          { kind: 'heading', id: 'grounds', level: 2, text: t('grounds.title') },
          {
            kind: 'list',
            style: 'bullet',
            items: findings.grounds.map((id) => provisionText(id, register, words)),
          },
          {
            kind: 'paragraph',
            style: 'note',
            text: t('grounds.note', { date: words.date(register.lawsCheckedOn) }),
          },
        ] satisfies Block[])
      : []),
  ];
}

/** The decision of a named person, with reasons; or that nobody has decided. */
export function decisionBlocks({ assessment, words }: StatementInput): Block[] {
  const { t } = words;
  const { decision } = assessment;
  const heading: Block = { kind: 'heading', id: 'decision', level: 1, text: t('decision.title') };
  if (!decision)
    return [
      heading,
      { kind: 'callout', tone: 'caution', title: t('decision.none'), text: [t('decision.none.text')] },
    ];
  const agrees = decision.value === decision.proposed;
  return [
    heading,
    {
      kind: 'keyValue',
      rows: [
        { key: t('decision.is'), value: [{ kind: 'strong', text: t(`verdict.${decision.value}`) }] },
        {
          key: t('decision.by'),
          value: decision.by.role ? t('person', { ...decision.by }) : decision.by.name,
        },
        { key: t('decision.on'), value: words.date(decision.decidedOn) },
        {
          key: t('decision.against'),
          value: t(agrees ? 'decision.agrees' : 'decision.departs', {
            verdict: t(`verdict.${decision.proposed}`),
          }),
        },
        { key: t('decision.reasons'), value: decision.reasons || t('decision.no-reasons') },
      ],
    },
    {
      kind: 'signature',
      parties: [
        {
          heading: t('signature.decided'),
          fields: [
            { label: t('signature.name'), value: decision.by.name },
            { label: t('signature.role'), value: decision.by.role },
            { label: t('signature.signature'), value: '' },
            { label: t('signature.date'), value: '' },
          ],
        },
      ],
    },
  ];
}

/** "Directive 2014/24/EU, art. 57(1)(f): …" */
export function provisionText(id: string, register: Register, words: Words): string {
  const instrument = register.instruments.find(({ provisions }) => provisions.some((one) => one.id === id));
  const provision = instrument?.provisions.find((one) => one.id === id);
  if (!instrument || !provision)
    throw new RangeError(`no provision ${id} in the register; the compiler checks references`);
  const memory = instrument.fromMemory || provision.fromMemory ? ` ${words.t('provision.unconfirmed')}` : '';
  return `${instrument.citation}${words.t('list.comma')}${provision.cite}${words.t('list.colon')}${words.t(`provision.${id}`)}${memory}`;
}
