/** The blocks of a document as HTML. */
import type {
  Block,
  Callout,
  Cell,
  Heading,
  KeyValueTable,
  SignatureBlock,
  Table,
  Tone,
} from '../document.ts';
import { annexHeading, cellText, cellTone, isEmpty } from '../document-text.ts';
import { code } from './code.ts';
import { figure } from './figure.ts';
import { icon } from './icons.ts';
import { escape, rich, words } from './markup.ts';

export function block(item: Block): string {
  switch (item.kind) {
    case 'heading':
      return heading(item.level, item.id, item.text);
    case 'annex':
      return heading(1, item.id, annexHeading(item));
    case 'paragraph':
      if (isEmpty(item.text)) return '';
      return `<p${item.style ? ` class="${item.style}"` : ''}>${rich(item.text)}</p>`;
    case 'banner':
    case 'callout':
      return callout(item);
    case 'keyValue':
      return keyValue(item);
    case 'table':
      return table(item);
    case 'list': {
      const tag = item.style === 'numbered' ? 'ol' : 'ul';
      return `<${tag}>${item.items
        .filter((text) => !isEmpty(text))
        .map((text) => `<li>${rich(text)}</li>`)
        .join('')}</${tag}>`;
    }
    case 'figure':
      return figure(item);
    case 'code':
      return code(item);
    case 'break':
      return item.to === 'page' ? '<div class="new-page"></div>' : '<hr>';
    case 'signature':
      return signature(item);
  }
}

/** Level 1 of the model stands below the title, which is the h1. */
function heading(level: Heading['level'], id: string, text: string): string {
  const tag = `h${level + 1}`;
  return `<${tag} id="${escape(id)}">${words(text)}</${tag}>`;
}

function callout({ kind, tone, title, text }: Callout): string {
  const paragraphs = text.filter((part) => !isEmpty(part)).map((part) => `<p>${rich(part)}</p>`);
  return `<div class="${kind} ${tone}">${icon(tone)}<div><p class="title">${words(title)}</p>${paragraphs.join('')}</div></div>`;
}

function keyValue({ caption, rows }: KeyValueTable): string {
  const body = rows.map(
    ({ key, value, tone }) =>
      `<tr><th scope="row">${words(key)}</th><td>${toned(rich(value), tone)}</td></tr>`,
  );
  return scrolling(
    caption,
    `<table class="key-value">${captionOf(caption)}<tbody>${body.join('')}</tbody></table>`,
  );
}

function table({ caption, columns, rows, rowHeader }: Table): string {
  const ends = columns.map((column) => (column.align === 'end' ? ' class="end"' : ''));
  const head = columns.map((column, i) => `<th scope="col"${ends[i] ?? ''}>${words(column.header)}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((content, i) => cell(content, i === rowHeader, ends[i] ?? ''));
    return `<tr>${cells.join('')}</tr>`;
  });
  return scrolling(
    caption ?? columns.map((column) => column.header).join(', '),
    `<table>${captionOf(caption)}<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`,
  );
}

function cell(content: Cell, isHeader: boolean, end: string): string {
  const inner = toned(rich(cellText(content)), cellTone(content));
  return isHeader ? `<th scope="row"${end}>${inner}</th>` : `<td${end}>${inner}</td>`;
}

function toned(inner: string, tone: Tone | undefined): string {
  return tone ? `<span class="status">${icon(tone)}<span>${inner}</span></span>` : inner;
}

function captionOf(caption: string | undefined): string {
  return caption === undefined || isEmpty(caption) ? '' : `<caption>${words(caption)}</caption>`;
}

/** A wide table scrolls by itself on a small screen, with the keyboard too. A group, since landmarks would need names that differ. */
function scrolling(name: string | undefined, inner: string): string {
  if (name === undefined) return inner;
  return `<div class="scroll" role="group" aria-label="${escape(name)}" tabindex="0">${inner}</div>`;
}

function signature({ parties }: SignatureBlock): string {
  const boxes = parties.map(({ heading: title, fields }) => {
    const rows = fields.map(
      ({ label, value }) => `<div><dt>${words(label)}</dt><dd>${words(value)}</dd></div>`,
    );
    return `<div><p class="title">${words(title)}</p><dl>${rows.join('')}</dl></div>`;
  });
  return `<div class="signature">${boxes.join('')}</div>`;
}
