/** The boxes of a drawing as nodes of React Flow. */
import type { Node } from '@xyflow/react';
import type { MapGraph } from '../graph/types.ts';
import type { Box, BoxContent, Drawing } from '../layout/drawing.ts';
import { isTheme } from '../layout/box-size.ts';
import type { Note } from '../graph/notes.ts';
import type { Atlas } from '../words/atlas.ts';

/** A drawing, and what is to be seen of it. */
export interface Shown {
  atlas: Atlas;
  drawing: Drawing;
  selected: string | undefined;
  /** Boxes that stay bright; null when all do. */
  lit: ReadonlySet<string> | null;
  notes: readonly Note[];
  /** Answers of a witness, by question. */
  answers: ReadonlyMap<string, string>;
}

export interface BoxData extends Record<string, unknown> {
  kind: 'box';
  id: string;
  content: BoxContent;
  /** Class that colours it. */
  tone: string;
  /** Where choosing it leads. */
  leadsTo: string;
  selected: boolean;
  dim: boolean;
  /** The one box that the Tab key reaches; arrow keys go on from there. */
  inTabOrder: boolean;
  /** It has the focus, or shall have it. */
  takesFocus: boolean;
  /** What the mark for notes says; empty without notes. */
  notes: string;
  /** Answer of a witness; empty without one. */
  answer: string;
}

export interface FrameData extends Record<string, unknown> {
  kind: 'frame';
  tone: string;
}

export type FlowNode = Node<BoxData, 'box'> | Node<FrameData, 'frame'>;

/** Where the keyboard stands. */
interface Focus {
  id: string | undefined;
  /** The focus is on a box. */
  isInside: boolean;
}

export function flowNodes(props: Shown, focus: Focus): FlowNode[] {
  const { drawing } = props;
  return [
    ...drawing.frames.map(({ band, x, y, width, height }): FlowNode => ({
      id: `frame:${band}`,
      type: 'frame',
      position: { x, y },
      width,
      height,
      zIndex: -2,
      data: { kind: 'frame', tone: 'frame' },
    })),
    ...drawing.boxes.map((box) => boxNode(box, props, focus)),
  ];
}

function boxNode(
  { id, content, x, y, width, height }: Box,
  { atlas, selected, lit, notes, answers }: Shown,
  focus: Focus,
): FlowNode {
  const inside = membersOf(id, content, atlas.graph);
  const count = notes.filter(({ at }) => at !== undefined && inside.has(at)).length;
  return {
    id,
    type: 'box',
    position: { x, y },
    width,
    height,
    data: {
      kind: 'box',
      id,
      content,
      tone: toneOf(content),
      leadsTo: leadsTo(id, content),
      selected: id === selected,
      dim: lit !== null && ![...inside].some((one) => lit.has(one)),
      inTabOrder: id === focus.id,
      takesFocus: id === focus.id && focus.isInside,
      notes: count === 0 ? '' : atlas.words.t('map.notes', { count }),
      answer: answers.has(id) ? atlas.words.t('map.answer', { answer: answers.get(id) ?? '' }) : '',
    },
  };
}

/** The boxes that a card stands for. */
function membersOf(id: string, content: BoxContent, { bands, nodes }: MapGraph): Set<string> {
  switch (content.kind) {
    case 'node':
      return new Set([id]);
    case 'section':
      return new Set(
        bands
          .filter(({ section }) => section === content.section)
          .flatMap((band) => band.nodes.map((node) => node.id)),
      );
    case 'closed': {
      const band = bands.find((one) => one.id === nodes.get(id)?.band);
      const own = band?.nodes.filter((node) => {
        if (node.kind === 'question') return node.question.theme === id;
        return 'theme' in node ? node.theme === id : band.themes.length === 1;
      });
      return new Set(own?.map((node) => node.id));
    }
  }
}

function toneOf(content: BoxContent): string {
  if (content.kind === 'section') return 'section';
  return isTheme(content.node) ? 'theme' : content.node.kind;
}

/** A reference leads to what it names. */
function leadsTo(id: string, content: BoxContent): string {
  if (content.kind !== 'node' || content.node.kind !== 'reference') return id;
  const { section, questions } = content.node;
  const [only] = questions;
  return only !== undefined && questions.length === 1 ? only : section;
}
