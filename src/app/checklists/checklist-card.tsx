import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Tag } from '../controls/tag.tsx';
import { useText } from '../language/text-context.ts';
import { mapPath, startPath } from '../routes.ts';
import { ChecklistFacts } from './checklist-facts.tsx';
import { downloadChecklist } from './download-checklist.ts';
import { keyOf } from './find-checklist.ts';
import type { ListedChecklist } from './use-checklists.ts';

/** One checklist on this device. */
export function ChecklistCard({
  listed: { found, title, assessments },
  onRemove,
}: {
  listed: ListedChecklist;
  onRemove: () => void;
}): ReactNode {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const { checklist, origin } = found;
  const key = keyOf(found);
  const about = <span className="hidden-visually"> {title}</span>;
  return (
    <div className="card">
      <div className="row between wide">
        <h3>
          <bdi>{title}</bdi>
        </h3>
        <Tag tone={origin === 'own' ? 'info' : 'quiet'}>{t(`checklists.${origin}`)}</Tag>
      </div>
      <ChecklistFacts checklist={checklist} />
      <p className="row">
        <Link href={startPath(key)} className="action">
          {t('checklists.start')}
          {about}
        </Link>
        <Link href={mapPath(key)} className="action">
          {t('checklists.map')}
          {about}
        </Link>
        <button type="button" className="plain-button" onClick={() => void downloadChecklist(found)}>
          {t('checklists.download')}
          {about}
        </button>
        {origin === 'own' && !asking && (
          <button type="button" className="plain-button" onClick={() => setAsking(true)}>
            {t('checklists.remove')}
            {about}
          </button>
        )}
      </p>
      {asking && (
        <div role="alert">
          <p>{t('checklists.remove-sure', { count: assessments })}</p>
          <p className="row">
            <button type="button" className="button" onClick={onRemove}>
              {t('checklists.remove-yes')}
            </button>
            <button type="button" className="plain-button" onClick={() => setAsking(false)}>
              {t('checklists.remove-no')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
