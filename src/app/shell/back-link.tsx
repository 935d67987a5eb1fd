import type { ReactNode } from 'react';
import { Link } from 'wouter';

export function BackLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <Link href={href} className="back">
      {children}
    </Link>
  );
}
