/** The list of headings. Room for it is taken on the way; page numbers and links are filled in when all pages are known. */
import { contentsEntries, pageLabel } from '../../document-text.ts';
import { shownText } from '../../shown-text.ts';
import { RULE } from '../theme.ts';
import type { Annotation } from '../tags/structure.ts';
import type { Slab, Step } from './flow.ts';
import type { Scene } from './scene.ts';
import { measured } from './text.ts';

const NUMBER_WIDTH = 30;
const INDENT = 16;
/** A list that is parted has so many lines on either page. */
const LEAST_LINES = 4;

interface ContentsLayout {
  steps: Step[];
  /** To be called when every heading has its place. */
  fillIn: () => void;
}

export function layoutContents(scene: Scene): ContentsLayout {
  const { contents } = scene.document;
  if (!contents || contentsEntries(scene.document, contents).length === 0)
    return { steps: [], fillIn: () => undefined };
  const { root } = scene.pages;
  const titleOwner = root.add('P');
  const title = measured(scene, contents.title, 'heading1').cut(scene.body.width);
  const list = root.add('TOC');
  const open: (() => void)[] = [];
  const entries = contentsEntries(scene.document, contents).map((entry, index, all): Slab => {
    const indent = (entry.level - 1) * INDENT;
    const style = entry.level === 1 ? 'contents1' : 'contents2';
    // The space parts heading and page number for those who do not see the leader.
    const lines = measured(scene, `${entry.text} `, style).cut(scene.body.width - indent - NUMBER_WIDTH - 10);
    const link = list.add('TOCI').add('Reference').add('Link');
    const draw = (top: number): void => {
      const { page } = scene.pages;
      open.push(() => {
        scene.pages.goTo(page);
        const target = scene.places.get(entry.id)?.page ?? 0;
        lines.draw(scene.body.left + indent, top, link);
        drawLeader(
          scene,
          scene.body.left + indent + lines.lastLineWidth + 6,
          top + lines.height - lines.leading / 2 + 3,
        );
        const number = measured(scene, String(target), style).cut(NUMBER_WIDTH);
        number.draw(scene.body.right - NUMBER_WIDTH, top + lines.height - lines.leading, link, {
          align: 'end',
        });
        const bottom = scene.sheet.height - top - lines.height;
        const words = `${entry.text}, ${shownText(pageLabel(scene.document.footer.page, target, scene.pages.count))}`;
        const width = scene.body.width - indent;
        const left = scene.canvas.leftOf(scene.body.left + indent, width);
        const box: Annotation['box'] = [left, bottom, left + width, bottom + lines.height];
        scene.pages.link(link, box, { heading: entry.id }, words);
      });
    };
    return {
      kind: 'slab',
      above: entry.level === 1 ? 5 : 0,
      height: lines.height,
      keepWithNext: keeps(index, all),
      draw,
    };
  });
  const head: Slab = {
    kind: 'slab',
    above: 26,
    height: title.height + 3,
    keepWithNext: true,
    draw: (top) => title.draw(scene.body.left, top, titleOwner),
  };
  // The first section starts below the contents only where it has room to unfold.
  const room: Step = { kind: 'need', height: scene.bodyHeight * 0.25 };
  return { steps: [head, ...entries, room], fillIn: () => open.forEach((fill) => fill()) };
}

/** The list stays whole where it can; where it is parted, neither a section nor its last part stands alone. */
function keeps(index: number, all: readonly { level: number }[]): Slab['keepWithNext'] {
  if (index === all.length - 1) return false;
  const [level = 1, next = 1, afterNext = 1] = all.slice(index, index + 3).map((entry) => entry.level);
  if (next === 2 && (level === 1 || afterNext === 1)) return true;
  return index < LEAST_LINES - 1 || index >= all.length - LEAST_LINES ? true : 'wish';
}

function drawLeader(scene: Scene, from: number, y: number): void {
  const to = scene.body.right - NUMBER_WIDTH;
  if (from > to - 10) return;
  scene.pages.artifact('layout');
  scene.canvas.dots([from, y], [to, y], RULE);
}
