/**
 * The finishing pass: plain objects go into compressed object streams, all streams are deflated (XMP stays readable), the
 * Info dictionary is replaced, and the file gets its identifier. A tagged file shrinks to a third.
 */
import { zlibSync } from 'fflate';
import type { Built } from '../container.ts';
import { binaryBytes, reference } from '../syntax.ts';
import { readObjects, type StreamObject } from './read-objects.ts';

/** Fewer make the file larger; readers open one stream at a time. */
const OBJECTS_A_STREAM = 500;

/** Less than a hundredth larger than at level 9, in a fraction of the time. */
const DEFLATE_LEVEL = 4;

export function pack(built: Built, info: string, identifier: string): Uint8Array<ArrayBuffer> {
  const drawn = readObjects(built.file, new Set([...built.plain, ...built.streams].map(({ id }) => id)));
  const { size, root, info: infoId } = drawn;
  const plain = [...drawn.plain, ...built.plain].sort((a, b) => a.id - b.id);
  for (const object of plain) if (object.id === infoId) object.body = info;
  const output = new Output();
  for (const stream of [...drawn.streams, ...built.streams]) output.stream(stream);
  let next = size;
  for (let i = 0; i < plain.length; i += OBJECTS_A_STREAM) {
    const part = plain.slice(i, i + OBJECTS_A_STREAM);
    let index = '';
    let bodies = '';
    part.forEach((object, place) => {
      index += `${object.id} ${bodies.length} `;
      bodies += `${object.body}\n`;
      output.rows.set(object.id, [2, next, place]);
    });
    const entries = `/Type /ObjStm /N ${part.length} /First ${index.length}`;
    output.stream({ id: next++, entries, content: binaryBytes(index + bodies) });
  }
  return output.finish(next, root, infoId, identifier);
}

/** A row of the cross-reference stream: 1, offset, 0 for an object; 2, stream, place for one inside a stream. */
type Row = [kind: number, where: number, place: number];

class Output {
  readonly rows = new Map<number, Row>();
  private readonly chunks: Uint8Array[] = [];
  private length = 0;

  constructor() {
    this.put('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n');
  }

  stream({ id, entries, content }: StreamObject): void {
    this.rows.set(id, [1, this.length, 0]);
    const readable = entries.includes('/Metadata');
    const bytes = readable ? content : zlibSync(content, { level: DEFLATE_LEVEL });
    const parts = [entries, `/Length ${bytes.length}`, ...(readable ? [] : ['/Filter /FlateDecode'])];
    this.put(`${id} 0 obj\n<<${parts.filter(Boolean).join(' ')}>>\nstream\n`);
    this.put(bytes);
    this.put('\nendstream\nendobj\n');
  }

  finish(id: number, root: number, info: number, identifier: string): Uint8Array<ArrayBuffer> {
    const start = this.length;
    this.rows.set(id, [1, start, 0]);
    const entries = `/Type /XRef /Size ${id + 1} /W [1 3 2] /Root ${reference(root)} /Info ${reference(info)} /ID [<${identifier}> <${identifier}>]`;
    this.stream({ id, entries, content: this.table(id) });
    this.put(`startxref\n${start}\n%%EOF\n`);
    const file = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.chunks) {
      file.set(chunk, at);
      at += chunk.length;
    }
    return file;
  }

  private table(last: number): Uint8Array {
    const table = new Uint8Array((last + 1) * 6);
    for (let id = 0; id <= last; id++) {
      const [kind, where, place] = this.rows.get(id) ?? [0, 0, id === 0 ? 65535 : 0];
      table.set([kind, where >>> 16, (where >>> 8) & 255, where & 255, place >>> 8, place & 255], id * 6);
    }
    return table;
  }

  private put(content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? binaryBytes(content) : content;
    this.chunks.push(bytes);
    this.length += bytes.length;
  }
}
