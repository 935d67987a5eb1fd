import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { localTime } from '../clock.ts';
import { Tag } from '../controls/tag.tsx';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { focusOn } from '../shell/focus-on.ts';
import type { ListedRecord, Records } from './use-records.ts';

/** What is kept on this device, last changed first. */
export function AssessmentList({ records: { records, failure, remove } }: { records: Records }): ReactNode {
  const { t } = useText();
  if (failure) {
    return (
      <p className="box bad" role="alert">
        {t(`saving.failed.${failure}`)}
      </p>
    );
  }
  if (!records) return <p className="soft">{t('shell.loading')}</p>;
  if (records.length === 0) return <p className="soft">{t('home.none')}</p>;
  return (
    <ul className="cards">
      {records.map((record) => (
        <li key={record.id}>
          <RecordCard record={record} onRemove={() => void remove(record.id).then(() => focusOn('yours'))} />
        </li>
      ))}
    </ul>
  );
}

const TONES = { answering: 'info', decided: 'good', issued: 'good', signed: 'good', damaged: 'bad' } as const;

function RecordCard({ record, onRemove }: { record: ListedRecord; onRemove: () => void }): ReactNode {
  const { t, date } = useText();
  const [asking, setAsking] = useState(false);
  const { id, subject, procurement, stage } = record;
  const changed = localTime(record.changedAt);
  return (
    <div className="card">
      <div className="row between wide">
        <h3>
          <Link href={casePath.tasks(id)}>
            <bdi>{subject}</bdi>
          </Link>
        </h3>
        <Tag tone={TONES[stage]}>{t(`stage.${stage}`)}</Tag>
      </div>
      <p>
        <bdi>{procurement}</bdi>
      </p>
      <p className="soft small">{t('home.changed', { date: date(changed.day), time: changed.time })}</p>
      {asking ? (
        <div role="alert">
          <p>{t('home.remove-sure')}</p>
          <p className="row">
            <button type="button" className="button" onClick={onRemove}>
              {t('home.remove-yes')}
            </button>
            <button type="button" className="plain-button" onClick={() => setAsking(false)}>
              {t('home.remove-no')}
            </button>
          </p>
        </div>
      ) : (
        <button type="button" className="plain-button small" onClick={() => setAsking(true)}>
          {t('home.remove')}
          <span className="hidden-visually"> {subject}</span>
        </button>
      )}
    </div>
  );
}
