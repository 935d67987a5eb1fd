/** A QR code as a drawing of its own, dark on white whatever the page is. */
import type { Code } from '../document.ts';
import { codeText } from '../document-text.ts';
import { qrCode } from '../qr-code.ts';
import { escape, rich, words } from './markup.ts';

export function code(block: Code): string {
  const { size, runs } = qrCode(block.content);
  const path = runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('');
  const drawing = `<svg class="code" role="img" aria-label="${escape(block.alt)}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
  const text = `<p class="title">${words(block.caption)}</p><p>${words(block.note)}</p><p class="note">${rich(codeText(block))}</p>`;
  return `<div class="with-code">${drawing}<div>${text}</div></div>`;
}
