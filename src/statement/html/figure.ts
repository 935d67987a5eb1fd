/** Charts: the numbers are text in a list, the bars beside them are drawings without a style attribute. */
import type { Datum, Figure, Tone } from '../document.ts';
import { icon } from './icons.ts';
import { escape, words } from './markup.ts';

export function figure(block: Figure): string {
  const { kind, data } = block.chart;
  const caption = block.caption.trim() === '' ? '' : `<figcaption>${words(block.caption)}</figcaption>`;
  const most = Math.max(...data.map(({ value }) => value), 1e-9);
  const rows = data.map((datum) => row(datum, kind === 'bars' ? bar([datum], most) : ''));
  const whole = kind === 'segments' ? bar(data, data.reduce((sum, { value }) => sum + value, 0) || 1) : '';
  return `<figure aria-label="${escape(block.alt)}">${caption}${whole}<dl class="chart ${kind}">${rows.join('')}</dl></figure>`;
}

function row({ label, display, tone }: Datum, drawing: string): string {
  return `<div><dt>${icon(tone)}${words(label)}</dt><dd>${drawing}<span>${words(display)}</span></dd></div>`;
}

function bar(data: readonly Datum[], total: number): string {
  let x = 0;
  const segments = data.map(({ value, tone }) => {
    const width = (value / total) * 100;
    const segment = rectangle(x, width, tone);
    x += width;
    return segment;
  });
  return `<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${segments.join('')}</svg>`;
}

function rectangle(x: number, width: number, tone: Tone): string {
  const short = (value: number): string => String(Math.round(value * 100) / 100);
  return `<rect class="${tone}" x="${short(x)}" y="0" width="${short(width)}" height="1"/>`;
}
