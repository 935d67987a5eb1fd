/** Looks at the ink of a PDF in a real browser: see `unlike-texts.ts`. */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { findChromium } from '../../browser/chromium.ts';
import type { PdfFile } from '../../statement/support/pdf-objects.ts';
import { readPages, type PageContent, type PaintedText } from '../page-content.ts';
import type { CompareInk } from './page.ts';
import type { TextToSee, Unlike } from './unlike-texts.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export class InkReader {
  private constructor(
    private readonly server: ViteDevServer,
    private readonly browser: Browser,
    private readonly page: Page,
  ) {}

  static async open(): Promise<InkReader> {
    const server = await createServer({
      root: ROOT,
      configFile: false,
      cacheDir: 'node_modules/.cache/vite-ink',
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
      optimizeDeps: { noDiscovery: true, include: ['pdfjs-dist'] },
    });
    await server.listen();
    const { executablePath, args, env } = findChromium();
    const inherited = process.env as Record<string, string>;
    const browser = await chromium.launch({ executablePath, args, env: { ...inherited, ...env } });
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}tests/conformance/ink/page.html`);
    await page.waitForFunction('window.compareInk');
    return new InkReader(server, browser, page);
  }

  /** Texts that look otherwise than they are copied, on the pages where a character of a font and size is met first. */
  unlikeTexts(file: PdfFile, bytes = file.bytes): Promise<Unlike[]> {
    const pages = firstSights(readPages(file));
    return this.page.evaluate(
      ([data, texts]) => (window as unknown as { compareInk: CompareInk }).compareInk(data, texts),
      [Buffer.from(bytes).toString('base64'), pages] as const,
    );
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}

/** Spaces, and brackets beside no letter or digit: between words from right to left they are drawn turned round. */
const LEFT_OUT = /^(\s*|[^\p{L}\p{N}]*[()[\]{}«»<>][^\p{L}\p{N}]*)$/u;

function firstSights(pages: readonly PageContent[]): [page: number, texts: TextToSee[]][] {
  const seen = new Set<string>();
  return pages.flatMap(({ number, height, paints }): [number, TextToSee[]][] => {
    const texts = paints
      .filter((paint): paint is PaintedText => paint.kind === 'text')
      .flatMap(
        (text) =>
          text.backwards?.map((part) => ({ ...part, isBackwards: true })) ?? [
            { ...text, isBackwards: false },
          ],
      )
      .filter(({ text }) => !LEFT_OUT.test(text))
      .filter((text) => namesOf(text).filter((name) => isNew(seen, name)).length > 0);
    return texts.length === 0 ? [] : [[number, texts.map((text) => toSee(text, height))]];
  });
}

type Sight = PaintedText & Pick<TextToSee, 'isBackwards'>;

/** By what one has seen it: letters that join take another shape with each neighbour. */
function namesOf({ text, font, glyphs, isBackwards }: Sight): string[] {
  return isBackwards ? [font + text] : glyphs.map((glyph) => font + glyph.text);
}

function isNew(seen: Set<string>, glyph: string): boolean {
  const { size } = seen;
  return seen.add(glyph).size > size;
}

function toSee({ box, baseline, mark, ...painted }: Sight, height: number): TextToSee {
  const { text, size, font, glyphs, to, isBackwards } = painted;
  const { left, right } = box;
  const isUnderlined = mark?.tag === 'Link';
  const place = { left, right, to, baseline: height - baseline };
  return { text, ...place, size, font, glyphs, isUnderlined, isBackwards };
}
