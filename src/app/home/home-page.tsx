import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../language/text-context.ts';
import { BACKUP, CHECKLISTS, ERASE, KEYS, LOCK, VERIFY } from '../routes.ts';
import { Frame } from '../shell/frame.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { JourneyCards } from './journey-cards.tsx';
import { SampleList } from './sample-list.tsx';
import { useRecords, type Records } from './use-records.ts';

const OpenRecord = lazy(async () => ({ default: (await import('./open-record.tsx')).OpenRecord }));
const RoomNote = lazy(async () => ({ default: (await import('./room-note.tsx')).RoomNote }));
const DamagedList = lazy(async () => ({
  default: (await import('../damaged/damaged-list.tsx')).DamagedList,
}));
const RecordList = lazy(async () => ({ default: (await import('../records/record-list.tsx')).RecordList }));

/** Which journey is mine, and what is on this device already. */
export function HomePage(): ReactNode {
  const { t } = useText();
  const records = useRecords();
  const [opening, setOpening] = useState<'journeys' | 'yours' | null>(null);
  const toggle = (place: 'journeys' | 'yours') => (): void => setOpening(opening === place ? null : place);
  const files = (
    <Suspense>
      <OpenRecord />
    </Suspense>
  );
  useArrival(t('home.page'));
  return (
    <Frame>
      <h1>{t('home.title')}</h1>
      <p className="lead">{t('home.lead')}</p>
      <JourneyCards opening={opening === 'journeys'} onOpen={toggle('journeys')} />
      {opening === 'journeys' && files}
      <div className="row between yours">
        <h2 id="yours" tabIndex={-1}>
          {t('home.yours')}
        </h2>
        <button
          type="button"
          className="button quiet"
          aria-expanded={opening === 'yours'}
          onClick={toggle('yours')}
        >
          {t('home.open')}
        </button>
      </div>
      {opening === 'yours' && files}
      <Yours records={records} />
      <div className="box info narrow">
        <h2>{t('home.device-title')}</h2>
        <p>{t('home.device')}</p>
        <Suspense>
          <RoomNote />
        </Suspense>
        <p>
          <Link href={BACKUP}>{t('home.backup')}</Link>
        </p>
        <p>
          <Link href={LOCK}>{t('home.lock')}</Link>
        </p>
        <p>
          <Link href={ERASE}>{t('home.erase')}</Link>
        </p>
      </div>
      <SampleList />
      <h2>{t('home.checklists')}</h2>
      <p>
        {t('home.checklists-text')} <Link href={CHECKLISTS}>{t('home.checklists-link')}</Link>
      </p>
      <h2>{t('home.verify')}</h2>
      <p>
        {t('home.verify-text')} <Link href={VERIFY}>{t('home.verify-link')}</Link>
      </p>
      <h2>{t('home.keys')}</h2>
      <p>
        {t('home.keys-text')} <Link href={KEYS}>{t('home.keys-link')}</Link>
      </p>
    </Frame>
  );
}

/** What is kept on this device. Who has nothing yet does not wait for the list. */
function Yours({ records: { records, readRest, failure, remove } }: { records: Records }): ReactNode {
  const { t } = useText();
  const reading = <p className="soft">{t('shell.loading')}</p>;
  if (failure)
    return (
      <p className="box bad" role="alert">
        {t(`saving.failed.${failure}`)}
      </p>
    );
  if (!records) return reading;
  if (records.sound.length + records.damaged.length === 0) return <p className="soft">{t('home.none')}</p>;
  return (
    <Suspense fallback={reading}>
      {records.damaged.length > 0 && <DamagedList damaged={records.damaged} />}
      {records.sound.length > 0 && (
        <RecordList records={records.sound} readRest={readRest} onRemove={remove} />
      )}
    </Suspense>
  );
}
