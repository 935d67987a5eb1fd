/** The files inside a PDF, by their names. */
import type { PdfFile } from './read-file.ts';
import { Unreadable } from './unreadable.ts';
import { Stream, textOf, type Value } from './values.ts';

/** Our files carry two. */
const MOST = 1000;

/** @throws Unreadable where two have the same name: which one counts would depend on the reader */
export function attachedFiles(file: PdfFile): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const names = file.dictionary(file.dictionary(file.trailer.get('Root')).get('Names'));
  const seen = new Set<Value>();
  const open: Value[] = [names.get('EmbeddedFiles') ?? null];
  while (open.length > 0) {
    const node = file.look(open.pop());
    if (seen.has(node) || !(node instanceof Map)) continue;
    seen.add(node);
    open.push(...file.list(node.get('Kids')));
    const entries = file.list(node.get('Names'));
    for (let i = 0; i + 1 < entries.length; i += 2) {
      const name = textOf(file.look(entries[i])) ?? '';
      if (files.has(name)) throw new Unreadable('ambiguous', `two attachments are called ${name}`);
      files.set(name, contentOf(file, entries[i + 1]));
      if (files.size > MOST) throw new Unreadable('too-large', 'too many attachments');
    }
  }
  return files;
}

function contentOf(file: PdfFile, specification: Value | undefined): Uint8Array {
  const embedded = file.dictionary(file.dictionary(specification).get('EF'));
  const stream = file.look(embedded.get('UF') ?? embedded.get('F'));
  return (stream instanceof Stream ? file.content(stream) : undefined) ?? new Uint8Array();
}
