/** A document as one HTML page that needs nothing else: the accessible twin of the PDF, with the same text in the same order. */
import { isRightToLeft } from '../direction.ts';
import type { Contents, Document } from '../document.ts';
import { contentsEntries, endOfFront, headingsOf } from '../document-text.ts';
import { block } from './blocks.ts';
import { escape, words } from './markup.ts';
import { STYLE } from './style.ts';

export function renderHtml(document: Document): string {
  const { language, title, subject, author, creator, footer, blocks } = document;
  const front = endOfFront(document);
  const main = [
    ...blocks.slice(0, front).map(block),
    contents(document, document.contents),
    ...blocks.slice(front).map(block),
  ];
  return `<!doctype html>
<html lang="${escape(language)}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<meta name="description" content="${escape(subject)}">
<meta name="author" content="${escape(author)}">
<meta name="generator" content="${escape(creator)}">
<style>
${STYLE}
</style>
</head>
<body>
${masthead(document)}
<main>
${main.filter(Boolean).join('\n')}
</main>
<footer><p>${words(footer.text)}</p></footer>
</body>
</html>
`;
}

function masthead({ masthead: { issuer, subtitle, marking }, title }: Document): string {
  const box = marking === undefined ? '' : `<p class="marking">${words(marking)}</p>`;
  const below = subtitle === undefined ? '' : `\n<p class="subtitle">${words(subtitle)}</p>`;
  return `<header>
<div class="top"><p class="issuer">${words(issuer)}</p>${box}</div>
<h1>${words(title)}</h1>${below}
</header>`;
}

function contents(document: Document, list: Contents | undefined): string {
  if (!list || headingsOf(document).length === 0) return '';
  const entries = contentsEntries(document, list).map(
    ({ id, level, text }) => `<li class="level-${level}"><a href="#${escape(id)}">${words(text)}</a></li>`,
  );
  return `<nav aria-labelledby="contents-title">
<h2 id="contents-title">${words(list.title)}</h2>
<ol>${entries.join('')}</ol>
</nav>`;
}
