import type { ReactNode } from 'react';

/** The ground on which a theme and its branches stand. */
export function FrameNode(): ReactNode {
  return <div className="map-ground" />;
}
