import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/statement/document.ts';
import { contentsEntries, documentText } from '../../src/statement/document-text.ts';
import { renderHtml } from '../../src/statement/html/index.ts';
import { SAMPLES, sampleDocument } from './sample/sample.ts';
import { documentOf, paragraphs } from './support/small.ts';

/** The words of a page, one entry a block of text. */
function textsOf(html: string): string[] {
  const body = html.slice(html.indexOf('<body>'));
  return body
    .replace(/<br>/g, '\n')
    .replace(/<\/?(strong|a|em|span lang="[^"]*")( [^>]*)?>|<\/a>/g, '')
    .split(/<[^>]+>/)
    .map((text) =>
      text
        .replace(/&#39;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    )
    .filter((text) => text.trim() !== '');
}

describe.each(['en', 'zh', 'ar'] as const)('the page of the sample in %s', (language) => {
  const document = sampleDocument(SAMPLES[language]);
  const html = renderHtml(document);

  it('says every text of the model, in its order, and the contents and the footer', () => {
    const contents = document.contents ?? { title: '' };
    const listed = [contents.title, ...contentsEntries(document, contents).map(({ text }) => text)];
    const expected = documentText(document);
    const first = expected.indexOf(SAMPLES[language].headings.summary);
    expect(textsOf(html)).toEqual([
      ...expected.slice(0, first),
      ...listed,
      ...expected.slice(first),
      document.footer.text,
    ]);
  });

  it('names its language, and needs nothing from outside', () => {
    expect(html).toContain(`<html lang="${document.language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\sstyle=|\son\w+=|javascript:/i);
  });

  it('has one h1, and headings that skip no level', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1));
  });

  it('links the contents to the headings', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('opens and closes every element', () => {
    const open: string[] = [];
    for (const [, closing, tag = '', rest = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
      if (closing) expect(open.pop()).toBe(tag);
      else if (!['meta', 'br', 'hr'].includes(tag) && !rest.endsWith('/')) open.push(tag);
    }
    expect(open).toEqual([]);
  });
});

describe('text from outside', () => {
  const evil = '<script>alert("1")</script>&amp; \' " onload=x';

  it.each<[string, Block]>([
    ['paragraph', { kind: 'paragraph', text: evil }],
    ['strong', { kind: 'paragraph', text: [{ kind: 'strong', text: evil }] }],
    [
      'link',
      {
        kind: 'paragraph',
        text: [{ kind: 'link', text: evil, to: { url: 'https://example.org/?a=1&b="x"' } }],
      },
    ],
    ['foreign', { kind: 'paragraph', text: [{ kind: 'foreign', text: evil, language: evil }] }],
    ['heading', { kind: 'heading', id: evil, level: 1, text: evil }],
    ['annex', { kind: 'annex', id: evil, label: evil, title: evil }],
    ['callout', { kind: 'callout', tone: 'good', title: evil, text: [evil] }],
    ['key and value', { kind: 'keyValue', caption: evil, rows: [{ key: evil, value: evil, tone: 'stop' }] }],
    [
      'table',
      {
        kind: 'table',
        caption: evil,
        columns: [{ header: evil, share: 1 }],
        rows: [[{ tone: 'stop', text: evil }], [evil]],
      },
    ],
    ['list', { kind: 'list', style: 'numbered', items: [evil] }],
    [
      'figure',
      {
        kind: 'figure',
        caption: evil,
        alt: evil,
        chart: { kind: 'segments', data: [{ label: evil, value: 1, display: evil, tone: 'good' }] },
      },
    ],
    [
      'signature',
      { kind: 'signature', parties: [{ heading: evil, fields: [{ label: evil, value: evil }] }] },
    ],
  ])('is escaped in a %s', (_, block) => {
    const document = documentOf([block], {
      title: evil,
      subject: evil,
      author: evil,
      language: 'en',
      contents: { title: evil },
    });
    const html = renderHtml({
      ...document,
      masthead: { issuer: evil, subtitle: evil, marking: evil },
      footer: { text: evil, page: [] },
    });
    expect(html).not.toContain('<script');
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[a-z][^>]* onload=x/);
    expect(textsOf(html).filter((text) => text.includes('alert'))).not.toHaveLength(0);
    for (const text of textsOf(html)) expect(text).not.toContain('&quot;');
  });

  it('leads nowhere but to the web', () => {
    const link = (url: string): string =>
      renderHtml(documentOf([{ kind: 'paragraph', text: [{ kind: 'link', text: 'here', to: { url } }] }]));
    expect(link('javascript:alert(1)')).toContain('<p>here</p>');
    expect(link('data:text/html,x')).toContain('<p>here</p>');
    expect(link('https://example.org/ü?a=1&b=2')).toContain(
      '<a href="https://example.org/%C3%BC?a=1&amp;b=2">here</a>',
    );
    expect(link('mailto:office@example.org')).toContain('href="mailto:office@example.org"');
  });
});

describe('small things', () => {
  it('keep line breaks, drop what is invisible, and turn the page round for Arabic', () => {
    expect(renderHtml(documentOf(paragraphs('a\nb\u202Ec')))).toContain('<p>a<br>bc</p>');
    expect(renderHtml(documentOf([], { language: 'ar' }))).toContain('<html lang="ar" dir="rtl">');
  });

  it('show a tone as a sign beside words', () => {
    const html = renderHtml(
      documentOf([{ kind: 'keyValue', rows: [{ key: 'Status', value: 'Met', tone: 'good' }] }]),
    );
    expect(html).toMatch(
      /<span class="status"><svg class="icon good"[^>]* aria-hidden="true".*<\/svg><span>Met<\/span><\/span>/,
    );
  });

  it('is the same page twice', () => {
    const document = sampleDocument(SAMPLES.en);
    expect(renderHtml(structuredClone(document))).toBe(renderHtml(document));
  });
});
