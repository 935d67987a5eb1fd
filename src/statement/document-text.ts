/** The words of a document, read off the model: what PDF and HTML must show, in the order in which they must show it. */
import type {
  Block,
  Cell,
  Code,
  Contents,
  Document,
  HeadingLevel,
  Inline,
  Link,
  PageLabel,
  RichText,
  Tone,
} from './document.ts';
import { shownText } from './shown-text.ts';
import { webAddress } from './web-address.ts';

/** Every text of title block and blocks in reading order, one entry a paragraph, cell, item or label; no empty ones. */
export function documentText(document: Document): string[] {
  const { masthead } = document;
  const top = [masthead.issuer, masthead.marking ?? '', document.title, masthead.subtitle ?? ''];
  return [...top, ...document.blocks.flatMap(blockText)].map(shownText).filter((text) => text.trim() !== '');
}

interface ContentsEntry {
  id: string;
  level: HeadingLevel;
  text: string;
}

/** All headings, in order; the outline of the document. */
export function headingsOf(document: Document): ContentsEntry[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [{ id: block.id, level: block.level, text: shownText(block.text) }];
    if (block.kind === 'annex')
      return [{ id: block.id, level: 1 as const, text: shownText(annexHeading(block)) }];
    return [];
  });
}

export function contentsEntries(document: Document, contents: Contents): ContentsEntry[] {
  return headingsOf(document).filter((entry) => entry.level <= (contents.depth ?? 2));
}

/** Index of the first block after the front: where the contents go. */
export function endOfFront(document: Document): number {
  const first = document.blocks.findIndex((block) => block.kind === 'heading' || block.kind === 'annex');
  return first === -1 ? document.blocks.length : first;
}

/** What a link says to who meets it alone: its text, and the heading it leads to where that text is no word. */
export function linkWords(document: Document, link: Link): string {
  const text = shownText(link.text);
  const { to } = link;
  if ('url' in to || /\p{L}/u.test(text)) return text;
  const heading = headingsOf(document).find(({ id }) => id === to.heading);
  return heading ? `${text}, ${heading.text}` : text;
}

export function annexHeading(annex: { label: string; title: string }): string {
  return `${annex.label} ${annex.title}`;
}

export function plainText(text: RichText): string {
  return typeof text === 'string' ? text : text.map(inlineText).join('');
}

/** Nothing that a reader would see. */
export function isEmpty(text: RichText): boolean {
  return shownText(plainText(text)).trim() === '';
}

export function inlineText(inline: Inline): string {
  return typeof inline === 'string' ? inline : inline.text;
}

export function cellText(cell: Cell): RichText {
  return typeof cell === 'object' && 'tone' in cell ? cell.text : cell;
}

export function cellTone(cell: Cell): Tone | undefined {
  return typeof cell === 'object' && 'tone' in cell ? cell.tone : undefined;
}

/** What a code holds, as it is printed. */
export function codeText({ content }: Code): RichText {
  return webAddress(content) === content ? [{ kind: 'link', text: content, to: { url: content } }] : content;
}

export function pageLabel(label: PageLabel, page: number, pages: number): string {
  return label
    .map((part) => (typeof part === 'string' ? part : String(part.field === 'page' ? page : pages)))
    .join('');
}

/** Every text that is drawn anywhere on the pages: also contents, running header and footer. */
export function drawnTexts(document: Document): string[] {
  const { header, footer, contents } = document;
  const furniture = [header, footer.text, pageLabel(footer.page, 0, 123456789), contents?.title ?? ''];
  return [...documentText(document), ...furniture.map(shownText)];
}

/** All characters that are drawn, for choosing fonts. */
export function drawnCharacters(document: Document): string {
  return drawnTexts(document).join('');
}

function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'annex':
      return [annexHeading(block)];
    case 'paragraph':
      return [plainText(block.text)];
    case 'banner':
    case 'callout':
      return [block.title, ...block.text.map(plainText)];
    case 'keyValue':
      return [block.caption ?? '', ...block.rows.flatMap((row) => [row.key, plainText(row.value)])];
    case 'table': {
      const cells = block.rows.flatMap((row) => row.map((cell) => plainText(cellText(cell))));
      return [block.caption ?? '', ...block.columns.map((column) => column.header), ...cells];
    }
    case 'list':
      return block.items.map(plainText);
    case 'figure':
      return [block.caption, ...block.chart.data.flatMap((datum) => [datum.label, datum.display])];
    case 'code':
      return [block.caption, block.note, block.content];
    case 'break':
      return [];
    case 'signature':
      return block.parties.flatMap((party) => [
        party.heading,
        ...party.fields.flatMap((field) => [field.label, field.value]),
      ]);
  }
}
