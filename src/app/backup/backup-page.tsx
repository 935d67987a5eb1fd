import { useState, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { withWords } from '../language/with-words.tsx';
import { HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { Frame } from '../shell/frame.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { RestorePart } from './restore-part.tsx';
import { TakePart } from './take-part.tsx';

/** To take assessments along as one file, and to bring them back. */
export const BackupPage = withWords(Page, 'backup');

function Page({ ids }: { ids: readonly string[] | undefined }): ReactNode {
  const { t } = useText();
  const [wrong, setWrong] = useState(false);
  useArrival(t('backup.page'), { wrong });
  return (
    <Frame>
      <div className="narrow">
        <BackLink href={HOME}>{t('nav.back-home')}</BackLink>
        <h1>{t('backup.page')}</h1>
        <p className="lead">{t('backup.lead')}</p>
        <h2>{ids ? t('backup.take-some', { count: ids.length }) : t('backup.take')}</h2>
        <p>{t('backup.take-text')}</p>
        <TakePart ids={ids} onWrong={setWrong} />
        <h2>{t('backup.restore')}</h2>
        <p>{t('backup.restore-text')}</p>
        <RestorePart onWrong={setWrong} />
      </div>
    </Frame>
  );
}
