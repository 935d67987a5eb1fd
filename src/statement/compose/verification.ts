import type { Block } from '../document.ts';
import type { StatementInput } from './input.ts';
import { codeBlock } from './code.ts';
import { sealBlocks } from './seals.ts';

/** Versions and digests with which anyone can derive the same findings from the attached record. */
export function verification(input: StatementInput): Block[] {
  const { record, model, words, tool, findings, address } = input;
  const { t } = words;
  const { checklist } = model;
  return [
    { kind: 'heading', id: 'verification', level: 1, text: t('verification.title') },
    { kind: 'paragraph', text: t('verification.how') },
    codeBlock(record, words, address),
    {
      kind: 'keyValue',
      rows: [
        { key: t('verification.tool'), value: tool },
        { key: t('verification.checklist'), value: `${checklist.id} ${checklist.version}` },
        { key: t('verification.checklist-digest'), value: checklist.digest },
        ...movedRow(input),
        ...salvagedRow(input),
        { key: t('verification.record'), value: record.id },
        { key: t('verification.log'), value: t('verification.events', { count: record.head.count }) },
        { key: t('verification.log-digest'), value: record.head.digest },
        { key: t('verification.on'), value: words.date(findings.on) },
        { key: t('verification.laws'), value: words.date(checklist.register.lawsCheckedOn) },
      ],
    },
    ...sealBlocks(input),
  ];
}

/** Nobody who reads the result should take the answers for ones to this version where they came from another. */
function movedRow({ assessment: { moved }, words: { t } }: StatementInput): { key: string; value: string }[] {
  if (!moved) return [];
  const { from, kept, confirm, aside, dropped } = moved;
  const value = t('verification.moved-value', {
    version: from.version,
    kept: kept.length,
    confirm: confirm.length,
    aside: aside.length,
    dropped: dropped.length,
  });
  return [{ key: t('verification.moved'), value }];
}

/** Nor for ones of which it is certain that they are as they were given. */
function salvagedRow({
  assessment: { salvaged },
  words: { t },
}: StatementInput): { key: string; value: string }[] {
  if (!salvaged) return [];
  const { from, code, event, carried, left } = salvaged;
  return [
    {
      key: t('verification.salvaged'),
      value: t('verification.salvaged-value', { from, code, event, ...carried, ...left }),
    },
  ];
}
