/** Places the boxes of one band: columns from left to right, so that every arrow leads to the right. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Band, MapEdge, MapNode } from '../graph/types.ts';
import { columnsOf } from './columns.ts';
import type { Line, Point, Rect, Size } from './types.ts';

export interface BandLayout extends Size {
  boxes: Map<string, Rect>;
  lines: Line<MapEdge>[];
}

const BETWEEN_COLUMNS = 30;
const BETWEEN_BOXES = 14;

export function layoutBand(band: Band, sizeOf: (node: MapNode) => Size): BandLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ranksep: BETWEEN_COLUMNS, nodesep: BETWEEN_BOXES, edgesep: 10 });
  graph.setDefaultEdgeLabel(() => ({}));
  const columns = columnsOf(band);
  const column = (id: string): number => columns.get(id) ?? 0;
  for (const node of band.nodes) graph.setNode(node.id, { ...sizeOf(node) });
  band.edges.forEach(({ from, to }, number) => {
    graph.setEdge(from, to, { minlen: Math.max(1, column(to) - column(from)) }, String(number));
  });
  layout(graph);
  const places = new Map(
    band.nodes.map(({ id }) => {
      const { x, y, width, height } = graph.node(id) as Rect;
      return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height }];
    }),
  );
  const size = extent([...places.values()]);
  const isReversed = upsideDown(band, places);
  const upright = <Place extends Point>(place: Place, height = 0): Place =>
    isReversed ? { ...place, y: size.height - place.y - height } : place;
  const boxes = new Map([...places].map(([id, box]) => [id, upright(box, box.height)]));
  const lines = band.edges.map((edge, number) => {
    const { points } = graph.edge(edge.from, edge.to, String(number)) as { points: Point[] };
    return {
      edge,
      points: [
        ...ends(boxes.get(edge.from), 1),
        ...turns(points).map((point) => upright(point)),
        ...ends(boxes.get(edge.to), 0),
      ],
    };
  });
  return { boxes, lines, ...size };
}

/** The order within a column is dagre's, which crosses few lines; of it and its reverse, the one nearer to the checklist's is drawn. */
function upsideDown({ nodes }: Band, places: ReadonlyMap<string, Rect>): boolean {
  const questions = nodes.flatMap(({ id, kind }) => (kind === 'question' ? (places.get(id) ?? []) : []));
  let balance = 0;
  questions.forEach((one, number) => {
    for (const later of questions.slice(number + 1))
      if (one.x < later.x + later.width && later.x < one.x + one.width) balance += Math.sign(later.y - one.y);
  });
  return balance < 0;
}

/** Lines leave in the middle of the right side and arrive in the middle of the left. */
function ends(box: Rect | undefined, side: 0 | 1): Point[] {
  return box ? [{ x: box.x + side * box.width, y: box.y + box.height / 2 }] : [];
}

/** Where a long line passes between the boxes of other columns; a short one needs no turn. */
function turns(points: readonly Point[]): Point[] {
  const between = points.slice(1, -1);
  return between.length > 1 ? between : [];
}

function extent(boxes: readonly Rect[]): Size {
  return {
    width: Math.max(0, ...boxes.map(({ x, width }) => x + width)),
    height: Math.max(0, ...boxes.map(({ y, height }) => y + height)),
  };
}
