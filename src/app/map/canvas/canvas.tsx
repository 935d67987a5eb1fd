import { MiniMap, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { DIRECTIONS, neighbour } from '../layout/neighbour.ts';
import { boxElement } from './box-element.ts';
import { BoxNode } from './box-node.tsx';
import { FrameNode } from './frame-node.tsx';
import { Lines } from './lines.tsx';
import { flowNodes, type FlowNode, type Shown } from './flow-nodes.ts';
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
  const [walkedTo, setWalkedTo] = useState<string>();
  const known = (id: string | undefined): boolean => drawing.boxes.some((box) => box.id === id);
  const focus = [walkedTo, selected, drawing.boxes[0]?.id].find(known);
  const height = heightFor(drawing, room, selected);
  const nodes = useMemo(() => flowNodes(props, focus), [props, focus]);

  const place = (still = false): void => {
    const element = holder.current;
    if (!flow || !element) return;
    const size = { width: element.clientWidth, height: element.clientHeight };
    void flow.setViewport(viewOf(drawing, size, selected), { duration: still || isStill() ? 0 : 250 });
  };
  useEffect(() => {
    place();
    // A new drawing, a new selection or a resized canvas is looked at afresh; dimming alone moves nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [flow, drawing, selected]);

  useEffect(() => {
    // What was chosen keeps the focus when its card gives way to its branches.
    const inside = holder.current?.contains(document.activeElement) ?? false;
    if (selected !== undefined && inside)
      document.getElementById(boxElement(selected))?.focus({ preventScroll: true });
  }, [selected, drawing]);

  const walkTo = (id: string | null): void => {
    const box = drawing.boxes.find((one) => one.id === id);
    const element = holder.current;
    if (!box || !flow || !element) return;
    setWalkedTo(box.id);
    document.getElementById(boxElement(box.id))?.focus({ preventScroll: true });
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
      return () => walkTo(neighbour(drawing.boxes, focus ?? '', direction));
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
      <ReactFlow
        key={name}
        nodes={nodes}
        edges={[]}
        nodeTypes={NODE_TYPES}
        onInit={setFlow}
        onNodeClick={(_, { data }) => {
          if (data.kind === 'box') onGo(data.leadsTo);
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
      <ZoomButtons
        words={atlas.words}
        onIn={() => void flow?.zoomIn()}
        onOut={() => void flow?.zoomOut()}
        onFit={() => place()}
      />
    </div>
  );
}

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
