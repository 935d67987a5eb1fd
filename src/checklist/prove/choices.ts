/** Results of choices between diagrams that were made before. A newer one takes the place of an older, which is then made again when needed. */
import type { Node } from './node-table.ts';

/** Three operands and the result. */
const WIDTH = 4;
const MOST = 1 << 18;

export class Choices {
  private places = 1 << 8;
  private kept = new Int32Array(this.places * WIDTH);

  /** Undefined when it was never made, or has been replaced. The first operand is never a constant, so an empty place fits none. */
  find(test: Node, then: Node, otherwise: Node): Node | undefined {
    const { kept } = this;
    const at = this.place(test, then, otherwise);
    const isKept = kept[at] === test && kept[at + 1] === then && kept[at + 2] === otherwise;
    return isKept ? kept[at + 3] : undefined;
  }

  keep(test: Node, then: Node, otherwise: Node, result: Node): void {
    const { kept } = this;
    const at = this.place(test, then, otherwise);
    kept[at] = test;
    kept[at + 1] = then;
    kept[at + 2] = otherwise;
    kept[at + 3] = result;
  }

  /** Room in proportion to the number of nodes; what was kept is made again where it is needed. */
  fit(nodes: number): void {
    if (nodes <= this.places || this.places === MOST) return;
    this.places *= 4;
    this.kept = new Int32Array(this.places * WIDTH);
  }

  clear(): void {
    this.kept.fill(0);
  }

  private place(test: Node, then: Node, otherwise: Node): number {
    const mixed = Math.imul(Math.imul(test, 0x9e3779b1) ^ then, 0x85ebca6b) ^ otherwise;
    return ((mixed ^ (mixed >>> 15)) & (this.places - 1)) * WIDTH;
  }
}
