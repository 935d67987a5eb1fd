/**
 * The only door to jsPDF: pages, vector drawing, and objects written through its events. jsPDF's internals are typed here
 * and nowhere else. Errors inside its event handlers, which it only prints to the console, are collected and thrown.
 */
import { jsPDF } from 'jspdf';
import type { PlainObject, StreamObject } from './pack/read-objects.ts';
import { binaryBytes, reference } from './syntax.ts';

export const ENGINE = `jsPDF ${jsPDF.version}`;

/** What was drawn, as jsPDF writes it, one character a byte, and the objects that it only has numbers for. */
export interface Built {
  file: string;
  plain: PlainObject[];
  streams: StreamObject[];
}

/** A font that writes itself when the file is built, and says which object it became. */
export interface FontWriter {
  write: () => number;
}

interface JsPdfFont {
  id: string;
  fontName: string;
  fontStyle: string;
  postScriptName: string;
  encoding: string;
  metadata: object;
  isStandardFont: boolean;
  isAlreadyPutted?: boolean;
  objectNumber?: number;
  writer?: FontWriter;
}

interface Internal {
  /** Returns the lines of where it writes. */
  out: (text: string) => readonly string[];
  newObjectDeferred: () => number;
  getPageInfo: (page: number) => { objId: number };
  getCurrentPageInfo: () => { pageNumber: number };
}

/** The events of jsPDF that we listen to, in their order, and what they hand out. */
interface Events {
  buildDocument: undefined;
  putPage: { pageNumber: number; pageContext: { annotations?: unknown[] } };
  putFont: { font: JsPdfFont };
  postPutResources: undefined;
  putCatalog: undefined;
}

/** jsPDF hands out its font dictionary only while it is being made. */
const fontDictionaries = new WeakMap<object, Record<string, JsPdfFont>>();
jsPDF.API.events.push([
  'addFonts',
  function (this: jsPDF, event: { fonts: Record<string, JsPdfFont> }) {
    fontDictionaries.set(this, event.fonts);
  },
]);

export class Container {
  readonly drawing: jsPDF;
  private readonly internal: Internal;
  private readonly fonts: Record<string, JsPdfFont>;
  private readonly plain: PlainObject[] = [];
  private readonly streams: StreamObject[] = [];
  private readonly errors: unknown[] = [];

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.drawing = new jsPDF({ unit: 'pt', format: [width, height], floatPrecision: 2, compress: false });
    this.drawing.setFileId('0'.repeat(32)); // replaced by the finishing pass
    this.internal = this.drawing.internal as unknown as Internal;
    const fonts = fontDictionaries.get(this.drawing);
    if (!fonts) throw new Error('jsPDF did not hand out its fonts');
    this.fonts = fonts;
    // The fourteen standard fonts would be written without being embedded, which PDF/A forbids.
    this.on('buildDocument', () => {
      for (const [key, font] of Object.entries(fonts))
        if (font.isStandardFont) Reflect.deleteProperty(fonts, key);
    });
    this.on('putFont', ({ font }) => {
      if (!font.writer) throw new Error(`font ${font.id} was added behind our back`);
      font.objectNumber = font.writer.write();
      font.isAlreadyPutted = true;
    });
  }

  /** Inside the dictionary of each page: only `line` and `reserve`. */
  onPage(handler: (page: number) => void): void {
    this.on('putPage', ({ pageNumber, pageContext }) => {
      if (pageContext.annotations?.length) throw new Error('an annotation was made outside the tags');
      handler(pageNumber);
    });
  }

  /** When pages and fonts are done: objects may be written. */
  onObjects(handler: () => void): void {
    this.on('postPutResources', handler);
  }

  /** Inside the catalog: only `line`. Nothing may be reserved any more. */
  onCatalog(handler: () => void): void {
    this.on('putCatalog', handler);
  }

  addFont(key: string, name: string, writer: FontWriter): void {
    const font = { id: key, fontName: name, fontStyle: 'normal', postScriptName: name, encoding: 'glyphs' };
    this.fonts[key] = { ...font, metadata: {}, isStandardFont: false, writer };
  }

  get page(): number {
    return this.internal.getCurrentPageInfo().pageNumber;
  }

  get pages(): number {
    return this.drawing.getNumberOfPages();
  }

  /** Writes a line: into the page while drawing, into the file while building. */
  line(text: string): void {
    this.internal.out(text);
  }

  /** Writes a line and draws; returns what the drawing wrote on the page, which as a line draws the same again. */
  record(line: string, draw: () => void): string {
    const lines = this.internal.out(line);
    const before = lines.length;
    draw();
    return lines.slice(before).join('\n');
  }

  /** A number for an object that will be written later; every reserved object must be written. */
  reserve(): number {
    return this.internal.newObjectDeferred();
  }

  object(id: number, body: string): void {
    this.plain.push({ id, body });
  }

  add(body: string): number {
    const id = this.reserve();
    this.object(id, body);
    return id;
  }

  addStream(entries: Record<string, string>, content: Uint8Array | string): number {
    const id = this.reserve();
    this.streams.push({
      id,
      entries: Object.entries(entries)
        .map(([key, value]) => `/${key} ${value}`)
        .join(' '),
      content: typeof content === 'string' ? binaryBytes(content) : content,
    });
    return id;
  }

  pageReference(page: number): string {
    return reference(this.internal.getPageInfo(page).objId);
  }

  /** Throws what went wrong in any handler. */
  build(): Built {
    const file = this.drawing.output() as string | undefined; // undefined when jsPDF caught an exception
    if (this.errors.length > 0) throw new AggregateError(this.errors, 'writing the PDF failed');
    if (file === undefined) throw new Error('jsPDF gave no file');
    return { file, plain: this.plain, streams: this.streams };
  }

  private on<E extends keyof Events>(event: E, handler: (argument: Events[E]) => void): void {
    this.drawing.internal.events.subscribe(event, (argument: Events[E]) => {
      try {
        handler(argument);
      } catch (error) {
        this.errors.push(error);
      }
    });
  }
}
