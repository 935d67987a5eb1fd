/** The signs of the tones, the same shapes as in the PDF; hidden from screen readers, since words stand beside them. */
import type { Tone } from '../document.ts';

const SHAPES: Record<Tone, string> = {
  good: '<circle cx="8" cy="8" r="8"/><path d="M4.2 8.3 7 11.2l5-5.9"/>',
  caution: '<path class="ground" d="M8 .3 16.3 15.2H-.3z"/><path d="M8 5.4v4.8M8 12v1.4"/>',
  stop: '<path class="ground" d="M4.8 0h6.4L16 4.8v6.4L11.2 16H4.8L0 11.2V4.8z"/><path d="m5.1 5.1 5.8 5.8m0-5.8-5.8 5.8"/>',
  unsure:
    '<path class="ground" d="M8-1 17 8 8 17-1 8z"/><path d="M5.8 5.3 6.3 4.1 7.9 3.5 9.6 4.1 10.2 5.4 9.5 6.7 8 7.9v1.7M8 11.3v1.4"/>',
  neutral: '<circle class="ring" cx="8" cy="8" r="7"/><path class="bar" d="M4.8 8h6.4"/>',
};

export function icon(tone: Tone): string {
  return `<svg class="icon ${tone}" viewBox="-0.5 0 17 16" aria-hidden="true" focusable="false">${SHAPES[tone]}</svg>`;
}
