/**
 * Fills pages from top to bottom. A block is laid out as slabs, strips that stay whole; a slab may ask to stay on the same
 * page as the next one. While a slab to repeat is set, it is drawn again at the top of every new page.
 */
import type { MarkedPages } from '../tags/marked-pages.ts';

export interface Slab {
  kind: 'slab';
  /** Space above, left out at the top of a page. */
  above: number;
  /** Space above at the top of a page. */
  aboveAtTop?: number;
  height: number;
  /** "wish": unless that would leave much of the page empty. */
  keepWithNext: boolean | 'wish';
  /** Left out at the top of a page, such as a rule that parts what is above from what is below. */
  skipAtTop?: boolean;
  draw: (top: number) => void;
}

export type Step =
  | Slab
  | { kind: 'repeat'; slab: Slab | undefined }
  | { kind: 'newPage' }
  /** A new page unless so much room is left. */
  | { kind: 'need'; height: number };

/** So much of a page may stay empty so that what wishes to stand together does. */
const SMALL_REST = 0.2;

export class Flow {
  private y: number;
  private atTop = true;
  private repeated: Slab | undefined;

  constructor(
    private readonly pages: MarkedPages,
    private readonly top: number,
    private readonly bottom: number,
  ) {
    this.y = top;
  }

  place(steps: readonly Step[]): void {
    let before: Slab['keepWithNext'] = false;
    let together = false; // slabs that wish to stay together were found to fit, or moved to a page of their own
    steps.forEach((step, index) => {
      if (step.kind === 'newPage') this.newPage();
      else if (step.kind === 'repeat') this.repeated = step.slab;
      else if (step.kind === 'need') this.need(step.height);
      else {
        if (before === false) together = this.startChain(steps, index);
        else if (before === true || together) this.need(step.above + step.height);
        else this.need(this.heightOfChain(steps, index, false));
        this.put(step);
        before = step.keepWithNext;
      }
    });
  }

  /** Finds room for a slab and those it holds on to. True when also those are together that only wish to be. */
  private startChain(steps: readonly Step[], index: number): boolean {
    const whole = this.heightOfChain(steps, index, true);
    const rest = this.bottom - this.y;
    const page = this.bottom - this.top;
    const together = whole <= rest || (whole <= page && rest < page * SMALL_REST);
    this.need(together ? whole : this.heightOfChain(steps, index, false));
    return together;
  }

  /** From a slab to the first one that does not hold on to its successor; only the slab's own height if that is too much. */
  private heightOfChain(steps: readonly Step[], from: number, wishes: boolean): number {
    let total = 0;
    let own = 0;
    for (let i = from; i < steps.length; i++) {
      const step = steps[i];
      if (step?.kind === 'repeat') continue;
      if (step?.kind !== 'slab') break;
      total += step.above + step.height;
      if (own === 0) own = total;
      if (step.keepWithNext === false || (step.keepWithNext === 'wish' && !wishes)) break;
    }
    return wishes || total <= this.bottom - this.top ? total : own;
  }

  private need(height: number): void {
    if (!this.atTop && this.y + height > this.bottom + 0.01) this.newPage();
  }

  private put(slab: Slab): void {
    if (this.atTop && slab.skipAtTop) return;
    this.y += this.atTop ? (slab.aboveAtTop ?? 0) : slab.above;
    slab.draw(this.y);
    this.y += slab.height;
    this.atTop = false;
  }

  private newPage(): void {
    if (this.atTop) return;
    this.pages.addPage();
    this.y = this.top;
    this.atTop = true;
    if (!this.repeated) return;
    this.pages.artifact('repeated');
    this.repeated.draw(this.y);
    this.y += this.repeated.height;
  }
}
