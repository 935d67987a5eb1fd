/** Text and rich text as HTML. Everything that comes from a document goes through here and is escaped. */
import type { Inline, LinkTarget, RichText } from '../document.ts';
import { inlineText } from '../document-text.ts';
import { shownText } from '../shown-text.ts';
import { webAddress } from '../web-address.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escape(text: string): string {
  return shownText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Text between tags; a line feed becomes a line break. */
export function words(text: string): string {
  return escape(text).replace(/\n/g, '<br>');
}

export function rich(text: RichText): string {
  return typeof text === 'string' ? words(text) : text.map(inline).join('');
}

function inline(run: Inline): string {
  const text = words(inlineText(run));
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
