/** Running header and footer with "page x of y", drawn last, when the number of pages is known. */
import { pageLabel } from '../../document-text.ts';
import { shownText } from '../../shown-text.ts';
import { RULE } from '../theme.ts';
import type { Scene } from './scene.ts';
import { measured, type TextBlock } from './text.ts';

const PAGE_LABEL_WIDTH = 120;

interface Furniture {
  /** Where the body of a page may start and must end. */
  top: number;
  bottom: number;
  draw: () => void;
}

export function layoutFurniture(scene: Scene): Furniture {
  const { header, footer } = scene.document;
  const { leading } = scene.styles.furniture;
  const head = measured(scene, header, 'furniture').cut(scene.body.width);
  const foot = measured(scene, footer.text, 'furniture').cut(scene.body.width - PAGE_LABEL_WIDTH - 16);
  const extra = (text: TextBlock): number => Math.max(0, text.count - 1) * leading;
  const top = scene.body.top + extra(head);
  const bottom = scene.body.bottom - extra(foot);
  const draw = (): void => {
    for (let page = 1; page <= scene.pages.count; page++) {
      scene.pages.goTo(page);
      if (page > 1 && head.count > 0) drawHeader(scene, head);
      drawFooter(scene, foot, bottom, page);
    }
  };
  return { top, bottom, draw };
}

function drawHeader(scene: Scene, text: TextBlock): void {
  const top = scene.sheet.header - text.leading;
  scene.pages.artifact('header');
  text.draw(scene.body.left, top, undefined);
  scene.canvas.line(
    [scene.body.left, top + text.height + 5],
    [scene.body.right, top + text.height + 5],
    0.5,
    RULE,
  );
}

function drawFooter(scene: Scene, text: TextBlock, bottom: number, page: number): void {
  const words = shownText(pageLabel(scene.document.footer.page, page, scene.pages.count));
  const label = measured(scene, words, 'furniture').cut(PAGE_LABEL_WIDTH);
  const top = scene.sheet.footer - text.height;
  scene.pages.artifact('footer');
  scene.canvas.line([scene.body.left, top - 7], [scene.body.right, top - 7], 0.5, RULE);
  text.draw(scene.body.left, top, undefined);
  label.draw(scene.body.right - PAGE_LABEL_WIDTH, top, undefined, { align: 'end' });
}
