import { readFile } from 'node:fs/promises';
import { plainOf } from '../plain.ts';
import { drawByHand } from './by-hand.ts';
import { fontFiles, type Maker } from './maker.ts';

/** jsPDF as its manual shows it, with `text()` and its own fonts. */
export async function openJsPdf(language: string): Promise<Maker> {
  const { jsPDF } = await import('jspdf');
  const files = fontFiles(language);
  const regular = await readFile(files.regular, 'base64');
  const bold = await readFile(files.bold, 'base64');
  return {
    make: (document) => {
      const plain = plainOf(document);
      const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
      pdf.setProperties({ title: plain.title });
      pdf.addFileToVFS('regular.ttf', regular).addFont('regular.ttf', 'Noto', 'normal');
      pdf.addFileToVFS('bold.ttf', bold).addFont('bold.ttf', 'Noto', 'bold');
      const choose = (size: number, isBold: boolean): void => {
        pdf.setFont('Noto', isBold ? 'bold' : 'normal').setFontSize(size);
      };
      drawByHand(plain, {
        width: (text, size, isBold) => {
          choose(size, isBold);
          return pdf.getTextWidth(text);
        },
        text: (text, x, y, size, isBold, colour) => {
          choose(size, isBold);
          pdf.setTextColor(colour).text(text, x, y);
        },
        box: (x, y, width, height, colour) => pdf.setFillColor(colour).rect(x, y, width, height, 'F'),
        addPage: () => pdf.addPage(),
        goTo: (page) => pdf.setPage(page),
      });
      return Promise.resolve(new Uint8Array(pdf.output('arraybuffer')));
    },
  };
}
