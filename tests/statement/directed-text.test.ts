/** Names in a script of the other direction, in text and in the HTML twin. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/statement/html/index.ts';
import { directedText, shownText } from '../../src/statement/shown-text.ts';
import { documentOf, paragraphs } from './support/small.ts';

const [OPEN, CLOSE] = ['\u2068', '\u2069'];

describe('a text with isolates', () => {
  it.each([
    ['keeps a pair', `by ${OPEN}نور${CLOSE}, today`, `by ${OPEN}نور${CLOSE}, today`],
    ['loses what has no partner', `by ${CLOSE}نور${OPEN}, today`, 'by نور, today'],
    ['loses all other marks of direction', 'a\u202Eb\u2066c\u200Fd\u061C', 'abcd'],
    ['keeps the sign that parts Arabic letters', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['has line ends of one kind', `${OPEN}نور${CLOSE}\r\nx\u2028y`, `${OPEN}نور${CLOSE}\nx\ny`],
    ['composes letters and their accents', 'e\u0301 نُور', 'é نُور'],
  ])('%s', (_, given, kept) => {
    expect(directedText(given)).toBe(kept);
    expect(shownText(given)).toBe(kept.replace(/[\u2068\u2069]/g, ''));
  });

  it('shows nothing else once it was made fit to be shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const directed = directedText(`${text} نور`);
        expect(directedText(directed)).toBe(directed);
      }),
    );
  });
});

describe('the HTML twin', () => {
  const body = (...texts: string[]): string => {
    const html = renderHtml(documentOf(paragraphs(...texts)));
    return html.slice(html.indexOf('<body>'));
  };

  it('has an element for each isolated name, so that it turns round nothing beside it', () => {
    expect(body(`Checked by ${OPEN}نور (HR)${CLOSE}, 12.`)).toContain(
      '<p>Checked by <bdi>نور (HR)</bdi>, 12.</p>',
    );
  });

  it('lets a text run from right to left that does so as a whole', () => {
    expect(body('عامل <12>')).toContain('<p><bdi dir="rtl">عامل &lt;12&gt;</bdi></p>');
    expect(body('A. Officer نور')).toContain('<p>A. Officer نور</p>');
  });

  it('has no element that a typed mark could leave open', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(OPEN, CLOSE, '\n', 'نور', 'a'), { maxLength: 9 }), (parts) => {
        const html = body(`x${parts.join('')}`);
        expect(html.match(/<bdi/g)?.length).toBe(html.match(/<\/bdi>/g)?.length);
      }),
    );
  });
});
