/** The code that ties paper to its record: whoever scans it has the digest without typing it. */
import type { AssessmentRecord } from '../../record/index.ts';
import type { Block } from '../document.ts';
import type { Words } from './words.ts';

/** Where the record does not travel along there is no code either: a digest would let a reader try guesses at it. */
export function codeBlock({ id, head }: AssessmentRecord, { t }: Words, address?: string): Block {
  const reference = `probity:1:${id}:${head.count}:${head.digest}`;
  return {
    kind: 'code',
    caption: t('code.title'),
    note: t(address === undefined ? 'code.note' : 'code.note-address'),
    alt: t('code.alt'),
    content: address === undefined ? reference : `${address}#${reference}`,
  };
}
