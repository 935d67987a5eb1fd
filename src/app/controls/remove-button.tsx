import { useState, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';

interface Props {
  label: ReactNode;
  onRemove: () => void;
}

/** Deletes an assessment, after asking once more. */
export function RemoveButton({ label, onRemove }: Props): ReactNode {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" className="plain-button small" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  return (
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
  );
}
