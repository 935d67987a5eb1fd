import type { ReactNode } from 'react';
import type { Damaged } from '../../storage/index.ts';
import { useMoreText } from '../language/use-more-text.ts';

interface Props {
  kind: 'checklists' | 'keys';
  damaged: readonly Damaged[];
  onRemove: (id: string) => void;
}

/** Checklists or keys that cannot be used: which they are, and how they come back. */
export function DamagedThings({ kind, damaged, onRemove }: Props): ReactNode {
  const { t } = useMoreText('damaged');
  if (damaged.length === 0) return null;
  return (
    <div className="box bad">
      <h3>{t(`damaged.${kind}`, { count: damaged.length })}</h3>
      <p>{t(`damaged.${kind}-text`)}</p>
      <ul>
        {damaged.map(({ id, name }) => (
          <li key={id}>
            {name && <bdi>{name} </bdi>}
            <code className="digest">{id}</code>{' '}
            <button type="button" className="plain-button small" onClick={() => onRemove(id)}>
              {t('damaged.forget')}
              <span className="hidden-visually"> {id}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
