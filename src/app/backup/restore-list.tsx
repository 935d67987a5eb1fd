import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { BundleContents } from '../../exchange/bundle/index.ts';
import { fold } from '../../record/index.ts';
import type { Restored } from '../../storage/backup.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { useText } from '../language/text-context.ts';
import { holdCopy } from '../merge/held-copy.ts';
import { casePath, mergePath } from '../routes.ts';
import { restoreHere } from './make-bundle.ts';

interface Props {
  contents: BundleContents;
  compared: readonly Restored[];
}

/** What is in a bundle and how each record stands to what is kept here; then what became of it. */
export function RestoreList({ contents, compared }: Props): ReactNode {
  const { t } = useText();
  const [takesNewer, setTakesNewer] = useState(false);
  const [restored, setRestored] = useState<readonly Restored[] | null>(null);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const has = (relation: Restored['relation']): boolean => compared.some((one) => one.relation === relation);
  const restore = async (): Promise<void> => {
    setFailure(null);
    try {
      setRestored(await restoreHere(contents, takesNewer));
    } catch (error) {
      console.error(error);
      setFailure(failureOf(error));
    }
  };
  return (
    <section aria-labelledby="bundle-holds">
      <h3 id="bundle-holds">{t('backup.holds', { count: compared.length })}</h3>
      <ul>
        {(restored ?? compared).map((one) => (
          <li key={one.record.id}>
            <Line one={one} isOver={restored !== null} files={contents.files} />
          </li>
        ))}
      </ul>
      {!restored && has('newer') && (
        <label className="row">
          <input
            type="checkbox"
            checked={takesNewer}
            onChange={(event) => setTakesNewer(event.target.checked)}
          />
          {t('backup.newer')}
        </label>
      )}
      {!restored && has('diverged') && <p className="box warn">{t('backup.diverged')}</p>}
      {!restored && (
        <p className="buttons">
          <button type="button" className="button" onClick={() => void restore()}>
            {t('backup.restore-do')}
          </button>
        </p>
      )}
      <p role="status">
        {restored && t('backup.restored', { count: restored.filter(({ isTaken }) => isTaken).length })}
      </p>
      {failure && (
        <p className="box bad" role="alert">
          {t(`saving.failed.${failure}`)}
        </p>
      )}
    </section>
  );
}

interface LineProps {
  one: Restored;
  isOver: boolean;
  files: BundleContents['files'];
}

function Line({ one: { record, relation, isTaken }, isOver, files }: LineProps): ReactNode {
  const { t, date } = useText();
  const { subject, assessedOn } = fold(record).details;
  const name = <bdi>{subject.name}</bdi>;
  const state = isTaken ? 'taken' : relation;
  return (
    <>
      {isOver && relation !== 'diverged' && (isTaken || relation !== 'new') ? (
        <Link href={casePath.tasks(record.id)}>{name}</Link>
      ) : (
        name
      )}
      , {date(assessedOn)}: {t(`backup.state.${state}`)}
      {relation === 'diverged' && (
        <>
          {' '}
          <Link href={mergePath(record.id)} onClick={() => holdCopy(record, files)}>
            {t('backup.merge')}
            <span className="hidden-visually"> {subject.name}</span>
          </Link>
        </>
      )}
    </>
  );
}
