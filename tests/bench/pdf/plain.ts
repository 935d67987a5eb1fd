/** A document in the few forms that every library has: texts, boxes, tables, bars. What the adapters have in common. */
import { annexHeading, cellText, contentsEntries, plainText } from '../../../src/statement/document-text.ts';
import type { Block, Document, Tone } from '../../../src/statement/index.ts';
import { shownText } from '../../../src/statement/shown-text.ts';

export type TextStyle = 'title' | 'heading1' | 'heading2' | 'heading3' | 'body' | 'small';

export type Plain =
  | { kind: 'text'; style: TextStyle; text: string }
  | { kind: 'box'; colour: string; title: string; texts: string[] }
  | { kind: 'table'; head: string[]; rows: string[][]; /** Parts of the width, 1 in all. */ widths: number[] }
  | { kind: 'bars'; bars: Bar[] }
  | { kind: 'newPage' };

export interface Bar {
  label: string;
  display: string;
  /** 0 to 1. */
  length: number;
  colour: string;
}

export interface PlainDocument {
  language: string;
  title: string;
  header: string;
  footer: (page: number, pages: number) => string;
  blocks: Plain[];
}

/** Points; the same margins as ours. */
export const PAGE = { width: 595.28, height: 841.89, margin: 62, top: 78, bottom: 74 } as const;

export const STYLES: Record<TextStyle, { size: number; bold: boolean; above: number }> = {
  title: { size: 22, bold: true, above: 0 },
  heading1: { size: 15, bold: true, above: 20 },
  heading2: { size: 12, bold: true, above: 14 },
  heading3: { size: 10.5, bold: true, above: 10 },
  body: { size: 10, bold: false, above: 6 },
  small: { size: 8.5, bold: false, above: 6 },
};
export const CELL_SIZE = 9;
export const LINE_HEIGHT = 1.4;

const COLOURS: Record<Tone, string> = {
  good: '#1b6b3a',
  caution: '#8a5a00',
  stop: '#a11d2a',
  unsure: '#5b4a94',
  neutral: '#545c66',
};

export function plainOf(document: Document): PlainDocument {
  const { masthead, contents } = document;
  const top = [masthead.issuer, masthead.marking ?? ''].flatMap((text) => texts('small', text));
  const list = contents
    ? [
        ...texts('heading1', contents.title),
        ...contentsEntries(document, contents).flatMap((entry) => texts('body', entry.text)),
      ]
    : [];
  const { footer } = document;
  const blocks = document.blocks.flatMap(plainBlock);
  return {
    language: document.language,
    title: document.title,
    header: document.header,
    footer: (page, pages) =>
      `${footer.text}  ${footer.page
        .map((part) => (typeof part === 'string' ? part : String(part.field === 'page' ? page : pages)))
        .join('')}`,
    blocks: [...top, texts('title', document.title), texts('body', masthead.subtitle ?? ''), list, blocks]
      .flat()
      .filter((block) => block.kind !== 'text' || block.text !== ''),
  };
}

/** All texts of the blocks, to be looked for in the file. */
export function wordsOf({ blocks }: PlainDocument): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'text':
        return [block.text];
      case 'box':
        return [block.title, ...block.texts];
      case 'table':
        return [...block.head, ...block.rows.flat()];
      case 'bars':
        return block.bars.flatMap(({ label, display }) => [label, display]);
      case 'newPage':
        return [];
    }
  });
}

const texts = (style: TextStyle, text: string): Plain[] => [{ kind: 'text', style, text: shownText(text) }];
const caption = (text: string | undefined): Plain[] => (text === undefined ? [] : texts('heading3', text));
const table = (head: string[], rows: string[][], shares: number[]): Plain => {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return {
    kind: 'table',
    head: head.map(shownText),
    rows: rows.map((row) => row.map(shownText)),
    widths: shares.map((share) => share / total),
  };
};

function plainBlock(block: Block): Plain[] {
  switch (block.kind) {
    case 'heading':
      return texts(`heading${block.level}`, block.text);
    case 'annex':
      return [{ kind: 'newPage' }, ...texts('heading1', annexHeading(block))];
    case 'paragraph':
      return texts(block.style === 'note' ? 'small' : 'body', plainText(block.text));
    case 'banner':
    case 'callout':
      return [
        {
          kind: 'box',
          colour: COLOURS[block.tone],
          title: shownText(block.title),
          texts: block.text.map((text) => shownText(plainText(text))),
        },
      ];
    case 'keyValue': {
      const rows = block.rows.map(({ key, value }) => [key, plainText(value)]);
      return [...caption(block.caption), table([], rows, [31, 69])];
    }
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => plainText(cellText(cell))));
      const shares = block.columns.map(({ share }) => share);
      const head = block.columns.map(({ header }) => header);
      return [...caption(block.caption), table(head, rows, shares)];
    }
    case 'list':
      return block.items.flatMap((item, at) =>
        texts('body', `${block.style === 'numbered' ? `${at + 1}.` : '•'} ${plainText(item)}`),
      );
    case 'figure': {
      const { data } = block.chart;
      const most = Math.max(1, ...data.map(({ value }) => value));
      const bars = data.map(({ label, display, value, tone }) => ({
        label: shownText(label),
        display: shownText(display),
        length: value / most,
        colour: COLOURS[tone],
      }));
      return [...caption(block.caption), { kind: 'bars', bars }];
    }
    case 'code':
      return texts('small', block.content);
    case 'break':
      return block.to === 'page' ? [{ kind: 'newPage' }] : [];
    case 'signature':
      return block.parties.flatMap(({ heading, fields }) => [
        ...caption(heading),
        table(
          [],
          fields.map(({ label, value }) => [label, value || ' ']),
          [31, 69],
        ),
      ]);
  }
}
