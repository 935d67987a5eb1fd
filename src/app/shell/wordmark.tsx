import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../language/text-context.ts';
import { HOME } from '../routes.ts';

/** The sign of the house: an open link of a chain, seen through. */
export function Wordmark(): ReactNode {
  const { t } = useText();
  return (
    <Link href={HOME} className="wordmark">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path
          d="M13 7h-3a7 7 0 0 0-7 7v4a7 7 0 0 0 7 7h3"
          fill="none"
          stroke="currentColor"
          strokeWidth="3.4"
          strokeLinecap="round"
        />
        <path
          d="M19 7h3a7 7 0 0 1 7 7v4a7 7 0 0 1-7 7h-3"
          fill="none"
          stroke="currentColor"
          strokeWidth="3.4"
          strokeLinecap="round"
        />
        <path
          d="m11.5 16 3.2 3.4 6-6.6"
          fill="none"
          stroke="currentColor"
          strokeWidth="3.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {t('app.name')}
    </Link>
  );
}
