import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';

export interface Mistake {
  /** Id of the control to go to. */
  id: string;
  message: string;
}

/** All mistakes at the top of the page, in the words that stand at each field; takes the focus each time it is shown anew. */
export function ErrorSummary({ mistakes }: { mistakes: readonly Mistake[] }): ReactNode {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mistakes.length > 0) box.current?.focus();
  }, [mistakes]);
  if (mistakes.length === 0) return null;
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('errors.title')}</h2>
      <ul>
        {mistakes.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                // The hash of the address belongs to the routes.
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
