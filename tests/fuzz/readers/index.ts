/** Every door for files, and how many of all inputs go through it: more through those that are quick. */
import type { Reader } from '../reader.ts';
import { answers } from './answers.ts';
import { bundle } from './bundle.ts';
import { checklist } from './checklist.ts';
import { invitation } from './invitation.ts';
import { key } from './key.ts';
import { locked } from './locked.ts';
import { pdf } from './pdf.ts';
import { record } from './record.ts';
import { returned } from './return.ts';

export const READERS: readonly { reader: Reader; share: number }[] = [
  { reader: record, share: 0.25 },
  { reader: answers, share: 0.1 },
  { reader: invitation, share: 0.25 },
  { reader: returned, share: 0.1 },
  { reader: bundle, share: 0.06 },
  { reader: checklist, share: 0.05 },
  { reader: key, share: 0.1 },
  { reader: locked, share: 0.08 },
  { reader: pdf, share: 0.01 },
];

/** @throws RangeError */
export function readerOf(name: string): Reader {
  const found = READERS.find(({ reader }) => reader.name === name);
  if (!found) throw new RangeError(`no reader ${name}`);
  return found.reader;
}
