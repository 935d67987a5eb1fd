import { ViewportPortal } from '@xyflow/react';
import type { ReactNode } from 'react';
import { corners, curve } from '../layout/curve.ts';
import type { Drawing } from '../layout/drawing.ts';

/** The arrows. What they say is said by the boxes and in the outline, so that a screen reader can pass them by. */
export function Lines({
  drawing: { lines, width, height },
  lit,
}: {
  drawing: Drawing;
  lit: ReadonlySet<string> | null;
}): ReactNode {
  return (
    <ViewportPortal>
      <svg className="map-lines" width={width} height={height} aria-hidden="true">
        <defs>
          {['leads', 'clears', 'confirms'].map((role) => (
            <marker
              key={role}
              id={`map-arrow-${role}`}
              className={role}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0,0 L8,4 L0,8 z" />
            </marker>
          ))}
        </defs>
        {lines.map(({ from, to, role, points, square }) => {
          const kind = role === 'clears' || role === 'confirms' ? role : 'leads';
          const dim = lit !== null && !(lit.has(from) && lit.has(to));
          return (
            <path
              key={`${from} ${to} ${role}`}
              className={`${kind}${dim ? ' dim' : ''}${lit && !dim ? ' lit' : ''}`}
              d={square ? corners(points) : curve(points)}
              markerEnd={`url(#map-arrow-${kind})`}
            />
          );
        })}
      </svg>
    </ViewportPortal>
  );
}
