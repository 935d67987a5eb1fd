import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { languageTag } from '../../locale/index.ts';
import { compose, publicAddress } from '../../statement/index.ts';
import { useFindings } from '../assessment/use-findings.ts';
import { useModel, useSessionView, useWalk } from '../assessment/session-context.ts';
import { SignPart } from '../keys/sign-part.tsx';
import { useWords } from '../language/use-words.ts';
import { usePreferences } from '../preferences/use-preferences.ts';
import { casePath } from '../routes.ts';
import { useArrival } from '../shell/use-arrival.ts';
import { Downloads } from './downloads.tsx';
import { IssueOrReopen } from './issue-or-reopen.tsx';
import { Preview } from './preview.tsx';
import { SupplierCopy } from './supplier-copy.tsx';
import { useEdition } from './use-edition.ts';

/** The compliance statement, or the internal record of an exclusion: to look at, to issue, to take away. */
export function StatementPage(): ReactNode {
  const words = useWords();
  const { t } = words;
  const model = useModel();
  const state = useWalk();
  const findings = useFindings();
  const edition = useEdition();
  const address = publicAddress(usePreferences().address);
  const { record, assessment } = useSessionView();
  const { decision, stage } = assessment;
  const document = useMemo(
    () =>
      compose({
        model,
        record,
        assessment,
        state,
        findings,
        words,
        ...edition,
        ...(address === undefined ? {} : { address }),
      }),
    [model, record, assessment, state, findings, words, edition, address],
  );
  const isRecord = (decision?.value ?? findings.verdict) === 'exclude';
  const title = t(isRecord ? 'statement.page-record' : 'statement.page');
  useArrival(title);
  return (
    <>
      <h1>{title}</h1>
      {isRecord && <p className="box warn">{t('statement.internal')}</p>}
      {stage !== 'answering' ? (
        <IssueOrReopen />
      ) : (
        <p className="box warn">
          {t('statement.undecided')} <Link href={casePath.decide(record.id)}>{t('statement.decide')}</Link>
        </p>
      )}
      <Downloads document={document} />
      {findings.verdict !== null && <SupplierCopy />}
      {stage === 'issued' && <SignPart />}
      <h2>{t('statement.preview')}</h2>
      <Preview document={document} title={title} language={languageTag(words.language)} />
    </>
  );
}
