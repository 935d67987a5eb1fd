import { lazy, Suspense, type ComponentProps, type ReactNode } from 'react';
import type { EvidencePart } from './evidence-part.tsx';

/** The first questions set the scope and take no evidence; what evidence needs is loaded once the first answer is given. */
export const loadEvidence = () => import('./evidence-part.tsx');

const Part = lazy(async () => ({ default: (await loadEvidence()).EvidencePart }));

export function EvidenceWhenNeeded(props: ComponentProps<typeof EvidencePart>): ReactNode {
  return (
    <Suspense>
      <Part {...props} />
    </Suspense>
  );
}
