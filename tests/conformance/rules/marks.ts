/** Groups 12, 13 and 20: everything that is painted is marked, marks and elements agree, and decoration is told apart. */
import {
  dictionary,
  isName,
  isReference,
  lookArray,
  lookDictionary,
  nameOf,
  pagesOf,
  type Value,
} from '../../statement/support/pdf-objects.ts';
import type { PageContent, Paint, PaintedText } from '../page-content.ts';
import type { Subject } from '../subject.ts';

const PAINTING = new Set([
  ...['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI'],
  ...['Tj', 'TJ', "'", '"'],
]);

/** Group 12: every painting operator lies in exactly one mark, and marks, texts and saved states nest cleanly. */
export function checkMarks({ pages }: Subject): string[] {
  return pages.flatMap((page) => checkNesting(page).map((words) => `page ${page.number}: ${words}`));
}

function checkNesting({ operators }: PageContent): string[] {
  const faults: string[] = [];
  const open: string[] = []; // of BDC, BT and q, in the order in which they opened
  const close = (opener: string, name: string): void => {
    if (open.at(-1) === opener) open.pop();
    else faults.push(`${name} without ${opener}`);
  };
  for (const { name, operands } of operators) {
    if (name === 'BDC' || name === 'BMC') {
      if (open.length > 0)
        faults.push(open.includes('BDC') ? 'nested marks' : `a mark inside ${open.join()}`);
      const isArtifact = isName(operands[0], 'Artifact');
      if (isArtifact === dictionary(operands[1]).has('MCID'))
        faults.push(`mark ${nameOf(operands[0]) ?? ''} with a wrong number`);
      open.push('BDC');
    } else if (name === 'EMC') close('BDC', name);
    else if (name === 'BT' || name === 'q') open.push(name);
    else if (name === 'ET') close('BT', name);
    else if (name === 'Q') close('q', name);
    else if (PAINTING.has(name) && !open.includes('BDC')) faults.push(`${name} outside any mark`);
  }
  if (open.length > 0) faults.push(`${open.join()} stays open`);
  return faults;
}

/** Group 13: the parent tree says of every mark and link what its element says of it, and every element is reached once. */
export function checkParentTree({ file, tree: { root, nodes, faults: unread }, pages }: Subject): string[] {
  const faults = [...unread];
  const numbers = lookArray(file, lookDictionary(file, root.get('ParentTree')).get('Nums'));
  const keys = numbers.filter((_, index) => index % 2 === 0) as number[];
  const entries = new Map(keys.map((key, index) => [key, numbers[index * 2 + 1] ?? null]));
  if (keys.some((key, index) => index > 0 && key <= (keys[index - 1] ?? 0)))
    faults.push('keys of the parent tree are out of order');
  if (root.get('ParentTreeNextKey') !== Math.max(-1, ...keys) + 1) faults.push('next key of the parent tree');
  const owners = new Map<string, number>();
  for (const { id, kids } of nodes)
    for (const kid of kids) {
      if (kid.kind !== 'content') continue;
      const key = `${kid.page} ${kid.mark}`;
      if (owners.has(key)) faults.push(`two elements claim mark ${key}`);
      owners.set(key, id);
    }
  const used = new Set<Value>();
  for (const page of pages) {
    const key = lookDictionary(file, { ref: page.ref }).get('StructParents') ?? null;
    if (used.has(key)) faults.push('two pages share a key');
    used.add(key);
    faults.push(...checkPage(page, lookArray(file, entries.get(key as number)), owners));
  }
  for (const left of owners.keys()) faults.push(`an element claims mark ${left}, which does not exist`);
  return faults;
}

/** Takes the marks of the page away from their owners. */
function checkPage(page: PageContent, entries: readonly Value[], owners: Map<string, number>): string[] {
  const faults: string[] = [];
  const marks = page.operators.flatMap(({ name, operands }) => {
    const id = name === 'BDC' ? dictionary(operands[1]).get('MCID') : undefined;
    return typeof id === 'number' ? [id] : [];
  });
  if (new Set(marks).size < marks.length) faults.push(`page ${page.number} uses a mark twice`);
  if (entries.length !== marks.length)
    faults.push(`page ${page.number} has ${marks.length} marks, the parent tree ${entries.length}`);
  for (const mark of marks) {
    const entry = entries[mark];
    const owner = owners.get(`${page.ref} ${mark}`);
    if (owner === undefined) faults.push(`mark ${mark} of page ${page.number} belongs to no element`);
    else if (!isReference(entry) || entry.ref !== owner)
      faults.push(`mark ${mark} of page ${page.number}: tree and element disagree`);
    owners.delete(`${page.ref} ${mark}`);
  }
  return faults;
}

/** Elements in which a drawing says something. */
const DRAWN = new Set(['Figure', 'Link']);

/** Group 20: rules, fills, running headers and repeated rows are artifacts, and say of which kind. */
export function checkArtifacts({ file, pages, tree, content }: Subject): string[] {
  const faults: string[] = [];
  const heads = new Set(
    tree.nodes
      .filter(({ type }) => type === 'TH')
      .flatMap((node) => content.textsOf(node).map(({ text }) => text)),
  );
  for (const page of pages) {
    const fault = (words: string): void => void faults.push(`page ${page.number}: ${words}`);
    const content = page.paints.filter(({ mark }) => mark?.number !== undefined);
    const top = Math.max(...content.map(({ box }) => box.top), 0);
    const bottom = Math.min(...content.map(({ box }) => box.bottom), page.height);
    for (const paint of page.paints) {
      const { mark } = paint;
      if (mark === undefined) continue; // group 12
      if (mark.number !== undefined) {
        if (paint.kind !== 'text' && !DRAWN.has(mark.tag)) fault(`a drawing inside ${mark.tag}`);
        continue;
      }
      const type = nameOf(mark.properties.get('Type'));
      const kind = nameOf(mark.properties.get('Subtype'));
      if (type !== 'Layout' && type !== 'Pagination') fault(`an artifact of type ${String(type)}`);
      if (type === 'Layout' && paint.kind === 'text') fault(`"${paint.text}" is no decoration`);
      if (type !== 'Pagination') continue;
      if (kind === undefined) {
        if (paint.kind === 'text' && !heads.has(paint.text)) fault(`"${paint.text}" repeats no header`);
      } else if (!isAttached(paint, kind, top, bottom)) fault(`a ${kind} among the text`);
    }
  }
  if (pagesOf(file).length !== pages.length) faults.push('pages are missing');
  return faults;
}

/** A header stands above all content of the page, a footer below it. */
function isAttached({ box }: Paint | PaintedText, kind: string, top: number, bottom: number): boolean {
  if (kind === 'Header') return box.bottom >= top;
  return kind === 'Footer' && box.top <= bottom;
}
