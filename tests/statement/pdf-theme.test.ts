import { describe, expect, it } from 'vitest';
import { TONES } from '../../src/statement/document.ts';
import {
  ACCENT,
  HEAD_FILL,
  INK,
  LINK,
  MUTED,
  stylesFor,
  TONE_COLOURS,
  WHITE,
  type Colour,
} from '../../src/statement/pdf/theme.ts';

/** Contrast ratio of WCAG 2. */
function ratio(a: Colour, b: Colour): number {
  const luminance = (colour: Colour): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** What a printer without colour makes of it: the weights of PDF (ISO 32000-1, 10.3.3). */
function grey([red, green, blue]: Colour): Colour {
  const value = 0.3 * red + 0.59 * green + 0.11 * blue;
  return [value, value, value];
}

describe.each([
  ['colours', (colour: Colour): Colour => colour],
  ['colours in a grey print', grey],
])('%s', (_, printed) => {
  const contrast = (a: Colour, b: Colour): number => ratio(printed(a), printed(b));

  it('of text are at least 4.5 to 1 on every ground they stand on', () => {
    for (const colour of [
      ACCENT,
      INK,
      LINK,
      MUTED,
      ...Object.values(stylesFor('en')).map((style) => style.colour),
    ])
      expect(contrast(colour, WHITE)).toBeGreaterThan(4.5);
    expect(contrast(ACCENT, HEAD_FILL)).toBeGreaterThan(4.5);
    for (const tone of TONES)
      for (const colour of [INK, LINK])
        expect(contrast(colour, TONE_COLOURS[tone].fill)).toBeGreaterThan(4.5);
  });

  it('of signs and bars are at least 4.5 to 1 on white and on their tint', () => {
    for (const tone of TONES) {
      const { strong, fill } = TONE_COLOURS[tone];
      expect(contrast(strong, WHITE)).toBeGreaterThan(4.5);
      expect(contrast(strong, fill)).toBeGreaterThan(4.5);
      expect(contrast(strong, HEAD_FILL)).toBeGreaterThan(4.5);
    }
  });
});

describe('type', () => {
  it('gives Chinese more room between lines', () => {
    expect(stylesFor('zh-CN').body.leading).toBeGreaterThan(stylesFor('en').body.leading);
  });
});
