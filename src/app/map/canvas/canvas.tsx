import { MiniMap, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { DIRECTIONS, neighbour } from '../layout/neighbour.ts';
import { boxFor } from './box-for.ts';
import { BoxNode } from './box-node.tsx';
import { FrameNode } from './frame-node.tsx';
import { Lines } from './lines.tsx';
import { flowNodes, type FlowNode, type Shown } from './flow-nodes.ts';
import { useInside } from './use-inside.ts';
import { fits, heightFor, MAX_ZOOM, MIN_ZOOM, viewOf } from './view.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

interface Props extends Shown {
  /** Width of the canvas. */
  room: number;
  /** What is drawn: a section's key, or nothing for the overview. */
  name: string;
  onGo: (at: string | undefined) => void;
  onBack: () => void;
}

const NODE_TYPES = { box: BoxNode, frame: FrameNode };
/** Below this width a small view of the whole would cover too much of the drawing. */
const ROOM_FOR_MINIMAP = 720;
const MINIMAP = { width: 150, height: 100 };
/** Share of the window that the canvas may take, as in `map.css`. */
const HIGHEST = 0.8;

export function Canvas(props: Props): ReactNode {
  const { atlas, drawing, room, name, selected, lit, onGo, onBack } = props;
  const { t } = atlas.words;
  const holder = useRef<HTMLDivElement>(null);
  const [flow, setFlow] = useState<ReactFlowInstance<FlowNode> | null>(null);
  const [walked, setWalked] = useState<{ to?: string; selected?: string | undefined }>({});
  const isInside = useInside(holder);
  // A new selection comes before where one had walked to; without one, one stays where one was.
  const wanted = walked.selected === selected ? [walked.to, selected] : [selected, walked.to];
  const focus = boxFor(wanted, atlas.graph, drawing);
  const height = heightFor(drawing, room, selected);
  const nodes = useMemo(() => flowNodes(props, { id: focus, isInside }), [props, focus, isInside]);

  const place = (): void => {
    const element = holder.current;
    if (!flow || !element) return;
    const size = { width: element.clientWidth, height: element.clientHeight };
    void flow.setViewport(viewOf(drawing, size, selected), { duration: isStill() ? 0 : 250 });
  };
  useEffect(() => {
    place();
    // A new drawing, a new selection or a resized canvas is looked at afresh; dimming alone moves nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [flow, drawing, selected]);
  useEffect(() => {
    if (selected !== undefined) holder.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const walkTo = (id: string | null): void => {
    const box = drawing.boxes.find((one) => one.id === id);
    const element = holder.current;
    if (!box || !flow || !element) return;
    setWalked({ to: box.id, selected });
    const { x, y, zoom } = flow.getViewport();
    const inView =
      box.x * zoom + x >= 0 &&
      box.y * zoom + y >= 0 &&
      (box.x + box.width) * zoom + x <= element.clientWidth &&
      (box.y + box.height) * zoom + y <= element.clientHeight;
    if (!inView)
      void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, {
        zoom,
        duration: isStill() ? 0 : 150,
      });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actionOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const actionOf = (key: string): (() => void) | undefined => {
    if (key in DIRECTIONS) {
      const direction = DIRECTIONS[key as keyof typeof DIRECTIONS];
      return () => walkTo(neighbour(drawing, focus ?? '', direction));
    }
    const keys: Record<string, () => void> = {
      Home: () => walkTo(drawing.boxes[0]?.id ?? null),
      End: () => walkTo(drawing.boxes.at(-1)?.id ?? null),
      Escape: onBack,
      '+': () => void flow?.zoomIn(),
      '=': () => void flow?.zoomIn(),
      '-': () => void flow?.zoomOut(),
      '0': () => place(),
    };
    return keys[key];
  };

  const first = { width: room, height: Math.min(height, window.innerHeight * HIGHEST) };
  return (
    <div ref={holder} className="map-holder" style={{ blockSize: height }}>
      <ZoomButtons
        words={atlas.words}
        onIn={() => void flow?.zoomIn()}
        onOut={() => void flow?.zoomOut()}
        onFit={() => place()}
      />
      <ReactFlow
        key={name}
        nodes={nodes}
        edges={[]}
        nodeTypes={NODE_TYPES}
        onInit={setFlow}
        onNodeClick={(_, { data }) => {
          if (data.kind !== 'box') return;
          setWalked({ to: data.id, selected });
          onGo(data.leadsTo);
        }}
        onPaneClick={() => {
          if (selected !== undefined) onBack();
        }}
        onKeyDown={onKeyDown}
        aria-label={t('map.canvas')}
        defaultViewport={viewOf(drawing, first, selected)}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        zoomOnDoubleClick={false}
        panOnScroll
        disableKeyboardA11y
      >
        <Lines drawing={drawing} lit={lit} />
        {room >= ROOM_FOR_MINIMAP && !fits(drawing, first, selected) && (
          <MiniMap
            pannable
            style={MINIMAP}
            ariaLabel={t('map.minimap')}
            nodeClassName={({ data }) => (data as FlowNode['data']).tone}
          />
        )}
      </ReactFlow>
    </div>
  );
}

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
