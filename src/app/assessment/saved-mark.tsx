import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { useSessionView } from './session-context.ts';

/** "Saved" stands here only after the store has confirmed it. */
export function SavedMark(): ReactNode {
  const { t } = useText();
  const { saving, pen } = useSessionView();
  return (
    <p className="saved" role="status" style={{ margin: 0 }}>
      {saving === 'saved' && pen === 'here' && (
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path
            d="m3 8.5 3.2 3.4L13 4.6"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      )}
      {t(pen === 'here' || saving === 'failed' ? `saving.${saving}` : 'saving.follows')}
    </p>
  );
}
