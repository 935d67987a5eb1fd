/** The web page of every document, in a real browser: it stands alone, is accessible in each medium, and fits every width. */
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/statement/document.ts';
import { contentsEntries, documentText, headingsOf } from '../../src/statement/document-text.ts';
import { renderHtml } from '../../src/statement/html/index.ts';
import { findChromium } from '../browser/chromium.ts';
import { EVERY_DOCUMENT } from '../statement/support/every-document.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Only colours change with the medium; everything else is looked at once. */
const OTHER_MEDIA = [
  { media: 'screen', colorScheme: 'dark' },
  { media: 'print', colorScheme: 'light' },
] as const;

/** A small phone (WCAG 2.2, 1.4.10), a desktop, and what the margins leave of an A4 page, in CSS pixels. */
const WIDTHS = [
  { media: 'screen', width: 320 },
  { media: 'screen', width: 1280 },
  { media: 'print', width: 627 },
] as const;

let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  const { executablePath, args, env } = findChromium();
  browser = await chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
  });
  const context = await browser.newContext();
  page = await context.newPage();
  await page.route('**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
});
afterAll(() => browser.close());

describe.each(EVERY_DOCUMENT)('the page of $name in $language', (named) => {
  let document: Document;
  beforeAll(async () => {
    document = await named.document();
    await page.setContent(renderHtml(document), { waitUntil: 'load' });
  });

  it('says what the document says, in its order, between contents and footer', async () => {
    const { contents, footer } = document;
    const listed = contents
      ? [contents.title, ...contentsEntries(document, contents).map(({ text }) => text)]
      : [];
    const texts = documentText(document);
    const first = texts.indexOf(headingsOf(document)[0]?.text ?? '');
    const expected = [...texts.slice(0, first), ...listed, ...texts.slice(first), footer.text];
    expect(bare(await page.locator('body').innerText())).toBe(bare(expected.join('')));
  });

  it('asks for nothing and runs nothing', async () => {
    expect(asked).toEqual([]);
    expect(await page.locator('script, link, img, iframe, object, embed, form, [style]').count()).toBe(0);
  });

  it('is accessible', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    expect(await violations(new AxeBuilder({ page }).withTags(TAGS))).toEqual([]);
  });

  it.each(OTHER_MEDIA)('has enough contrast on $media, $colorScheme', async (medium) => {
    await page.emulateMedia(medium);
    expect(await violations(new AxeBuilder({ page }).withRules(['color-contrast']))).toEqual([]);
  });

  it.each(WIDTHS)('fits $width pixels on $media', async ({ media, width }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media });
    const room = await page.evaluate(() => globalThis.document.documentElement.scrollWidth);
    expect(room).toBeLessThanOrEqual(width);
  });
});

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
