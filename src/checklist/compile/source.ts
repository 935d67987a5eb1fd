/** One YAML file with the positions of everything in it. */
import { LineCounter, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic, DiagnosticCode, Place } from '../diagnostics.ts';

export type Path = readonly (string | number)[];

export class Source {
  readonly diagnostics: Diagnostic[] = [];
  private readonly lines = new LineCounter();
  private readonly document: Document;

  constructor(
    readonly file: string,
    private readonly text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, uniqueKeys: true });
    for (const error of [...this.document.errors, ...this.document.warnings])
      this.add('yaml-syntax', this.placeOf(error.pos[0]), { detail: firstLine(error.message) });
  }

  /** The content by the schema, or undefined after noting every way in which it does not fit. */
  read<T>(schema: z.ZodType<T>): T | undefined {
    if (this.diagnostics.length > 0) return undefined;
    const result = schema.safeParse(this.document.toJS());
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      this.add('schema', this.at(issue.path as (string | number)[]), {
        path: issue.path.join('.') || '.',
        detail: issue.message,
      });
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
    for (let length = path.length; length > 0; length--) {
      const start = this.startOf(path.slice(0, length));
      if (start !== undefined) return this.placeOf(start);
    }
    return { line: 1, column: 1 };
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

  private startOf(path: Path): number | undefined {
    const node = this.document.getIn(path, true);
    if (isNode(node) && node.range) return node.range[0];
    return isPair(node) && isNode(node.key) && node.key.range ? node.key.range[0] : undefined;
  }

  private placeOf(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line, column: col };
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text;
