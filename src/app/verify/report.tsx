import type { ReactNode } from 'react';
import type { Check, FileVerdict, VerifyReport } from '../../statement/verify/index.ts';
import type { Tone } from '../controls/tag.tsx';
import { useText } from '../language/text-context.ts';
import { CheckList } from './check-list.tsx';
import { SealList } from './seal-list.tsx';

const TONES: Record<FileVerdict, Tone> = {
  unchanged: 'good',
  repacked: 'good',
  changed: 'bad',
  'other-version': 'warn',
  incomplete: 'warn',
  'nothing-inside': 'warn',
};

/** What came out, and what no look into the file can tell. */
export function Report({ name, report }: { name: string; report: VerifyReport }): ReactNode {
  const { t } = useText();
  const { verdict, manifest, tool, checks, seals, unchecked, record } = report;
  const withOutcome = (outcome: Check['outcome']): Check[] =>
    checks.filter((check) => check.outcome === outcome);
  const matches = withOutcome('matches');
  return (
    <>
      <div className={`box ${TONES[verdict]}`}>
        <h2 id="result" tabIndex={-1}>
          {t(`verify.verdict.${verdict}`)}
        </h2>
        <p>
          <bdi>{name}</bdi>
        </p>
        <p>{t(`verify.verdict.${verdict}.meaning`, { given: manifest?.tool ?? '', known: tool })}</p>
      </div>
      <About report={report} />
      <Checks title={t('verify.differing')} checks={withOutcome('differs')} />
      <Checks title={t('verify.left-out')} checks={withOutcome('not-checked')} />
      {matches.length > 0 && (
        <details>
          <summary>
            <span>{t('verify.matching', { count: matches.length })}</span>
          </summary>
          <div className="inside">
            <CheckList checks={matches} />
          </div>
        </details>
      )}
      {record && (
        <>
          <h3>{t('verify.signatures')}</h3>
          <SealList seals={seals} />
        </>
      )}
      <h3>{t('verify.unchecked.title')}</h3>
      <ul>
        {unchecked.map((code) => (
          <li key={code}>{t(`verify.unchecked.${code}`)}</li>
        ))}
      </ul>
    </>
  );
}

/** Which document it says it is, and which record is inside. */
function About({ report: { manifest, record } }: { report: VerifyReport }): ReactNode {
  const { t, date } = useText();
  return (
    <>
      {manifest && (
        <p>{t('verify.document', { kind: t(`verify.kind.${manifest.kind}`), tool: manifest.tool })}</p>
      )}
      {record && (
        <>
          <p>
            {t('verify.record', {
              subject: record.subject,
              date: date(record.assessedOn),
              events: record.events,
            })}
          </p>
          <p>
            <code className="digest">{t('verify.digest', { digest: record.digest })}</code>
          </p>
        </>
      )}
    </>
  );
}

/** Nothing where there are none. */
function Checks({ title, checks }: { title: string; checks: readonly Check[] }): ReactNode {
  if (checks.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <CheckList checks={checks} />
    </>
  );
}
