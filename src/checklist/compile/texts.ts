/** Reads the message files of a checklist and of the register, and checks that nothing is missing and nothing is left over. */
import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Diagnostic, DiagnosticCode } from '../diagnostics.ts';
import type { Texts } from '../texts.ts';

const textsFile = z.record(z.string(), z.string());

export interface ExpectedKeys {
  needed: Set<string>;
  allowed?: Set<string>;
}

/** @returns the texts, and a diagnostic for each key that is missing or unexpected */
export function readTexts(
  file: string,
  text: string | undefined,
  expected: ExpectedKeys,
): { texts: Texts; diagnostics: Diagnostic[] } {
  if (text === undefined) return { texts: {}, diagnostics: [diagnostic(file, 'file-missing', { file })] };
  // JSON is YAML, and the YAML reader knows positions and duplicate keys.
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  const parsed = textsFile.safeParse(error ? undefined : document.toJS());
  if (!parsed.success)
    return {
      texts: {},
      diagnostics: [
        diagnostic(
          file,
          'json-syntax',
          { detail: error?.message.split('\n')[0] ?? parsed.error.message },
          lines.linePos(error?.pos[0] ?? 0),
        ),
      ],
    };
  const texts = parsed.data;
  const missing = [...expected.needed].filter(
    (key) => !Object.hasOwn(texts, key) || texts[key]?.trim() === '',
  );
  const unexpected = Object.keys(texts).filter(
    (key) => !expected.needed.has(key) && !expected.allowed?.has(key),
  );
  const positions = keyPositions(document.contents, lines);
  return {
    texts,
    diagnostics: [
      ...missing.map((key) => diagnostic(file, 'text-missing', { key })),
      ...unexpected.map((key) => diagnostic(file, 'text-unexpected', { key }, positions.get(key))),
    ],
  };
}

function keyPositions(contents: unknown, lines: LineCounter): Map<string, { line: number; col: number }> {
  const positions = new Map<string, { line: number; col: number }>();
  if (!isMap(contents)) return positions;
  for (const { key } of contents.items) {
    const scalar = key as { value?: unknown; range?: [number, number, number] };
    if (typeof scalar.value === 'string' && scalar.range)
      positions.set(scalar.value, lines.linePos(scalar.range[0]));
  }
  return positions;
}

function diagnostic(
  file: string,
  code: DiagnosticCode,
  data: Diagnostic['data'],
  at = { line: 1, col: 1 },
): Diagnostic {
  return { code, severity: 'error', file, line: at.line, column: at.col, data };
}
