import type { Break, Heading, Annex, List, Paragraph } from '../../document.ts';
import { annexHeading, plainText, isEmpty } from '../../document-text.ts';
import type { Element, StructureType } from '../tags/structure.ts';
import { RULE, type StyleName } from '../theme.ts';
import type { Slab, Step } from './flow.ts';
import type { Scene } from './scene.ts';
import { measured, type TextBlock } from './text.ts';

const PARAGRAPH_GAP = 7;

export function layoutParagraph(scene: Scene, block: Paragraph): Step[] {
  if (isEmpty(block.text)) return [];
  const text = measured(scene, block.text, block.style ?? 'body').cut(scene.body.width);
  const slabs = lineSlabs(text, scene.body.left, scene.parent.add('P'), PARAGRAPH_GAP);
  // "The following applies:" does not stand alone at the foot of a page.
  const last = slabs.at(-1);
  if (last) last.keepWithNext = /[:：]\s*$/.test(plainText(block.text));
  return slabs;
}

/** One slab a line; neither the first nor the last line stands alone on a page. */
function lineSlabs(text: TextBlock, x: number, owner: Element, above: number): Slab[] {
  return Array.from({ length: text.count }, (_, index) => ({
    kind: 'slab',
    above: index === 0 ? above : 0,
    height: text.leading,
    keepWithNext: index < text.count - 1 && (index === 0 || index === text.count - 2),
    draw: (top) => text.draw(x, top, owner, { from: index, to: index + 1 }),
  }));
}

const HEADINGS: Record<1 | 2 | 3, { type: StructureType; style: StyleName; above: number; below: number }> = {
  1: { type: 'H2', style: 'heading1', above: 26, below: 3 },
  2: { type: 'H3', style: 'heading2', above: 17, below: 1 },
  3: { type: 'H4', style: 'heading3', above: 13, below: 0 },
};

/** A section of the structure starts with every heading of level 1. */
export function layoutHeading(scene: Scene, block: Heading | Annex): Step[] {
  const level = block.kind === 'annex' ? 1 : block.level;
  const { type, style, above, below } = HEADINGS[level];
  if (level === 1) scene.parent = scene.pages.root.add('Sect');
  const owner = scene.parent.add(type);
  const words = block.kind === 'annex' ? annexHeading(block) : block.text;
  const text = measured(scene, words, style).cutEvenly(scene.body.width);
  const slab: Slab = {
    kind: 'slab',
    above,
    height: text.height + below,
    keepWithNext: true,
    draw: (top) => {
      scene.places.set(block.id, { page: scene.pages.page, height: scene.sheet.height - top + 6 });
      text.draw(scene.body.left, top, owner);
    },
  };
  return block.kind === 'annex' ? [{ kind: 'newPage' }, slab] : [slab];
}

const MARKER_INDENT = 5;
const LEAST_MARKER_WIDTH = 19;
const ITEM_GAP = 3.5;

export function layoutList(scene: Scene, block: List): Step[] {
  const numbered = block.style === 'numbered';
  const list = scene.parent.add('L', { numbering: numbered ? 'Decimal' : 'Disc' });
  const items = block.items.filter((item) => !isEmpty(item));
  const markers = items.map((_, index) => measured(scene, numbered ? `${index + 1}.` : '•', 'body'));
  const indent = Math.max(LEAST_MARKER_WIDTH, ...markers.map((marker) => marker.width + MARKER_INDENT + 6));
  return items.flatMap((item, index) => {
    const element = list.add('LI');
    const label = element.add('Lbl');
    const text = measured(scene, item, 'body').cut(scene.body.width - indent);
    const above = index === 0 ? PARAGRAPH_GAP - 1 : ITEM_GAP;
    const slabs = lineSlabs(text, scene.body.left + indent, element.add('LBody'), above);
    const [first] = slabs;
    const last = slabs.at(-1);
    if (first) {
      const { draw } = first;
      first.draw = (top) => {
        markers[index]?.cut(indent).draw(scene.body.left + MARKER_INDENT, top, label);
        draw(top);
      };
    }
    // Neither the first nor the last item stands on a page alone.
    if (last && (index === items.length - 2 || (index === 0 && items.length > 1))) last.keepWithNext = true;
    return slabs;
  });
}

export function layoutBreak(scene: Scene, block: Break): Step[] {
  if (block.to === 'page') return [{ kind: 'newPage' }];
  const draw = (top: number): void => {
    scene.pages.artifact('layout');
    scene.canvas.line([scene.body.left, top], [scene.body.right, top], 0.6, RULE);
  };
  return [{ kind: 'slab', above: 14, height: 6, keepWithNext: false, skipAtTop: true, draw }];
}
