import { useEffect, useRef, type ReactNode } from 'react';
import { useText, useTexts } from '../language/text-context.ts';
import { ChecklistFacts } from './checklist-facts.tsx';
import type { Checked } from './check-worker.ts';
import { DiagnosticList } from './diagnostic-list.tsx';
import { keyOf } from './find-checklist.ts';
import { ProofSummary } from './proof-summary.tsx';
import { titleOf } from './title-of.ts';
import { UseIt } from './use-it.tsx';
import type { ListedChecklist } from './use-checklists.ts';

/** Id of the heading. */
const RESULT = 'check-result';

interface Props {
  checked: Checked;
  files: Record<string, string>;
  kept: readonly ListedChecklist[] | undefined;
  onKept: () => Promise<void>;
}

/** What came of checking a checklist. */
export function CheckResult({ checked, files, kept, onKept }: Props): ReactNode {
  const { t } = useText();
  const { language } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // A result is new whenever it is mounted, and this is where reading it starts.
  useEffect(() => heading.current?.focus(), []);
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = checked.diagnostics.filter(({ severity }) => severity === 'warning');
  const compiled = checked.ok && {
    checklist: checked.checklist,
    texts: checked.texts[language] ?? Object.values(checked.texts)[0] ?? {},
  };
  const here =
    compiled && kept?.find(({ found }) => found.checklist.digest === compiled.checklist.digest)?.found;
  const around = { files, ...(compiled ? { compiled } : {}), ...(here ? { mapKey: keyOf(here) } : {}) };
  const tone = !compiled ? 'bad' : warnings.length > 0 ? 'warn' : 'good';
  return (
    <section className="check-result" aria-labelledby={RESULT}>
      <div className={`box ${tone}`}>
        <h2 id={RESULT} ref={heading} tabIndex={-1}>
          {compiled
            ? t('check.title', { title: titleOf(compiled.texts, language), warnings: warnings.length })
            : t('check.broken', { count: errors.length })}
        </h2>
        {compiled ? <ChecklistFacts checklist={compiled.checklist} /> : <p>{t('check.mend')}</p>}
      </div>
      {checked.ok && <UseIt checked={checked} files={files} kept={kept} onKept={onKept} />}
      <DiagnosticList severity="error" diagnostics={errors} around={around} />
      <DiagnosticList severity="warning" diagnostics={warnings} around={around} />
      {checked.ok && <ProofSummary proof={checked.proof} />}
    </section>
  );
}
