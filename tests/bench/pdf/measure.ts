/** One maker in a process of its own: the first document, then the same again and again. */
import { readFileSync } from 'node:fs';
import type { Document } from '../../../src/statement/index.ts';
import { peakMemory } from '../measure.ts';
import { OPEN, type MakerName } from './makers/index.ts';

/** CPU time is measured until so much is used up, but for so many documents at least. In milliseconds. */
const ENOUGH = 2500;
const AT_LEAST = 3;

export interface Measured {
  /** CPU milliseconds of the first document, with loading the library and its fonts. */
  cold: number;
  /** CPU milliseconds of the fastest of the next ones. */
  warm: number;
  bytes: number;
  pages: number;
  /** Most memory that the process had, in bytes. */
  peak: number;
  /** Words of the document that are not in the file. */
  missing: string[];
}

/** @param file of the document, as `writeDocument` writes it */
export async function measureMaker(name: MakerName, file: string): Promise<Measured> {
  const document = readDocument(file);
  let bytes: Uint8Array = new Uint8Array();
  const timed = async (work: () => Promise<void>): Promise<number> => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  let make: ((document: Document) => Promise<Uint8Array>) | undefined;
  const cold = await timed(async () => {
    ({ make } = await OPEN[name](languageOf(document)));
    bytes = await make(document);
  });
  const warm: number[] = [];
  for (let used = 0; used < ENOUGH || warm.length < AT_LEAST;) {
    const one = await timed(async () => void (bytes = (await make?.(document)) ?? bytes));
    warm.push(one);
    used += one;
  }
  const peak = peakMemory();
  // Loaded now, so that its memory is not counted.
  const { missingWords } = await import('./extraction.ts');
  const { pages, missing } = await missingWords(document, bytes);
  return { cold, warm: Math.min(...warm), bytes: bytes.length, pages, peak, missing };
}

export const languageOf = ({ language }: Document): 'en' | 'zh' => (language.startsWith('zh') ? 'zh' : 'en');

/** Attachments are bytes, which JSON has not. */
export function documentAsJson(document: Document): string {
  return JSON.stringify({
    ...document,
    attachments: document.attachments.map((one) => ({ ...one, bytes: [...one.bytes] })),
  });
}

function readDocument(file: string): Document {
  const document = JSON.parse(readFileSync(file, 'utf8')) as Document;
  const attachments = document.attachments.map((one) => ({ ...one, bytes: Uint8Array.from(one.bytes) }));
  return { ...document, attachments };
}
