/** How a statement looks: type sizes, colours. Sizes are in points; everything must read well in grey. */
import { isRightToLeft } from '../direction.ts';
import type { Tone } from '../document.ts';
import type { Weight } from './text/typesetter.ts';

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

export interface TextStyle {
  weight: Weight;
  size: number;
  /** Height of a line. */
  leading: number;
  colour: Colour;
}

export const INK: Colour = [26, 30, 36];
export const MUTED: Colour = [84, 92, 102];
export const ACCENT: Colour = [22, 52, 92];
export const LINK: Colour = [18, 76, 150];
export const RULE: Colour = [176, 184, 194];
export const STRONG_RULE: Colour = [22, 52, 92];
export const HEAD_FILL: Colour = [233, 238, 245];
export const WHITE: Colour = [255, 255, 255];

interface TonePalette {
  /** Icon and edge; at least 4.5:1 on white. */
  strong: Colour;
  /** Background of a callout. */
  fill: Colour;
}

/** In grey the strong colours look much alike: signs and words tell the tones apart, colour only repeats it. */
export const TONE_COLOURS: Record<Tone, TonePalette> = {
  good: { strong: [24, 106, 59], fill: [236, 246, 239] },
  caution: { strong: [148, 84, 0], fill: [254, 246, 229] },
  stop: { strong: [158, 27, 36], fill: [252, 237, 236] },
  unsure: { strong: [86, 66, 138], fill: [243, 240, 250] },
  neutral: { strong: [69, 83, 102], fill: [240, 243, 247] },
};

export type StyleName =
  | 'issuer'
  | 'marking'
  | 'title'
  | 'subtitle'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'lead'
  | 'note'
  | 'caption'
  | 'bannerTitle'
  | 'calloutTitle'
  | 'cell'
  | 'columnHead'
  | 'rowHead'
  | 'contents1'
  | 'contents2'
  | 'chart'
  | 'chartValue'
  | 'furniture'
  | 'fieldLabel'
  | 'fieldValue';

export type Styles = Record<StyleName, TextStyle>;

/** Weight, size, height of a line in European text and in Chinese or Arabic, colour. */
const STYLES: Record<StyleName, [Weight, number, number, number, Colour]> = {
  issuer: ['bold', 9.5, 13, 14, ACCENT],
  marking: ['bold', 9, 12, 13, ACCENT],
  title: ['bold', 23, 29, 33, ACCENT],
  subtitle: ['regular', 12, 17, 19, MUTED],
  heading1: ['bold', 15.5, 20, 23, ACCENT],
  heading2: ['bold', 11.5, 16, 18, INK],
  heading3: ['bold', 10, 14, 16, MUTED],
  body: ['regular', 9.8, 14.4, 17, INK],
  lead: ['regular', 11, 16.4, 19, INK],
  note: ['regular', 8.4, 12, 13.6, MUTED],
  caption: ['bold', 9, 13, 14.4, INK],
  bannerTitle: ['bold', 14.5, 20, 22, INK],
  calloutTitle: ['bold', 10, 14.4, 17, INK],
  cell: ['regular', 8.8, 12.2, 14.2, INK],
  columnHead: ['bold', 8.4, 11.6, 13.4, ACCENT],
  rowHead: ['bold', 8.8, 12.2, 14.2, INK],
  contents1: ['bold', 10, 15, 17, INK],
  contents2: ['regular', 9.4, 14, 16, INK],
  chart: ['regular', 8.8, 12.2, 14.2, INK],
  chartValue: ['bold', 8.8, 12.2, 14.2, INK],
  furniture: ['regular', 8, 11, 12, MUTED],
  fieldLabel: ['regular', 8, 11, 12, MUTED],
  fieldValue: ['regular', 9.8, 14, 16, INK],
};

export function stylesFor(language: string): Styles {
  const tall = /^(zh|ja|ko)\b/i.test(language) || isRightToLeft(language);
  const entries = Object.entries(STYLES).map(([name, [weight, size, european, taller, colour]]) => [
    name,
    { weight, size, leading: tall ? taller : european, colour },
  ]);
  return Object.fromEntries(entries) as Styles;
}
