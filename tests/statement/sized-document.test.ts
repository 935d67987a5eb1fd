/** Documents of a given length, short and long. */
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/statement/check-document.ts';
import { checkPdf } from '../conformance/check-pdf.ts';
import { SAMPLES, sampleDocument } from './sample/sample.ts';
import { render } from './support/render.ts';
import { sizedDocument } from './support/sized-document.ts';

describe.each(Object.values(SAMPLES).map((words) => [words.language, words] as const))(
  'in %s',
  (_, words) => {
    it.each([2, 20])('the sample at %i pages keeps all rules', async (pages) => {
      const document = await sizedDocument(sampleDocument(words), pages);
      expect(checkDocument(document)).toEqual([]);
      const rendered = await render(document);
      expect(rendered.pages).toBe(pages);
      expect(checkPdf(rendered.bytes, document)).toEqual([]);
    });
  },
);
