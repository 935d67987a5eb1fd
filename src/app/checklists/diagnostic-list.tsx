import { useState, type ReactNode } from 'react';
import type { Diagnostic } from '../../checklist/index.ts';
import { useText } from '../language/text-context.ts';
import { DiagnosticItem, type Around } from './diagnostic-item.tsx';

/** One wrong line can bring hundreds of others with it; the first ones are enough to begin. */
const PORTION = 25;

/** Errors or warnings under their heading. */
export function DiagnosticList({
  severity,
  diagnostics,
  around,
}: {
  severity: Diagnostic['severity'];
  diagnostics: readonly Diagnostic[];
  around: Around;
}): ReactNode {
  const { t } = useText();
  const [shown, setShown] = useState(PORTION);
  if (diagnostics.length === 0) return null;
  const more = diagnostics.length - shown;
  return (
    <>
      <h3>{t(`check.${severity}s`, { count: diagnostics.length })}</h3>
      <ul className={`plain diagnostics ${severity}`}>
        {diagnostics.slice(0, shown).map((diagnostic, index) => (
          <DiagnosticItem key={index} diagnostic={diagnostic} around={around} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="button quiet" onClick={() => setShown(shown + 4 * PORTION)}>
          {t('check.more', { count: more })}
        </button>
      )}
    </>
  );
}
