import type { ReactNode } from 'react';

export type JourneyName = 'supplier' | 'invitation' | 'own-process' | 'self-audit' | 'statement';

/** A list that is ticked, an open letter, a public building, links of a chain, a sheet with a signature. */
const PATHS: Record<JourneyName, string> = {
  supplier: 'M5 3h14v18H5zM8 8l1.5 1.5L12 7M8 14l1.5 1.5L12 13M14 8.5h2.5M14 14.5h2.5',
  invitation: 'M3 10l9-6 9 6v10H3zM3 10l9 6 9-6',
  'own-process': 'M3 9l9-5 9 5zM5 9v9M10 9v9M14 9v9M19 9v9M3 20.5h18',
  'self-audit': 'M9.5 14.5l5-5M11 7l2-2a4 4 0 0 1 6 6l-2 2M13 17l-2 2a4 4 0 0 1-6-6l2-2',
  statement: 'M6 3h8l4 4v14H6zM14 3v4h4M9 11h6M9 14h6M9 18c1.5-2 2.5-2 3 0s1.500 1 3 0',
};

/** Beside the name of a journey, which says all that it shows. */
export function JourneyIcon({ name }: { name: JourneyName }): ReactNode {
  return (
    <svg className="journey-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
