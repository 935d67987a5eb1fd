/** The title block at the top of the first page. */
import type { Document } from '../../document.ts';
import { ACCENT, STRONG_RULE } from '../theme.ts';
import type { Slab, Step } from './flow.ts';
import type { Scene } from './scene.ts';
import { measured } from './text.ts';

const MARKING_PADDING = 7;

export function layoutMasthead(scene: Scene, { masthead, title }: Document): Step[] {
  const { root } = scene.pages;
  const marking = masthead.marking === undefined ? undefined : measured(scene, masthead.marking, 'marking');
  const markingWidth = marking ? Math.min(marking.width + 2 * MARKING_PADDING, scene.body.width / 2) : 0;
  const issuer = measured(scene, masthead.issuer, 'issuer').cut(
    scene.body.width - (markingWidth > 0 ? markingWidth + 20 : 0),
  );
  const issuerOwner = root.add('P');
  const word = marking?.cut(markingWidth - 2 * MARKING_PADDING + 0.1);
  const wordOwner = word && root.add('P');
  const first: Slab = {
    kind: 'slab',
    above: 0,
    height: Math.max(issuer.height, word ? word.height + 8 : 0) + 16,
    keepWithNext: true,
    draw: (top) => {
      scene.pages.artifact('layout');
      scene.canvas.box(scene.body.left, top - 22, 42, 4, STRONG_RULE);
      issuer.draw(scene.body.left, top, issuerOwner);
      if (!word || !wordOwner) return;
      const x = scene.body.right - markingWidth;
      scene.pages.artifact('layout');
      scene.canvas.frame(x, top - 4, markingWidth, word.height + 8, 1, ACCENT);
      word.draw(x + MARKING_PADDING, top, wordOwner);
    },
  };
  return [first, ...titleSlabs(scene, title, masthead.subtitle)];
}

function titleSlabs(scene: Scene, title: string, subtitle: string | undefined): Slab[] {
  const { root } = scene.pages;
  const heading = measured(scene, title, 'title').cutEvenly(scene.body.width);
  const owner = root.add('H1');
  const line =
    subtitle === undefined ? undefined : measured(scene, subtitle, 'subtitle').cutEvenly(scene.body.width);
  const lineOwner = line && root.add('P');
  const draw = (top: number): void => {
    scene.places.set('', { page: scene.pages.page, height: scene.sheet.height - top + 6 });
    heading.draw(scene.body.left, top, owner);
    line?.draw(scene.body.left, top + heading.height + 5, lineOwner);
  };
  const height = heading.height + (line ? line.height + 5 : 0) + 6;
  return [{ kind: 'slab', above: 0, height, keepWithNext: true, draw }];
}
