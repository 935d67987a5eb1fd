import type { Content } from 'pdfmake';
import { CELL_SIZE, PAGE, plainOf, STYLES, type Bar, type Plain } from '../plain.ts';
import { fontFiles, type Maker } from './maker.ts';

const WIDTH = PAGE.width - 2 * PAGE.margin;
const NOTHING = { text: '' };

export async function openPdfmake(language: string): Promise<Maker> {
  const { default: pdfmake } = await import('pdfmake');
  const { regular, bold } = fontFiles(language);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.addFonts({ Noto: { normal: regular, bold } });
  return {
    make: async (document) => {
      const { blocks, title, header, footer } = plainOf(document);
      const written = pdfmake.createPdf({
        info: { title },
        pageSize: 'A4',
        pageMargins: [PAGE.margin, PAGE.top, PAGE.margin, PAGE.bottom],
        defaultStyle: { font: 'Noto', fontSize: STYLES.body.size, lineHeight: 1 },
        header: (page) =>
          page === 1 ? NOTHING : { text: header, fontSize: 8, margin: [PAGE.margin, 40, PAGE.margin, 0] },
        footer: (page, pages) => ({
          text: footer(page, pages),
          fontSize: 8,
          margin: [PAGE.margin, 30, PAGE.margin, 0],
        }),
        content: blocks.map(content),
      });
      return written.getBuffer();
    },
  };
}

function content(block: Plain): Content {
  switch (block.kind) {
    case 'text': {
      const { size, bold, above } = STYLES[block.style];
      return { text: block.text, fontSize: size, bold, margin: [0, above, 0, 0] };
    }
    case 'box': {
      const texts = block.texts.map((text) => ({ text }));
      const cell = { stack: [{ text: block.title, bold: true, color: block.colour }, ...texts] };
      return { table: { widths: ['*'], body: [[{ ...cell, fillColor: '#f3f5f8' }]] }, layout: 'noBorders' };
    }
    case 'table': {
      const columns = block.widths.length;
      const body = [block.head, ...block.rows].filter((row) => row.length > 0);
      return {
        margin: [0, 6, 0, 0],
        fontSize: CELL_SIZE,
        layout: 'lightHorizontalLines',
        table: {
          headerRows: block.head.length > 0 ? 1 : 0,
          dontBreakRows: true,
          widths: block.widths.map((part) => part * (WIDTH - columns * 8)),
          body: body.map((row) => row.map((text) => ({ text, bold: row === block.head }))),
        },
      };
    }
    case 'bars':
      return { stack: block.bars.map(bar) };
    case 'newPage':
      return { text: '', pageBreak: 'after' };
  }
}

function bar({ label, display, length, colour }: Bar): Content {
  const rectangle = { type: 'rect', x: 0, y: 2, w: Math.max(1, length * 200), h: 8, color: colour } as const;
  return {
    margin: [0, 3, 0, 0],
    columns: [
      { text: label, width: 180, fontSize: CELL_SIZE },
      { canvas: [rectangle], width: 210 },
      { text: display, width: '*', fontSize: CELL_SIZE },
    ],
  };
}
