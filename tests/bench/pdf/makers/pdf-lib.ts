import { readFile } from 'node:fs/promises';
import type { PDFPage } from 'pdf-lib';
import { PAGE, plainOf } from '../plain.ts';
import { drawByHand } from './by-hand.ts';
import { fontFiles, type Maker } from './maker.ts';

export async function openPdfLib(language: string): Promise<Maker> {
  const { PDFDocument, rgb } = await import('pdf-lib');
  const { default: fontkit } = await import('@pdf-lib/fontkit');
  const files = fontFiles(language);
  const [regular, bold] = [await readFile(files.regular), await readFile(files.bold)];
  const colourOf = (hex: string): ReturnType<typeof rgb> => {
    const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
    return rgb(part(1), part(3), part(5));
  };
  return {
    make: async (document) => {
      const plain = plainOf(document);
      const pdf = await PDFDocument.create();
      pdf.setTitle(plain.title);
      pdf.registerFontkit(fontkit);
      const light = await pdf.embedFont(regular, { subset: true });
      const heavy = await pdf.embedFont(bold, { subset: true });
      const pages: PDFPage[] = [];
      const add = (): PDFPage => {
        const added = pdf.addPage([PAGE.width, PAGE.height]);
        pages.push(added);
        return added;
      };
      let page = add();
      drawByHand(plain, {
        width: (text, size, isBold) => (isBold ? heavy : light).widthOfTextAtSize(text, size),
        text: (text, x, y, size, isBold, colour) => {
          const font = isBold ? heavy : light;
          page.drawText(text, { x, y: PAGE.height - y, size, font, color: colourOf(colour) });
        },
        box: (x, y, width, height, colour) => {
          page.drawRectangle({ x, y: PAGE.height - y - height, width, height, color: colourOf(colour) });
        },
        addPage: () => void (page = add()),
        goTo: (number) => void (page = pages[number - 1] ?? page),
      });
      return pdf.save();
    },
  };
}
