import { lazy, Suspense, type ComponentProps, type ReactNode } from 'react';
import type { EvidencePart } from './evidence-part.tsx';

const Part = lazy(async () => ({ default: (await import('./evidence-part.tsx')).EvidencePart }));

/** The first questions set the scope and take no evidence; what evidence needs is loaded with the first question that takes it. */
export function EvidenceWhenNeeded(props: ComponentProps<typeof EvidencePart>): ReactNode {
  return (
    <Suspense>
      <Part {...props} />
    </Suspense>
  );
}
