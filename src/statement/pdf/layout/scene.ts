/** What the layout of a block works with. */
import type { Document } from '../../document.ts';
import type { Canvas } from '../canvas.ts';
import type { Place } from '../parts/destination.ts';
import type { Sheet } from '../sheet.ts';
import type { MarkedPages } from '../tags/marked-pages.ts';
import type { Element } from '../tags/structure.ts';
import type { Typesetter } from '../text/typesetter.ts';
import type { Styles } from '../theme.ts';

export interface Scene {
  document: Document;
  sheet: Sheet;
  body: Sheet['body'];
  styles: Styles;
  typesetter: Typesetter;
  canvas: Canvas;
  pages: MarkedPages;
  /** Element that takes the next block: the document or the current section. */
  parent: Element;
  /** Where headings came to stand, by id; the title has the id "". */
  places: Map<string, Place>;
  /** Height of the part of a page that blocks fill. */
  bodyHeight: number;
}
