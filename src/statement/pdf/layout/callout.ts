/** A banner or callout: a tinted box with an edge and a sign in the colour of its tone, which its title puts in words. */
import type { Callout } from '../../document.ts';
import { isEmpty } from '../../document-text.ts';
import { TONE_COLOURS } from '../theme.ts';
import type { Slab, Step } from './flow.ts';
import { drawIcon } from './icons.ts';
import type { Scene } from './scene.ts';
import { measured } from './text.ts';

/** A line in the box: how high it is, with the space above it, and how to draw it. */
interface Strip {
  height: number;
  draw: (top: number) => void;
}

const SHAPES = {
  banner: { padding: 14, icon: 26, indent: 46, edge: 5, above: 14, title: 'bannerTitle' },
  callout: { padding: 9, icon: 13, indent: 31, edge: 3, above: 10, title: 'calloutTitle' },
} as const;

export function layoutCallout(scene: Scene, block: Callout): Step[] {
  const shape = SHAPES[block.kind];
  const groups = inGroups(stripsOf(scene, block), scene.bodyHeight - 2 * shape.padding);
  return groups.map((group, index): Slab => {
    const first = index === 0;
    const padding = first ? shape.padding : 0;
    const below = index === groups.length - 1 ? shape.padding : 0;
    const height = padding + group.reduce((sum, strip) => sum + strip.height, 0) + below;
    const draw = (top: number): void => {
      drawBox(scene, block, top, height, first);
      let y = top + padding;
      for (const strip of group) {
        strip.draw(y);
        y += strip.height;
      }
    };
    return { kind: 'slab', above: first ? shape.above : 0, height, keepWithNext: false, draw };
  });
}

function stripsOf(scene: Scene, block: Callout): Strip[] {
  const { indent, padding, title } = SHAPES[block.kind];
  const box = scene.parent.add('Div');
  const width = scene.body.width - indent - padding;
  const texts = block.text.filter((text) => !isEmpty(text));
  return [block.title, ...texts].flatMap((text, index) => {
    const lines = measured(scene, text, index === 0 ? title : 'body').cut(width);
    const owner = box.add('P');
    return Array.from({ length: lines.count }, (_, line) => {
      const gap = line === 0 && index > 0 ? 3 : 0;
      const draw = (top: number): void =>
        lines.draw(scene.body.left + indent, top + gap, owner, { from: line, to: line + 1 });
      return { height: lines.leading + gap, draw };
    });
  });
}

function drawBox(scene: Scene, block: Callout, top: number, height: number, first: boolean): void {
  const { padding, icon, indent, edge, title } = SHAPES[block.kind];
  const { strong, fill } = TONE_COLOURS[block.tone];
  scene.pages.artifact('layout');
  scene.canvas.box(scene.body.left, top, scene.body.width, height, fill);
  scene.canvas.box(scene.body.left, top, edge, height, strong);
  if (!first) return;
  const middle = top + padding + scene.styles[title].leading / 2;
  const sign = block.kind === 'banner' ? top + padding : middle - icon / 2;
  drawIcon(scene.canvas, block.tone, scene.body.left + edge + (indent - edge - icon) / 2, sign, icon);
}

const STRIPS_A_GROUP = 4;

/** One group when all of it fits on a page; else groups of a few lines, which flow from page to page. */
function inGroups(strips: readonly Strip[], limit: number): Strip[][] {
  const height = strips.reduce((sum, strip) => sum + strip.height, 0);
  const size = height <= limit ? strips.length : STRIPS_A_GROUP;
  const groups: Strip[][] = [];
  for (let i = 0; i < strips.length; i += size) groups.push(strips.slice(i, i + size));
  return groups;
}
