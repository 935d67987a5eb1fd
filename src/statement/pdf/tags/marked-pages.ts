/**
 * Pages on which everything drawn is marked: either as content of an element of the structure tree, or as an artifact
 * (rules, fills, running headers) that a screen reader passes over. A mark stays open until something else is drawn, so
 * that the lines of a paragraph on one page share one mark.
 */
import type { Container } from '../container.ts';
import { Element, type Annotation } from './structure.ts';

type Artifact = 'layout' | 'header' | 'footer' | 'repeated';

const ARTIFACTS: Record<Artifact, string> = {
  layout: '/Artifact <</Type /Layout>> BDC',
  header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
  repeated: '/Artifact <</Type /Pagination>> BDC',
};

export class MarkedPages {
  readonly root = new Element('Document');
  readonly annotations: Annotation[] = [];
  /** For each page the elements that own its marked content, in the order of the numbers. */
  private readonly owned = new Map<number, Element[]>();
  private open: Element | Artifact | undefined;

  constructor(
    private readonly container: Container,
    private readonly onPageChange: () => void,
  ) {}

  get page(): number {
    return this.container.page;
  }

  get count(): number {
    return this.container.pages;
  }

  /** Elements that own marked content on a page, by its numbers. */
  ownersOn(page: number): readonly Element[] {
    return this.owned.get(page) ?? [];
  }

  addPage(): void {
    this.close();
    this.container.drawing.addPage();
    this.onPageChange();
  }

  goTo(page: number): void {
    if (page === this.page) return;
    this.close();
    this.container.drawing.setPage(page);
    this.onPageChange();
  }

  /** What is drawn from here on belongs to the element. */
  content(element: Element): void {
    if (this.open === element) return;
    this.close();
    const owners = this.owned.get(this.page) ?? [];
    this.owned.set(this.page, owners);
    const number = owners.push(element) - 1;
    element.kids.push({ kind: 'content', page: this.page, number });
    this.container.line(`/${element.type} <</MCID ${number}>> BDC`);
    this.open = element;
  }

  /** What is drawn from here on is decoration. */
  artifact(kind: Artifact): void {
    if (this.open === kind) return;
    this.close();
    this.container.line(ARTIFACTS[kind]);
    this.open = kind;
  }

  link(element: Element, box: Annotation['box'], target: Annotation['target'], contents: string): void {
    if (element.type !== 'Link') throw new Error(`a link inside ${element.type}`);
    const annotation = { page: this.page, box, element, target, contents };
    this.annotations.push(annotation);
    element.kids.push({ kind: 'annotation', annotation });
  }

  close(): void {
    if (this.open !== undefined) this.container.line('EMC');
    this.open = undefined;
  }
}
