import { Suspense, type ReactNode } from 'react';
import type { Damaged } from '../../storage/index.ts';
import { useMoreText } from '../language/use-more-text.ts';

interface Props {
  kind: 'checklists' | 'keys';
  damaged: readonly Damaged[];
  onRemove: (id: string) => void;
}

/** Checklists or keys that cannot be used: which they are, and how they come back. The page stays while their words come. */
export function DamagedThings(props: Props): ReactNode {
  if (props.damaged.length === 0) return null;
  return (
    <Suspense>
      <Things {...props} />
    </Suspense>
  );
}

function Things({ kind, damaged, onRemove }: Props): ReactNode {
  const { t } = useMoreText('damaged');
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
