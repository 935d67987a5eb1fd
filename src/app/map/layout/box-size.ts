/** How large the boxes are; `map.css` uses the same figures for type and padding. */
import type { MapNode, NodeKind } from '../graph/types.ts';
import type { Badge, Label } from '../words/describe.ts';
import { linesOf, widthOf } from './text-size.ts';
import type { Size } from './types.ts';

interface BoxStyle {
  width: number;
  font: number;
  line: number;
  /** The title is cut off after so many lines; it is whole beside the map and in the outline. */
  lines: number;
}

const THEME: BoxStyle = { width: 232, font: 16, line: 21, lines: 3 };
const STYLES: Record<NodeKind, BoxStyle> = {
  question: { width: 184, font: 14, line: 19, lines: 3 },
  condition: { width: 168, font: 13, line: 18, lines: 7 },
  reference: { width: 168, font: 13, line: 18, lines: 6 },
  flag: { width: 216, font: 13, line: 18, lines: 4 },
  trigger: { width: 216, font: 13, line: 18, lines: 4 },
  credit: { width: 216, font: 13, line: 18, lines: 4 },
  action: { width: 240, font: 13, line: 18, lines: 4 },
};

/** Closed themes and sections are cards of one width, so that they line up. */
export const CARD = { width: 256, gap: 16 };
const CARD_STYLE: BoxStyle = { width: CARD.width, font: 17, line: 22, lines: 3 };

const PADDING = 12;
const NARROWEST = 84;
/** The coloured edge and the line around. */
const BORDER = 6;
const CAPTION = 18;
const BADGE_ROW = 26;
const SUMMARY_ROW = 20;

export const isTheme = (node: MapNode): boolean =>
  node.kind === 'question' && node.question.id === node.question.theme;

export function nodeSize(node: MapNode, label: Label): Size {
  const style = isTheme(node) ? THEME : STYLES[node.kind];
  const needed = Math.ceil(widthOf(label.title, style.font)) + 2 * PADDING + BORDER;
  // Most conditions are a few words; narrow columns leave more room for the rest.
  const width = node.kind === 'condition' ? Math.min(style.width, Math.max(NARROWEST, needed)) : style.width;
  return { width, height: heightOf(label, { ...style, width }) };
}

/** @param summary lines of figures below the title */
export function cardSize(label: Label, summary: readonly string[]): Size {
  const room = CARD.width - 2 * PADDING - BORDER;
  const rows = summary.reduce((sum, text) => sum + linesOf(text, room, 14), 0);
  return { width: CARD.width, height: heightOf(label, CARD_STYLE) + rows * SUMMARY_ROW + 6 };
}

function heightOf({ caption, title, badges }: Label, { width, font, line, lines }: BoxStyle): number {
  const room = width - 2 * PADDING - BORDER;
  const titleLines = Math.min(lines, linesOf(title, room, font));
  const captionLines = caption === '' ? 0 : Math.min(2, linesOf(caption, room, 12));
  return (
    2 * PADDING -
    6 +
    BORDER +
    titleLines * line +
    captionLines * CAPTION +
    badgeRows(badges, room) * BADGE_ROW
  );
}

function badgeRows(badges: readonly Badge[], room: number): number {
  if (badges.length === 0) return 0;
  let rows = 1;
  let used = 0;
  for (const { text } of badges) {
    const width = widthOf(text, 12) + 22;
    if (used > 0 && used + width > room) {
      rows += 1;
      used = 0;
    }
    used += width;
  }
  return rows;
}
