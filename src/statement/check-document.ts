/** What a document must keep so that it can be shown; a fault here is a mistake of the program, not of the user. */
import type { Block, Document, Inline, RichText } from './document.ts';
import { cellText } from './document-text.ts';
import { webAddress } from './web-address.ts';

/** One sentence a fault; empty when all is well. */
export function checkDocument(document: Document): string[] {
  const faults: string[] = [];
  const fault: Fault = (unless, words) => {
    if (!unless) faults.push(words);
  };
  fault(
    /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(document.language),
    `language "${document.language}" is not a BCP 47 tag`,
  );
  fault(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(document.created),
    `created "${document.created}" is not a date and time in UTC`,
  );
  fault(!Number.isNaN(Date.parse(document.created)), `created "${document.created}" does not exist`);
  fault(document.title.trim() !== '', 'the title is empty');
  const ids = headingIds(document.blocks);
  fault(new Set(ids).size === ids.length, 'two headings have the same id');
  for (const id of ids) fault(/^[A-Za-z0-9._-]+$/.test(id), `"${id}" cannot be the id of a heading`);
  checkLevels(document.blocks, fault);
  for (const block of document.blocks) checkBlock(block, new Set(ids), fault);
  checkAttachments(document, fault);
  return faults;
}

type Fault = (unless: boolean, words: string) => void;

function headingIds(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'annex' ? [block.id] : []));
}

function checkLevels(blocks: readonly Block[], fault: Fault): void {
  let level = 0;
  for (const block of blocks) {
    if (block.kind !== 'heading' && block.kind !== 'annex') continue;
    const next = block.kind === 'annex' ? 1 : block.level;
    fault(next <= level + 1, `heading "${block.id}" skips a level`);
    fault(
      (block.kind === 'annex' ? block.title : block.text).trim() !== '',
      `heading "${block.id}" is empty`,
    );
    level = next;
  }
}

function checkBlock(block: Block, ids: ReadonlySet<string>, fault: Fault): void {
  for (const inline of richTexts(block).flatMap((text): Inline[] => (typeof text === 'string' ? [] : text))) {
    if (typeof inline === 'string' || inline.kind !== 'link') continue;
    fault(inline.text.trim() !== '', 'a link has no text');
    if ('url' in inline.to)
      fault(webAddress(inline.to.url) !== undefined, `"${inline.to.url}" is not a web address`);
    else fault(ids.has(inline.to.heading), `a link leads to "${inline.to.heading}", which is no heading`);
  }
  if (block.kind === 'table') {
    const { columns, rows, rowHeader } = block;
    fault(
      columns.length > 0 && columns.every((column) => column.share > 0),
      'a table needs columns with a share of the width',
    );
    fault(
      rows.every((row) => row.length === columns.length),
      'a row of a table has not as many cells as there are columns',
    );
    fault(
      rowHeader === undefined || columns[rowHeader] !== undefined,
      'the row header of a table is not one of its columns',
    );
  }
  if (block.kind === 'code') {
    fault(block.alt.trim() !== '', 'a code has no alternative text');
    fault(/^[\x20-\x7E]+$/.test(block.content), 'a code can hold printable ASCII only');
  }
  if (block.kind === 'figure') {
    fault(block.alt.trim() !== '', 'a figure has no alternative text');
    fault(block.chart.data.length > 0, 'a chart has no data');
    fault(
      block.chart.data.every(({ value }) => Number.isFinite(value) && value >= 0),
      'a chart can show numbers from 0 only',
    );
  }
}

function richTexts(block: Block): RichText[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'banner':
    case 'callout':
      return block.text;
    case 'keyValue':
      return block.rows.map((row) => row.value);
    case 'table':
      return block.rows.flatMap((row) => row.map(cellText));
    case 'list':
      return block.items;
    default:
      return [];
  }
}

function checkAttachments({ attachments }: Document, fault: Fault): void {
  fault(
    new Set(attachments.map(({ name }) => name)).size === attachments.length,
    'two attachments have the same name',
  );
  for (const { name, mime, bytes } of attachments) {
    fault(/^[A-Za-z0-9][A-Za-z0-9 ._-]*$/.test(name), `"${name}" cannot be the name of an attachment`);
    fault(/^[a-z]+\/[a-z0-9.+-]+$/.test(mime), `"${mime}" is not a media type`);
    fault(bytes.length > 0, `attachment "${name}" is empty`);
  }
}
