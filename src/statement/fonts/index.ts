export { loadFonts, type Fonts, type FontSource } from './load-fonts.ts';
export { TrueTypeFont } from './truetype.ts';
export { subset } from './subset.ts';
