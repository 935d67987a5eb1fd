/** Text and rich text as HTML. Everything that comes from a document goes through here and is escaped. */
import type { Inline, LinkTarget, RichText } from '../document.ts';
import { inlineText, plainText } from '../document-text.ts';
import { directionOf } from '../direction.ts';
import { directedText, shownText } from '../shown-text.ts';
import { webAddress } from '../web-address.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escape(text: string): string {
  return escapeSigns(shownText(text));
}

function escapeSigns(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Text between tags. */
export function words(text: string): string {
  return directed(text, piece(text));
}

export function rich(text: RichText): string {
  return directed(plainText(text), typeof text === 'string' ? piece(text) : text.map(inline).join(''));
}

/** A text that runs from right to left as a whole keeps its order among others. */
function directed(text: string, html: string): string {
  return directionOf(text, 'ltr') === 'rtl' ? `<bdi dir="rtl">${html}</bdi>` : html;
}

/** A line feed becomes a line break, an isolated name an element of its own. */
function piece(text: string): string {
  return escapeSigns(directedText(text))
    .replace(/\n/g, '<br>')
    .replace(/\u2068/g, '<bdi>')
    .replace(/\u2069/g, '</bdi>');
}

function inline(run: Inline): string {
  const text = piece(inlineText(run));
  if (typeof run === 'string') return text;
  switch (run.kind) {
    case 'strong':
      return `<strong>${text}</strong>`;
    case 'foreign':
      return `<span lang="${escape(run.language)}">${text}</span>`;
    case 'link': {
      const href = address(run.to);
      return href === undefined ? text : `<a href="${escape(href)}">${text}</a>`;
    }
  }
}

/** Nothing but the web and this page: an address of another kind stays plain text. */
function address(target: LinkTarget): string | undefined {
  return 'url' in target ? webAddress(target.url) : `#${target.heading}`;
}
