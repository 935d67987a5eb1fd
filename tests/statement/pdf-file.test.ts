/** The file as bytes: the same for the same input, small, and with every word intact. */
import { afterEach, describe, expect, it } from 'vitest';
import { drawnCharacters } from '../../src/statement/document-text.ts';
import { readBuiltFont } from '../../src/statement/fonts/build-fonts.ts';
import { loadFonts } from '../../src/statement/fonts/index.ts';
import { renderPdf } from '../../src/statement/pdf/index.ts';
import { sRgbProfile } from '../../src/statement/pdf/parts/colour-profile.ts';
import { textString } from '../../src/statement/pdf/syntax.ts';
import { SAMPLES, sampleDocument } from './sample/sample.ts';
import { catalogOf, decoded, dictionary, lookDictionary, nameOf, readFile } from './support/pdf-objects.ts';
import { checkPdf } from '../conformance/check-pdf.ts';
import { render } from './support/render.ts';
import { documentOf, paragraphs } from './support/small.ts';

describe.each(['en', 'zh', 'ar'] as const)('the sample in %s', (language) => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('has the same bytes in another time zone, with fonts that were read again', async () => {
    const document = sampleDocument(SAMPLES[language]);
    const first = await render(document);
    process.env['TZ'] = 'Pacific/Auckland';
    const fonts = await loadFonts(document.language, drawnCharacters(document), (file) =>
      readBuiltFont(file),
    );
    const second = renderPdf(structuredClone(document), fonts);
    expect(second.ok && Buffer.compare(second.bytes, first.bytes)).toBe(0);
  });

  it('has other bytes and another identifier for another word', async () => {
    const document = sampleDocument(SAMPLES[language]);
    const other = { ...document, header: `${document.header}.` };
    const [a, b] = [await render(document), await render(other)].map(({ bytes }) =>
      readFile(bytes).trailer.get('ID'),
    );
    expect(a).not.toEqual(b);
  });
});

describe('strings', () => {
  it('are hexadecimal when they are not ASCII: 不合格 stays 不合格', async () => {
    const title = '不合格（名单）\\ 与 (上)';
    const document = documentOf(
      [{ kind: 'heading', id: 'a', level: 1, text: '不合格' }, ...paragraphs('不')],
      {
        language: 'zh-CN',
        title,
        attachments: [
          {
            name: 'a.json',
            mime: 'application/json',
            description: '不',
            relationship: 'Data',
            bytes: new Uint8Array([123, 125]),
          },
        ],
      },
    );
    const file = readFile((await render(document)).bytes);
    const outline = lookDictionary(file, catalogOf(file).get('Outlines'));
    const first = lookDictionary(file, outline.get('First'));
    expect(decoded(first.get('Title'))).toBe(title);
    expect(decoded(lookDictionary(file, first.get('First')).get('Title'))).toBe('不合格');
    expect(decoded(lookDictionary(file, file.trailer.get('Info')).get('Title'))).toBe(title);
  });

  it('escape what would end them', () => {
    expect(textString('a(b)c\\')).toBe('(a\\(b\\)c\\\\)');
    expect(textString('不')).toBe('<FEFF4E0D>');
    expect(textString('é')).toBe('<FEFF00E9>');
  });
});

describe('words in another language', () => {
  it('are tagged with it', async () => {
    const text = ['The supplier ', { kind: 'foreign' as const, text: '明辉', language: 'zh' }, ' is known.'];
    const document = documentOf([{ kind: 'paragraph', text }]);
    const { bytes } = await render(document);
    const spans = [...readFile(bytes).objects.values()]
      .map(({ value }) => dictionary(value))
      .filter((dict) => nameOf(dict.get('S')) === 'Span');
    expect(spans.map((dict) => decoded(dict.get('Lang')))).toEqual(['zh']);
    expect(checkPdf(bytes, document)).toEqual([]);
  });
});

describe('the colour profile', () => {
  it('is a small ICC profile that says its own size', () => {
    const profile = sRgbProfile();
    expect(new DataView(profile.buffer).getUint32(0)).toBe(profile.length);
    expect(profile.length).toBeLessThan(600);
    expect(Buffer.from(profile.subarray(12, 24)).toString()).toBe('mntrRGB XYZ ');
  });
});
