/** Reads the message files of a checklist and of the register, and checks that nothing is missing and nothing is left over. */
import { LineCounter } from 'yaml';
import type { Diagnostic, DiagnosticCode } from '../diagnostics.ts';
import type { Texts } from '../texts.ts';
import { PLAIN, type Arguments, type ExpectedKeys } from './expected-keys.ts';
import { readFlatJson, type Entry } from './flat-json.ts';
import { argumentIn } from './plain-message.ts';
import { readTextsQuickly } from './quick-texts.ts';

/** The texts of one file, and a diagnostic for each that is missing, unexpected, there twice or cannot be shown. */
interface ReadTexts {
  texts: Texts;
  diagnostics: Diagnostic[];
}

export function readTexts(file: string, text: string | undefined, expected: ExpectedKeys): ReadTexts {
  const faultless = text === undefined ? undefined : readTextsQuickly(text, expected);
  if (faultless) return { texts: faultless, diagnostics: [] };
  const texts: Texts = {};
  return { texts, diagnostics: readExactly(file, text, expected, texts) };
}

/** @param texts where the texts are put */
function readExactly(
  file: string,
  text: string | undefined,
  expected: ExpectedKeys,
  texts: Texts,
): Diagnostic[] {
  const found = new Findings(file, text ?? '');
  if (text === undefined) return found.add('file-missing', { file }).diagnostics;
  const read = readFlatJson(text);
  if (!read.ok) return found.add('json-syntax', { wanted: read.wanted }, read.offset).diagnostics;
  const entries = new Map<string, Entry>();
  for (const entry of read.entries) {
    if (entries.has(entry.key)) found.add('text-twice', { key: entry.key }, entry.keyAt);
    else entries.set(entry.key, entry);
  }
  for (const key of expected.needed) {
    const entry = entries.get(key);
    if (!entry || entry.text.trim() === '') missing(found, key, entry);
  }
  for (const { key, keyAt } of entries.values())
    if (!expected.needed.has(key) && !expected.allowed?.has(key))
      found.add('text-unexpected', { key }, keyAt);
  for (const entry of entries.values()) {
    showable(found, entry, expected.arguments?.get(entry.key));
    texts[entry.key] = entry.text;
  }
  return found.diagnostics;
}

function missing(found: Findings, key: string, entry: Entry | undefined): void {
  if (entry) found.add('text-empty', { key }, entry.textAt);
  else found.add('text-missing', { key });
}

function showable(
  found: Findings,
  { key, text, keyAt, textAt }: Entry,
  { needed, allowed }: Arguments = PLAIN,
): void {
  if (!key.isWellFormed()) found.add('text-broken', {}, keyAt);
  if (!text.isWellFormed()) found.add('text-broken', {}, textAt);
  const at = argumentIn(text, needed, allowed);
  if (at !== undefined) {
    const known = [...needed, ...allowed].map((name) => `{${name}}`).join(', ') || 'none';
    found.add('text-argument', { key, text: text.slice(at, at + 20), known }, textAt);
    // It may well be the answer that seems to be left out.
    return;
  }
  for (const name of needed)
    if (!text.includes(`{${name}}`)) found.add('text-quote', { key, argument: name }, textAt);
}

class Findings {
  readonly diagnostics: Diagnostic[] = [];
  private lines: LineCounter | undefined;

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  add(code: DiagnosticCode, data: Diagnostic['data'], offset = 0): this {
    this.lines ??= linesOf(this.text);
    const { line, col } = this.lines.linePos(offset);
    this.diagnostics.push({ code, severity: 'error', file: this.file, line, column: col, data });
    return this;
  }
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}
