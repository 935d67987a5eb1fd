/** SVG paths through points. */
import type { Point } from './types.ts';

/** For points from left to right: level at each of them. */
export function curve(points: readonly Point[]): string {
  return through(points, (before, point) => {
    const middle = (before.x + point.x) / 2;
    return `C${middle},${before.y} ${middle},${point.y} ${point.x},${point.y}`;
  });
}

/** For points that lie straight below or beside one another: with rounded corners. */
export function corners(points: readonly Point[], radius = 10): string {
  return through(points, (before, point, after) => {
    if (!after) return `L${point.x},${point.y}`;
    const [leave, arrive] = [towards(point, before, radius), towards(point, after, radius)];
    return `L${leave.x},${leave.y} Q${point.x},${point.y} ${arrive.x},${arrive.y}`;
  });
}

function through(
  points: readonly Point[],
  step: (before: Point, point: Point, after: Point | undefined) => string,
): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const steps = rest.map((point, number) => step(points[number] ?? first, point, rest[number + 1]));
  return [`M${first.x},${first.y}`, ...steps].join(' ');
}

/** A point on the way from one to another, no further than half of it. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
