/** Reads the message files of a checklist and of the register, and checks that nothing is missing and nothing is left over. */
import { LineCounter } from 'yaml';
import type { Diagnostic, DiagnosticCode } from '../diagnostics.ts';
import type { Texts } from '../texts.ts';
import { readFlatJson, type Entry } from './flat-json.ts';
import { argumentIn } from './plain-message.ts';

export interface ExpectedKeys {
  needed: Set<string>;
  allowed?: Set<string>;
}

/** @returns the texts, and a diagnostic for each that is missing, unexpected, there twice or cannot be shown */
export function readTexts(
  file: string,
  text: string | undefined,
  expected: ExpectedKeys,
): { texts: Texts; diagnostics: Diagnostic[] } {
  const found = new Findings(file, text ?? '');
  if (text === undefined) return found.add('file-missing', { file }).result();
  const read = readFlatJson(text);
  if (!read.ok) return found.add('json-syntax', { wanted: read.wanted }, read.offset).result();
  const entries = new Map<string, Entry>();
  for (const entry of read.entries) {
    if (entries.has(entry.key)) found.add('text-twice', { key: entry.key }, entry.keyAt);
    else entries.set(entry.key, entry);
  }
  for (const key of expected.needed)
    if (!entries.get(key)?.text.trim()) missing(found, key, entries.get(key));
  for (const { key, keyAt } of entries.values())
    if (!expected.needed.has(key) && !expected.allowed?.has(key))
      found.add('text-unexpected', { key }, keyAt);
  for (const entry of entries.values()) showable(found, entry);
  return found.result(Object.fromEntries([...entries].map(([key, { text: words }]) => [key, words])));
}

function missing(found: Findings, key: string, entry: Entry | undefined): void {
  if (entry) found.add('text-empty', { key }, entry.textAt);
  else found.add('text-missing', { key });
}

function showable(found: Findings, { key, text, keyAt, textAt }: Entry): void {
  if (!key.isWellFormed()) found.add('text-broken', {}, keyAt);
  if (!text.isWellFormed()) found.add('text-broken', {}, textAt);
  const at = argumentIn(text);
  if (at !== undefined) found.add('text-argument', { key, text: text.slice(at, at + 20) }, textAt);
}

class Findings {
  private readonly diagnostics: Diagnostic[] = [];
  private readonly lines = new LineCounter();

  constructor(
    private readonly file: string,
    text: string,
  ) {
    this.lines.addNewLine(0);
    for (const { index } of text.matchAll(/\n/g)) this.lines.addNewLine(index + 1);
  }

  add(code: DiagnosticCode, data: Diagnostic['data'], offset = 0): this {
    const { line, col } = this.lines.linePos(offset);
    this.diagnostics.push({ code, severity: 'error', file: this.file, line, column: col, data });
    return this;
  }

  result(texts: Texts = {}): { texts: Texts; diagnostics: Diagnostic[] } {
    return { texts, diagnostics: this.diagnostics };
  }
}
