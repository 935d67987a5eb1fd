/** One YAML file with the positions of everything in it. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic, DiagnosticCode, Place } from '../diagnostics.ts';
import { faultOf } from './issues.ts';
import { readQuickly } from './quick-yaml.ts';
import { numberOf, unusualIndent } from './unusual-space.ts';
import { oddities, tooDeep } from './yaml-subset.ts';

export type Path = readonly (string | number)[];

export class Source {
  readonly diagnostics: Diagnostic[] = [];
  private readonly lines = new LineCounter();
  private exact: Document | undefined;

  constructor(
    readonly file: string,
    private readonly text: string,
  ) {}

  /** Read when a place is asked for at the latest: most checklists have no fault in them. */
  private get document(): Document {
    this.exact ??= parseDocument(this.text, { lineCounter: this.lines, uniqueKeys: true });
    return this.exact;
  }

  /** The content by the schema, or undefined after noting every way in which it does not fit. */
  read<T>(schema: z.ZodType<T>): T | undefined {
    const content = this.readBy(schema);
    if (this.diagnostics.length > 0) this.noteUnusualIndent();
    return content;
  }

  private readBy<T>(schema: z.ZodType<T>): T | undefined {
    const content = readQuickly(this.text) ?? this.readExactly();
    if (this.diagnostics.length > 0) return undefined;
    const result = schema.safeParse(content, { reportInput: true });
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      for (const { code, path, atKey, data } of faultOf(issue))
        this.add(code, atKey ? this.atKey(path) : this.at(path), data);
    return undefined;
  }

  add(
    code: DiagnosticCode,
    place: Place,
    data: Diagnostic['data'] = {},
    question?: string,
    severity: Diagnostic['severity'] = 'error',
  ): void {
    this.diagnostics.push({
      code,
      severity,
      file: this.file,
      ...place,
      ...(question === undefined ? {} : { question }),
      data,
    });
  }

  /** Where the node of a path begins; of its nearest parent where the path has no node. */
  at(path: Path): Place {
    for (let length = path.length; length >= 0; length--) {
      const node = this.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.placeOf(node.range[0]);
    }
    return { line: 1, column: 1 };
  }

  /** Where the key at the end of a path stands. */
  atKey(path: Path): Place {
    const parent = this.document.getIn(path.slice(0, -1), true);
    const key = isMap(parent)
      ? parent.items.find((pair) => keyText(pair.key) === path.at(-1))?.key
      : undefined;
    return isNode(key) && key.range ? this.placeOf(key.range[0]) : this.at(path);
  }

  /** Where character `offset` of a text value stands in the file: quotes, folding and indentation make the two differ. */
  within(path: Path, value: string, offset: number): Place {
    const node = this.document.getIn(path, true);
    if (!isScalar(node) || !node.range) return this.at(path);
    let at = node.range[0];
    for (let i = 0; i <= offset && i < value.length; i++) {
      const wanted = value.charAt(i);
      const blank = /\s/.test(wanted);
      while (
        at < node.range[1] &&
        (blank ? !/\s/.test(this.text.charAt(at)) : this.text.charAt(at) !== wanted)
      )
        at++;
      if (i === offset) break;
      at++;
    }
    return this.placeOf(at);
  }

  /** What the file contains, or undefined after noting everything in it that a checklist may not have. */
  private readExactly(): unknown {
    this.noteErrors();
    if (this.diagnostics.length === 0)
      for (const { code, offset, data } of oddities(this.document.contents))
        this.add(code, this.placeOf(offset), data);
    if (this.diagnostics.length === 0 && this.isEmpty()) this.add('file-empty', { line: 1, column: 1 });
    return this.diagnostics.length > 0 ? undefined : this.document.toJS();
  }

  /** Once the structure is lost, whatever the YAML reader says after the first error is its echo. */
  private noteErrors(): void {
    const all = [...this.document.errors, ...this.document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    const first = all.findIndex(({ code }) => !STANDS_ALONE.has(code));
    for (const { code, message, pos } of all.slice(0, first < 0 ? all.length : first + 1)) {
      const place = this.placeOf(pos[0]);
      if (tooDeep(code, message)) this.add('yaml-nesting', place);
      else this.add('yaml-syntax', place, { reason: code, detail: withoutPlace(message) });
    }
  }

  /** What such a line holds became part of the one before it, or a key by a name that nobody can read: all else is its echo. */
  private noteUnusualIndent(): void {
    const at = unusualIndent(this.text);
    if (at === undefined) return;
    const character = numberOf(this.text.charAt(at));
    this.diagnostics.splice(0);
    this.add('yaml-syntax', this.placeOf(at), { reason: 'UNUSUAL_SPACE', character });
  }

  private isEmpty(): boolean {
    const { contents } = this.document;
    return contents === null || (isScalar(contents) && contents.value === null);
  }

  private placeOf(offset: number): Place {
    const { line, col } = this.lines.linePos(Math.min(offset, this.text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

/** Errors after which the YAML reader still knows where it is. */
const STANDS_ALONE = new Set<string>(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED']);

const keyText = (key: unknown): unknown => (isScalar(key) ? String(key.value) : undefined);

/** The message of the YAML reader without the place, which the diagnostic has, and without the excerpt that follows. */
const withoutPlace = (message: string): string =>
  (message.split('\n', 1)[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
