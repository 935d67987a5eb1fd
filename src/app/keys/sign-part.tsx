import { lazy, Suspense, type ReactNode } from 'react';

const SignWithKey = lazy(async () => ({ default: (await import('./sign-with-key.tsx')).SignWithKey }));

/** Signing with a key, loaded once it is shown: it brings the curve of the signatures. */
export function SignPart(): ReactNode {
  return (
    <Suspense>
      <SignWithKey />
    </Suspense>
  );
}
