import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Adoption } from '../../record/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';

interface Props {
  adoption: Adoption;
  closed: boolean;
  onAgain: () => void;
}

export function AdoptionTaken({ adoption: { by, adoptedOn, remarks }, closed, onAgain }: Props): ReactNode {
  const { t, date } = useText();
  const { record } = useSessionView();
  return (
    <>
      <div className="box good" role="status">
        <p>{t('adopt.taken', { name: by.name, role: by.role, date: date(adoptedOn) })}</p>
        {remarks && <p className="given">{remarks}</p>}
      </div>
      <p className="buttons">
        <Link href={casePath.statement(record.id)} className="button">
          {t('adopt.to-report')}
        </Link>
        {!closed && (
          <button type="button" className="button quiet" onClick={onAgain}>
            {t('adopt.again')}
          </button>
        )}
      </p>
    </>
  );
}
