import { createElement, type ReactElement, type ReactNode } from 'react';
import { CELL_SIZE, PAGE, plainOf, STYLES, type Bar, type Plain } from '../plain.ts';
import { fontFiles, type Maker } from './maker.ts';

export async function openReactPdf(language: string): Promise<Maker> {
  const { Document, Font, Page, renderToBuffer, Text, View } = await import('@react-pdf/renderer');
  const { regular, bold } = fontFiles(language);
  Font.register({ family: 'Noto', fonts: [{ src: regular }, { src: bold, fontWeight: 'bold' }] });
  // It breaks lines at spaces only. Chinese may break anywhere; the empty parts keep hyphens away.
  Font.registerHyphenationCallback((word) =>
    language === 'zh' ? Array.from(word).flatMap((character) => [character, '']) : [word],
  );

  type Style = Record<string, string | number>;
  const text = (content: string, style: Style = {}): ReactElement => createElement(Text, { style }, content);
  const view = (style: Style, ...children: ReactNode[]): ReactElement =>
    createElement(View, { style }, ...children);

  const row = (cells: readonly string[], widths: readonly number[], isHead: boolean): ReactElement =>
    createElement(
      View,
      { style: { flexDirection: 'row', borderBottom: '0.5 solid #b0b8c2' }, wrap: false, fixed: isHead },
      ...cells.map((cell, at) =>
        view(
          { width: `${(widths[at] ?? 0) * 100}%`, padding: 4 },
          text(cell, { fontSize: CELL_SIZE, ...(isHead ? { fontWeight: 'bold' } : {}) }),
        ),
      ),
    );

  const bar = ({ label, display, length, colour }: Bar): ReactElement =>
    view(
      { flexDirection: 'row', marginTop: 3 },
      text(label, { width: 180, fontSize: CELL_SIZE }),
      view(
        { width: 210, paddingTop: 2 },
        view({ width: Math.max(1, length * 200), height: 8, backgroundColor: colour }),
      ),
      text(display, { fontSize: CELL_SIZE }),
    );

  const element = (block: Plain): ReactElement => {
    switch (block.kind) {
      case 'text': {
        const { size, bold: isBold, above } = STYLES[block.style];
        return text(block.text, {
          fontSize: size,
          marginTop: above,
          ...(isBold ? { fontWeight: 'bold' } : {}),
        });
      }
      case 'box':
        return view(
          { backgroundColor: '#f3f5f8', padding: 8, marginTop: 6 },
          text(block.title, { fontWeight: 'bold', color: block.colour }),
          ...block.texts.map((one) => text(one)),
        );
      case 'table':
        return view(
          { marginTop: 6 },
          block.head.length > 0 && row(block.head, block.widths, true),
          ...block.rows.map((cells) => row(cells, block.widths, false)),
        );
      case 'bars':
        return view({}, ...block.bars.map(bar));
      case 'newPage':
        return createElement(View, { break: true });
    }
  };

  return {
    make: async (document) => {
      const { blocks, title, header, footer } = plainOf(document);
      const furniture = (top: number, render: (page: number, pages: number) => string): ReactElement =>
        createElement(Text, {
          fixed: true,
          style: { position: 'absolute', top, left: PAGE.margin, fontSize: 8 },
          render: ({ pageNumber, totalPages }) => render(pageNumber, totalPages),
        });
      const page = createElement(
        Page,
        {
          size: 'A4',
          style: {
            fontFamily: 'Noto',
            fontSize: STYLES.body.size,
            paddingHorizontal: PAGE.margin,
            paddingTop: PAGE.top,
            paddingBottom: PAGE.bottom,
          },
        },
        furniture(40, (number) => (number === 1 ? '' : header)),
        ...blocks.map(element),
        furniture(PAGE.height - 44, footer),
      );
      return renderToBuffer(createElement(Document, { title }, page));
    },
  };
}
