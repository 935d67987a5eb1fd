/** Rules of PDF/UA-1: the structure tree, both ways between it and the pages, headings, tables, figures, links. */
import { marksOf } from './check-pages.ts';
import {
  catalogOf,
  decoded,
  dictionary,
  isName,
  isReference,
  isText,
  lookArray,
  lookDictionary,
  nameOf,
  pagesOf,
  type Dictionary,
  type PdfFile,
  type Value,
} from './pdf-objects.ts';

interface Node {
  id: number;
  type: string;
  dict: Dictionary;
  parent: Node | undefined;
  kids: Node[];
  content: { page: number; mark: number }[];
  annotations: number[];
}

const CHILDREN: Record<string, string[]> = {
  Table: ['Caption', 'THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI'],
  TOCI: ['Reference'],
};
const EMPTY_IS_FINE = new Set(['TD', 'TH']);

export function checkStructure(file: PdfFile): string[] {
  const catalog = catalogOf(file);
  const faults: string[] = [];
  if (dictionary(catalog.get('MarkInfo')).get('Marked') !== true) faults.push('not marked');
  if (dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle') !== true)
    faults.push('the title is not displayed');
  const rootReference = catalog.get('StructTreeRoot');
  const root = lookDictionary(file, rootReference);
  const nodes: Node[] = [];
  const kid = root.get('K');
  if (!isReference(kid)) return [...faults, 'no structure'];
  read(file, kid.ref, undefined, isReference(rootReference) ? rootReference.ref : 0, nodes, faults);
  if (nodes[0]?.type !== 'Document') faults.push('the root is not a document');
  for (const node of nodes) checkNode(file, node, faults);
  checkHeadings(nodes, faults);
  checkParentTree(file, root, nodes, faults);
  checkAnnotations(file, root, nodes, faults);
  checkOutline(file, nodes, faults);
  return faults;
}

function read(
  file: PdfFile,
  id: number,
  parent: Node | undefined,
  above: number,
  nodes: Node[],
  faults: string[],
): void {
  const dict = lookDictionary(file, { ref: id });
  const node: Node = {
    id,
    type: nameOf(dict.get('S')) ?? '',
    dict,
    parent,
    kids: [],
    content: [],
    annotations: [],
  };
  if (nodes.some((other) => other.id === id)) {
    faults.push(`element ${id} stands twice in the tree`);
    return;
  }
  nodes.push(node);
  parent?.kids.push(node);
  const up = dict.get('P');
  if (!isReference(up) || up.ref !== above) faults.push(`element ${id} has a wrong parent`);
  const kids = dict.get('K');
  for (const child of Array.isArray(kids) ? kids : kids === undefined ? [] : [kids]) {
    const page = dict.get('Pg');
    if (typeof child === 'number') node.content.push({ page: isReference(page) ? page.ref : 0, mark: child });
    else if (isReference(child)) read(file, child.ref, node, id, nodes, faults);
    else readInline(dictionary(child), node);
  }
}

function readInline(child: Dictionary, node: Node): void {
  const page = child.get('Pg');
  const object = child.get('Obj');
  const mark = child.get('MCID');
  if (isName(child.get('Type'), 'OBJR') && isReference(object)) node.annotations.push(object.ref);
  else if (typeof mark === 'number') node.content.push({ page: isReference(page) ? page.ref : 0, mark });
}

function attribute(file: PdfFile, node: Node, key: string): Value | undefined {
  const value = node.dict.get('A');
  return lookDictionary(file, value).get(key);
}

function checkNode(file: PdfFile, node: Node, faults: string[]): void {
  const fault = (words: string): void => void faults.push(`${node.type} ${node.id} ${words}`);
  const allowed = CHILDREN[node.type];
  for (const kid of node.kids) if (allowed && !allowed.includes(kid.type)) fault(`holds a ${kid.type}`);
  for (const [parent, children] of Object.entries(CHILDREN))
    if (
      children.includes(node.type) &&
      node.type !== 'Caption' &&
      !parentsOf(node.type).includes(node.parent?.type ?? '')
    )
      fault(`stands outside a ${parent}`);
  if (node.kids.length + node.content.length === 0 && !EMPTY_IS_FINE.has(node.type)) fault('is empty');
  if (node.type === 'TH' && nameOf(attribute(file, node, 'Scope')) === undefined) fault('has no scope');
  if (node.type === 'L' && nameOf(attribute(file, node, 'ListNumbering')) === undefined)
    fault('has no numbering');
  if (node.type === 'Figure') {
    if (!decoded(node.dict.get('Alt'))) fault('has no alternative text');
    const box = attribute(file, node, 'BBox');
    if (!Array.isArray(box) || box.length !== 4 || box.some((n) => typeof n !== 'number' || n < 0 || n > 842))
      fault('has no box');
  }
  if (node.type === 'Table') {
    const rows = node.kids.flatMap((part) => part.kids.filter(({ type }) => type === 'TR'));
    if (new Set(rows.map((row) => row.kids.length)).size > 1) fault('has rows of different lengths');
    const headed =
      node.kids.some(({ type }) => type === 'THead') ||
      rows.every((row) => row.kids.some(({ type }) => type === 'TH'));
    if (!headed) fault('has no headers');
  }
  if (node.type === 'Link' && node.annotations.length === 0) fault('leads nowhere');
}

function parentsOf(type: string): string[] {
  return Object.entries(CHILDREN).flatMap(([parent, children]) => (children.includes(type) ? [parent] : []));
}

function checkHeadings(nodes: readonly Node[], faults: string[]): void {
  let level = 0;
  for (const { type } of nodes) {
    if (!/^H\d$/.test(type)) continue;
    const next = Number(type.slice(1));
    if (next > level + 1) faults.push(`${type} skips a level`);
    level = next;
  }
}

/** From marks to elements and back: the parent tree says of every mark what the element says of it. */
function checkParentTree(file: PdfFile, root: Dictionary, nodes: readonly Node[], faults: string[]): void {
  const numbers = lookArray(file, lookDictionary(file, root.get('ParentTree')).get('Nums'));
  const tree = new Map<number, Value>();
  for (let i = 0; i < numbers.length; i += 2) tree.set(numbers[i] as number, numbers[i + 1] ?? null);
  if (root.get('ParentTreeNextKey') !== tree.size) faults.push('next key of the parent tree');
  const owners = new Map<string, number>();
  for (const { id, content } of nodes)
    for (const { page, mark } of content) owners.set(`${page} ${mark}`, id);
  const keys = new Set<Value>();
  for (const page of pagesOf(file)) {
    const key = lookDictionary(file, page).get('StructParents') ?? null;
    if (keys.has(key)) faults.push('two pages share a key');
    keys.add(key);
    const entries = lookArray(file, tree.get(key as number));
    const marks = marksOf(file, page.ref);
    if (entries.length !== marks.length)
      faults.push(`page ${page.ref} has ${marks.length} marks, the parent tree ${entries.length}`);
    for (const mark of marks) {
      const entry = entries[mark];
      const owner = owners.get(`${page.ref} ${mark}`);
      if (owner === undefined) faults.push(`mark ${mark} of page ${page.ref} belongs to no element`);
      else if (!isReference(entry) || entry.ref !== owner)
        faults.push(`mark ${mark} of page ${page.ref}: tree and element disagree`);
      owners.delete(`${page.ref} ${mark}`);
    }
  }
  for (const left of owners.keys()) faults.push(`an element claims mark ${left}, which does not exist`);
}

function checkAnnotations(file: PdfFile, root: Dictionary, nodes: readonly Node[], faults: string[]): void {
  const numbers = lookArray(file, lookDictionary(file, root.get('ParentTree')).get('Nums'));
  for (const page of pagesOf(file)) {
    const dict = lookDictionary(file, page);
    const annotations = lookArray(file, dict.get('Annots'));
    if (annotations.length > 0 && !isName(dict.get('Tabs'), 'S')) faults.push('no tab order');
    for (const reference of annotations) {
      const id = isReference(reference) ? reference.ref : 0;
      const annotation = lookDictionary(file, reference);
      const fault = (words: string): void => void faults.push(`annotation ${id} ${words}`);
      if (!isName(annotation.get('Subtype'), 'Link')) fault('is no link');
      if (annotation.get('F') !== 4) fault('has wrong flags');
      if (!decoded(annotation.get('Contents'))) fault('has no words');
      const action = lookDictionary(file, annotation.get('A'));
      const uri = action.get('URI');
      const leads = isName(action.get('S'), 'URI')
        ? isText(uri) && /^https?:\/\/[\x21-\x7E]+$/.test(uri.text)
        : isDestination(file, annotation.get('Dest'));
      if (!leads) fault('leads nowhere');
      const [left = 0, bottom = 0, right = 0, top = 0] = lookArray(file, annotation.get('Rect')) as number[];
      if (left < 0 || bottom < 0 || right > 595.28 || top > 841.89 || left >= right || bottom >= top)
        fault('has no area on the page');
      const owner = nodes.find((node) => node.annotations.includes(id));
      const at = numbers.indexOf(annotation.get('StructParent') ?? -1);
      const entry = numbers[at + 1];
      const tied = owner?.type === 'Link' && at !== -1 && isReference(entry) && entry.ref === owner.id;
      if (!tied) fault('is not tied to its link');
    }
  }
}

function isDestination(file: PdfFile, value: Value | undefined): boolean {
  const [page, kind] = lookArray(file, value);
  return isReference(page) && pagesOf(file).some(({ ref }) => ref === page.ref) && isName(kind, 'XYZ');
}

function checkOutline(file: PdfFile, nodes: readonly Node[], faults: string[]): void {
  const found: number[] = [];
  const walk = (reference: Value | undefined): void => {
    for (let next = reference; isReference(next); next = lookDictionary(file, next).get('Next')) {
      const item = lookDictionary(file, next);
      if (!isDestination(file, item.get('Dest'))) faults.push('a bookmark leads nowhere');
      const [page] = lookArray(file, item.get('Dest'));
      found.push(isReference(page) ? page.ref : 0);
      walk(item.get('First'));
    }
  };
  walk(lookDictionary(file, catalogOf(file).get('Outlines')).get('First'));
  const headings = nodes.filter(({ type }) => /^H\d$/.test(type)).map(({ content }) => content[0]?.page ?? 0);
  if (headings.join() !== found.join()) faults.push('bookmarks and headings differ');
}
