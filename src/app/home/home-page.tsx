import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../language/text-context.ts';
import { CHECKLISTS, START } from '../routes.ts';
import { Frame } from '../shell/frame.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { AssessmentList } from './assessment-list.tsx';
import { SampleList } from './sample-list.tsx';
import { useRecords } from './use-records.ts';

const OpenRecord = lazy(async () => ({ default: (await import('./open-record.tsx')).OpenRecord }));

export function HomePage(): ReactNode {
  const { t } = useText();
  const records = useRecords();
  const [opening, setOpening] = useState(false);
  useArrival(t('home.page'));
  return (
    <Frame>
      <h1>{t('home.title')}</h1>
      <p className="lead">{t('home.lead')}</p>
      <p className="buttons">
        <Link href={START} className="button">
          {t('home.start')}
        </Link>
        <button
          type="button"
          className="button quiet"
          aria-expanded={opening}
          onClick={() => setOpening(!opening)}
        >
          {t('home.open')}
        </button>
      </p>
      {opening && (
        <Suspense>
          <OpenRecord />
        </Suspense>
      )}
      <div className="box info narrow">
        <h2>{t('home.device-title')}</h2>
        <p>{t('home.device')}</p>
      </div>
      <h2 id="yours" tabIndex={-1}>
        {t('home.yours')}
      </h2>
      <AssessmentList records={records} />
      <SampleList />
      <h2>{t('home.checklists')}</h2>
      <p>
        {t('home.checklists-text')} <Link href={CHECKLISTS}>{t('home.checklists-link')}</Link>
      </p>
    </Frame>
  );
}
