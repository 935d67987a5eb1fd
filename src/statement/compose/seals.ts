/** Who signed the log with a key, as far as a document can say: by the fingerprint of the key, and over which events. */
import { fingerprintOf, sealsOf, type CheckedSeal } from '../../record/seal.ts';
import type { Translator } from '../../locale/index.ts';
import type { Block } from '../document.ts';
import type { StatementInput } from './input.ts';

/** Nothing when nobody signed. */
export function sealBlocks({ record, words }: StatementInput): Block[] {
  const { t } = words;
  const seals = sealsOf(record);
  if (seals.length === 0) return [];
  return [
    { kind: 'heading', id: 'seals', level: 2, text: t('seal.title') },
    { kind: 'paragraph', text: t('seal.meaning') },
    ...seals.map((seal): Block => ({
      kind: 'keyValue',
      rows: [
        { key: t('seal.key'), value: inHalves(fingerprintOf(seal.key)) },
        { key: t('seal.on'), value: words.date(seal.at.slice(0, 10)) },
        { key: t('seal.covers'), value: sealText(seal, record.events.length, words) },
      ],
    })),
  ];
}

/** Sixteen groups of digits on two lines, so that none is left over. */
function inHalves(fingerprint: string): string {
  const groups = fingerprint.split(' ');
  const half = groups.length / 2;
  return `${groups.slice(0, half).join(' ')}\n${groups.slice(half).join(' ')}`;
}

/**
 * Whether a signature is valid, and for how much of the log.
 * @param total number of events in the log
 */
export function sealText(
  { state, covers, uncovered }: CheckedSeal,
  total: number,
  { t }: Pick<Translator, 't'>,
): string {
  return t(`seal.${state}`, { covers, uncovered, total });
}
