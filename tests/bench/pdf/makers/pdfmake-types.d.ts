/** The part of pdfmake that the benchmark uses; it ships without types. */
declare module 'pdfmake' {
  type Margin = [left: number, top: number, right: number, bottom: number];

  export type Content = {
    margin?: Margin;
    fontSize?: number;
    bold?: boolean;
    color?: string;
    fillColor?: string;
    width?: number | '*';
    pageBreak?: 'after';
    layout?: string;
  } & (
    | { text: string }
    | { stack: Content[] }
    | { columns: Content[] }
    | { table: { widths: (number | '*')[]; body: Content[][]; headerRows?: number; dontBreakRows?: boolean } }
    | { canvas: { type: 'rect'; x: number; y: number; w: number; h: number; color: string }[] }
  );

  interface Definition {
    info: { title: string };
    pageSize: string;
    pageMargins: Margin;
    defaultStyle: { font: string; fontSize: number; lineHeight: number };
    header: (page: number) => Content;
    footer: (page: number, pages: number) => Content;
    content: Content[];
  }

  const pdfmake: {
    addFonts(fonts: Record<string, { normal: string; bold: string }>): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    createPdf(definition: Definition): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
