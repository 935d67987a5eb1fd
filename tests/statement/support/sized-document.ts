/** The sample at an exact number of pages: cut short, or with its sections again and again. */
import type { Block, Document } from '../../../src/statement/document.ts';
import { render } from './render.ts';

/** @throws Error where not even the front fits */
export async function sizedDocument(sample: Document, pages: number): Promise<Document> {
  const cut = (count: number): Document => ({ ...sample, blocks: withoutLooseEnd(repeated(sample, count)) });
  const measured = async (count: number): Promise<Measured> => ({
    count,
    pages: (await render(cut(count))).pages,
  });
  let fits = await measured(sample.blocks.findIndex(({ kind }) => kind === 'heading'));
  if (fits.pages > pages) throw new Error(`the front alone takes more than ${String(pages)} pages`);
  let tooMany = await measured(sample.blocks.length);
  while (tooMany.pages <= pages)
    tooMany = await measured(Math.ceil((tooMany.count * (pages + 2)) / tooMany.pages));
  while (fits.pages < pages && tooMany.count - fits.count > 1) {
    const middle = await measured(between(fits, tooMany, pages));
    if (middle.pages <= pages) fits = middle;
    else tooMany = middle;
  }
  const document = cut(fits.count);
  const missing = Array.from({ length: pages - fits.pages }, () => almostEmptyPage(sample)).flat();
  return { ...document, blocks: [...document.blocks, ...missing] };
}

interface Measured {
  /** Of blocks. */
  count: number;
  pages: number;
}

/** Where the wanted number of pages is to be expected. */
function between(low: Measured, high: Measured, pages: number): number {
  const share = (pages - low.pages) / (high.pages - low.pages);
  const guess = low.count + Math.round(share * (high.count - low.count));
  return Math.min(Math.max(guess, low.count + 1), high.count - 1);
}

function almostEmptyPage({ subject }: Document): Block[] {
  return [
    { kind: 'break', to: 'page' },
    { kind: 'paragraph', text: subject },
  ];
}

/** The first `count` blocks of the sample without end; what stands before its first heading stands there once. */
function repeated({ blocks }: Document, count: number): Block[] {
  const front = blocks.findIndex(({ kind }) => kind === 'heading');
  const body = blocks.slice(front);
  return Array.from({ length: count }, (_, at) => {
    const round = Math.max(0, Math.floor((at - front) / body.length));
    const block = blocks[at] ?? body[(at - front) % body.length];
    if (!block) throw new RangeError('a sample has sections');
    return round > 0 && 'id' in block ? { ...block, id: `${block.id}-${String(round + 1)}` } : block;
  });
}

/** No heading stands last, with nothing below it. */
function withoutLooseEnd(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex(({ kind }) => kind !== 'heading' && kind !== 'annex');
  return blocks.slice(0, last + 1);
}
