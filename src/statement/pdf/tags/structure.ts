/** The structure tree: what each piece of the pages is (heading, cell, link ...), for screen readers and extraction. */

export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Span'
  | 'Link'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference';

export interface Attributes {
  /** Text in place of a figure. */
  alt?: string;
  /** Of a figure, on its page: left, bottom, right, top in points from the lower left corner. */
  box?: [number, number, number, number];
  scope?: 'Column' | 'Row';
  numbering?: 'Disc' | 'Decimal';
  language?: string;
}

/** A piece of a page: marked content with a number that is unique on its page. */
interface Content {
  kind: 'content';
  page: number;
  number: number;
}

interface AnnotationKid {
  kind: 'annotation';
  annotation: Annotation;
}

export type Kid = Element | Content | AnnotationKid;

/** A link on a page: one rectangle (left, bottom, right, top), the element it belongs to, where it leads, and its words. */
export interface Annotation {
  page: number;
  box: [number, number, number, number];
  element: Element;
  target: { url: string } | { heading: string };
  contents: string;
}

export class Element {
  readonly kind = 'element';
  readonly kids: Kid[] = [];

  constructor(
    readonly type: StructureType,
    readonly parent?: Element,
    readonly attributes: Attributes = {},
  ) {}

  add(type: StructureType, attributes: Attributes = {}): Element {
    const child = new Element(type, this, attributes);
    this.kids.push(child);
    return child;
  }
}
