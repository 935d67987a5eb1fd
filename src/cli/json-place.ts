/** Where in a JSON file a path such as `answers.rec10c.recruitment-fees.value` leads. Ids have dots, so a step may too. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

export interface JsonPlace {
  line: number;
  column: number;
}

/** Positions of a text; the reader for YAML reads JSON too, and knows where everything stands. */
export class JsonPlaces {
  private readonly lines = new LineCounter();
  private readonly document: Document;

  constructor(text: string) {
    this.document = parseDocument(text, { lineCounter: this.lines, uniqueKeys: false, schema: 'json' });
  }

  /** The place of the last step of the path that the file has; undefined when it has none. */
  at(path: string): JsonPlace | undefined {
    let node: unknown = this.document.contents;
    let start: number | undefined;
    let rest = path;
    for (;;) {
      if (isMap(node)) {
        const next = node.items
          .map(({ key, value }) => ({ name: isScalar(key) ? String(key.value) : '', key, value }))
          .filter(({ name }) => rest === name || rest.startsWith(`${name}.`))
          // Of two equal keys, the last is the one too many.
          .reverse()
          .sort((a, b) => b.name.length - a.name.length)[0];
        if (!next) break;
        start = isScalar(next.key) ? next.key.range?.[0] : start;
        rest = rest.slice(next.name.length + 1);
        node = next.value;
      } else if (isSeq(node)) {
        const index = /^\d+/.exec(rest)?.[0] ?? '';
        const item: unknown = index === '' ? undefined : node.items[Number(index)];
        if (item === undefined) break;
        start = (item as { range?: [number, number, number] }).range?.[0] ?? start;
        rest = rest.slice(index.length + 1);
        node = item;
      } else break;
    }
    return start === undefined ? undefined : this.placeOf(start);
  }

  private placeOf(offset: number): JsonPlace {
    const { line, col } = this.lines.linePos(offset);
    return { line, column: col };
  }
}
