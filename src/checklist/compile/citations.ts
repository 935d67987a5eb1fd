/** What a question cites stands in the register, and is cited once. */
import type { DiagnosticCode } from '../diagnostics.ts';
import { notFound } from './curly-quotes.ts';
import type { RegisterIndex } from './register.ts';
import { checkRepeated } from './repeated.ts';
import type { ScopeSource, ThemeSource } from './schema.ts';
import type { Path, Source } from './source.ts';

export function checkCitations(
  source: Source,
  path: Path,
  written: ThemeSource | ScopeSource,
  index: RegisterIndex,
): void {
  const check = (
    code: DiagnosticCode,
    key: string,
    known: Set<unknown>,
    ids: readonly (string | number)[] = [],
  ): void => {
    checkRepeated(source, [...path, key], ids, written.id);
    ids.forEach((id, i) => {
      if (known.has(id)) return;
      const found = notFound(code, id);
      source.add(found.code, source.at([...path, key, i]), found.data, written.id);
    });
  };
  check('unknown-clause', 'clauses', index.clauses, written.clauses);
  check('unknown-paragraph', 'paragraphs', index.paragraphs, written.paragraphs);
  if (!('core' in written)) return;
  check('unknown-reference', 'references', index.provisions, written.references);
  check('unknown-indicator', 'indicators', index.indicators, written.indicators);
  written.triggers?.forEach(({ code }, i) => {
    if (!index.triggers.has(code))
      source.add('unknown-trigger', source.at([...path, 'triggers', i, 'code']), { id: code }, written.id);
  });
}
