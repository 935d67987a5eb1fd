export { loadFonts, type Fonts, type FontSource } from './load-fonts.ts';
export { TrueTypeFont } from './truetype.ts';
export { subset, type Composite } from './subset.ts';
export type { Part } from './shaper.ts';
