/** A text as a QR code (ISO/IEC 18004). A seventh of it may be smudged, as paper is. */
import encodeQR from 'qr';

export interface QrCode {
  /** Modules a side, with the quiet zone. */
  size: number;
  /** Dark modules, joined along each line. */
  runs: { x: number; y: number; length: number }[];
}

/** White modules that readers need on each side. */
export const QUIET_ZONE = 4;

export function qrCode(text: string): QrCode {
  const lines = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  return { size: lines.length, runs: lines.flatMap(runsOf) };
}

function runsOf(line: readonly boolean[], y: number): QrCode['runs'] {
  const runs: QrCode['runs'] = [];
  line.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last.x + last.length === x) last.length++;
    else runs.push({ x, y, length: 1 });
  });
  return runs;
}
