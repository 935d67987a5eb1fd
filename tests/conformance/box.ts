/** In points from the lower left corner of the page. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

export function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
  };
}

/** How far two boxes reach into each other, in both directions. */
export function overlapOf(a: Box, b: Box): { across: number; down: number } {
  return {
    across: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    down: Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom),
  };
}
