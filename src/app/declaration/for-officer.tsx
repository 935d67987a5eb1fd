import type { ReactNode } from 'react';
import { NotHere } from '../assessment/not-here.tsx';
import { useIsDeclaration } from './use-is-declaration.ts';

/** Pages that a supplier's declaration does not have: nothing is judged in it. */
export function ForOfficer({ children }: { children: ReactNode }): ReactNode {
  return useIsDeclaration() ? <NotHere /> : children;
}

export function ForSupplier({ children }: { children: ReactNode }): ReactNode {
  return useIsDeclaration() ? children : <NotHere />;
}
