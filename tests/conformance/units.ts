/** The texts of a file as its structure parts them: headings, paragraphs, cells, items, captions, figures, in reading order. */
import type { PaintedText } from './page-content.ts';
import type { Node } from './structure-tree.ts';
import type { Subject } from './subject.ts';

export interface Unit {
  node: Node;
  texts: PaintedText[];
  text: string;
}

const UNITS = new Set(['H1', 'H2', 'H3', 'H4', 'P', 'TH', 'TD', 'LBody', 'Caption', 'Figure']);

/** Labels of lists and lines of the contents are no units. */
export function unitsOf({ tree, content }: Subject): Unit[] {
  return tree.nodes.flatMap((node) => {
    if (!UNITS.has(node.type) || isInside(node, UNITS)) return [];
    const texts = content.textsOf(node);
    const text = texts.map((piece) => piece.text).join('');
    return text.trim() === '' ? [] : [{ node, texts, text }];
  });
}

export function isInside(node: Node, types: ReadonlySet<string>): boolean {
  for (let above = node.parent; above; above = above.parent) if (types.has(above.type)) return true;
  return false;
}

/** Hebrew, Arabic and their forms: shown from right to left, so that drawing order is not reading order. */
export const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Without spaces, which line ends add and drop. */
export function comparable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}
