/** The structure tree of a file, read from its root, with the words of every element. */
import {
  catalogOf,
  dictionary,
  isName,
  isReference,
  lookDictionary,
  nameOf,
  type Dictionary,
  type PdfFile,
  type Value,
} from '../statement/support/pdf-objects.ts';
import type { PageContent, Paint, PaintedText } from './page-content.ts';

export interface Node {
  id: number;
  type: string;
  dict: Dictionary;
  parent: Node | undefined;
  /** Elements and content, in reading order. */
  kids: Kid[];
}

export type Kid =
  | { kind: 'element'; node: Node }
  /** `page` is the object of the page. */
  | { kind: 'content'; page: number; mark: number }
  | { kind: 'annotation'; id: number };

export interface StructureTree {
  root: Dictionary;
  /** In reading order; parents before children. */
  nodes: Node[];
  byId: Map<number, Node>;
  /** What cannot be read as a tree. */
  faults: string[];
}

export function readStructure(file: PdfFile): StructureTree {
  const reference = catalogOf(file).get('StructTreeRoot');
  const root = lookDictionary(file, reference);
  const tree: StructureTree = { root, nodes: [], byId: new Map(), faults: [] };
  const kid = root.get('K');
  if (isReference(kid) && isReference(reference)) readElement(file, kid.ref, undefined, reference.ref, tree);
  else tree.faults.push('no structure');
  return tree;
}

function readElement(
  file: PdfFile,
  id: number,
  parent: Node | undefined,
  above: number,
  tree: StructureTree,
): void {
  if (tree.byId.has(id)) {
    tree.faults.push(`element ${id} stands twice in the tree`);
    return;
  }
  const dict = lookDictionary(file, { ref: id });
  const node: Node = { id, type: nameOf(dict.get('S')) ?? '', dict, parent, kids: [] };
  tree.nodes.push(node);
  tree.byId.set(id, node);
  parent?.kids.push({ kind: 'element', node });
  const up = dict.get('P');
  if (!isReference(up) || up.ref !== above) tree.faults.push(`element ${id} has a wrong parent`);
  const kids = dict.get('K');
  const page = dict.get('Pg');
  for (const child of Array.isArray(kids) ? kids : kids === undefined ? [] : [kids]) {
    if (isReference(child)) readElement(file, child.ref, node, id, tree);
    else node.kids.push(...leafOf(child, page));
  }
}

function leafOf(child: Value, page: Value | undefined): Kid[] {
  if (typeof child === 'number')
    return [{ kind: 'content', page: isReference(page) ? page.ref : 0, mark: child }];
  const dict = dictionary(child);
  const object = dict.get('Obj');
  if (isName(dict.get('Type'), 'OBJR'))
    return isReference(object) ? [{ kind: 'annotation', id: object.ref }] : [];
  return leafOf(dict.get('MCID') ?? null, dict.get('Pg') ?? page);
}

export function elementsIn(node: Node): Node[] {
  return node.kids.flatMap((kid) => (kid.kind === 'element' ? [kid.node] : []));
}

/** Elements of a type below a node, in reading order. */
export function descendants(node: Node, type: string): Node[] {
  return elementsIn(node).flatMap((kid) => [...(kid.type === type ? [kid] : []), ...descendants(kid, type)]);
}

/** An attribute of an element, such as `Scope`; attributes may stand in one dictionary or in several. */
export function attribute(file: PdfFile, node: Node, key: string): Value | undefined {
  const value = node.dict.get('A');
  const owners = Array.isArray(value) ? value : [value];
  return owners.map((owner) => lookDictionary(file, owner).get(key)).find((found) => found !== undefined);
}

export function headingLevel({ type }: Node): number | undefined {
  const level = /^H([1-6])$/.exec(type)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** What is painted for an element and the elements in it, in reading order. */
export class ContentIndex {
  private readonly byMark = new Map<string, Paint[]>();

  constructor(pages: readonly PageContent[]) {
    for (const { ref, paints } of pages)
      for (const paint of paints) {
        if (paint.mark?.number === undefined) continue;
        const key = `${ref} ${paint.mark.number}`;
        const found = this.byMark.get(key);
        if (found) found.push(paint);
        else this.byMark.set(key, [paint]);
      }
  }

  paintsOf(node: Node): Paint[] {
    return node.kids.flatMap((kid) => {
      if (kid.kind === 'element') return this.paintsOf(kid.node);
      return kid.kind === 'content' ? (this.byMark.get(`${kid.page} ${kid.mark}`) ?? []) : [];
    });
  }

  textsOf(node: Node): PaintedText[] {
    return this.paintsOf(node).filter((paint) => paint.kind === 'text');
  }

  textOf(node: Node): string {
    return this.textsOf(node)
      .map(({ text }) => text)
      .join('');
  }
}
