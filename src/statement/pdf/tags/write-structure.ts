/** Writes the structure tree, the parent tree (from marked content back to elements) and the link annotations. */
import { webAddress } from '../../web-address.ts';
import type { Container } from '../container.ts';
import { array, decimals, reference, textString } from '../syntax.ts';
import { destination, type Place } from '../parts/destination.ts';
import type { MarkedPages } from './marked-pages.ts';
import type { Annotation, Attributes, Element, Kid } from './structure.ts';

/** Reserves and announces the annotations of a page while its dictionary is written. */
export function announceAnnotations(
  container: Container,
  pages: MarkedPages,
  ids: Map<Annotation, number>,
  page: number,
): void {
  container.line(`/StructParents ${page - 1}`);
  container.line('/Tabs /S');
  const here = pages.annotations.filter((annotation) => annotation.page === page);
  for (const annotation of here) ids.set(annotation, container.reserve());
  if (here.length > 0)
    container.line(`/Annots ${array(here.map((annotation) => reference(need(ids, annotation))))}`);
}

/** Returns the object number of the structure tree's root. */
export function writeStructure(
  container: Container,
  pages: MarkedPages,
  annotationIds: Map<Annotation, number>,
  places: ReadonlyMap<string, Place>,
): number {
  removeEmpty(pages.root);
  const elementIds = new Map<Element, number>();
  reserveAll(pages.root, elementIds, container);
  const rootId = container.reserve();
  for (const [element, id] of elementIds) {
    container.object(id, elementBody(element, rootId, elementIds, annotationIds, container));
  }
  // Keys 0 to pages - 1 of the parent tree belong to pages, those behind them to annotations.
  pages.annotations.forEach((annotation, index) => {
    const body = annotationBody(annotation, pages.count + index, places, container);
    container.object(need(annotationIds, annotation), body);
  });
  const rows: string[] = [];
  for (let page = 1; page <= pages.count; page++) {
    rows.push(
      `${page - 1} ${array(pages.ownersOn(page).map((element) => reference(need(elementIds, element))))}`,
    );
  }
  pages.annotations.forEach((annotation, index) => {
    rows.push(`${pages.count + index} ${reference(need(elementIds, annotation.element))}`);
  });
  const parentTree = container.add(`<</Nums [${rows.join('\n')}]>>`);
  const next = pages.count + pages.annotations.length;
  container.object(
    rootId,
    `<</Type /StructTreeRoot /K ${reference(need(elementIds, pages.root))} /ParentTree ${reference(parentTree)} /ParentTreeNextKey ${next}>>`,
  );
  return rootId;
}

/** Elements of which nothing was drawn say nothing; an empty cell still keeps its place in the row. */
function removeEmpty(element: Element): void {
  for (const kid of element.kids) if (kid.kind === 'element') removeEmpty(kid);
  const left = element.kids.filter(
    (kid) => kid.kind !== 'element' || kid.kids.length > 0 || /^T[DH]$/.test(kid.type),
  );
  element.kids.splice(0, element.kids.length, ...left);
}

function reserveAll(element: Element, ids: Map<Element, number>, container: Container): void {
  ids.set(element, container.reserve());
  for (const kid of element.kids) if (kid.kind === 'element') reserveAll(kid, ids, container);
}

function elementBody(
  element: Element,
  rootId: number,
  ids: Map<Element, number>,
  annotationIds: Map<Annotation, number>,
  container: Container,
): string {
  const page = pageOfFirst(element.kids);
  const kids = element.kids.map((kid) => kidBody(kid, page, ids, annotationIds, container));
  const parts = [
    `/S /${element.type}`,
    `/P ${reference(element.parent ? need(ids, element.parent) : rootId)}`,
  ];
  if (page !== undefined) parts.push(`/Pg ${container.pageReference(page)}`);
  if (kids.length > 0) parts.push(`/K ${kids.length === 1 ? kids.join('') : array(kids)}`);
  parts.push(...attributeParts(element.attributes));
  return `<<${parts.join(' ')}>>`;
}

function kidBody(
  kid: Kid,
  page: number | undefined,
  ids: Map<Element, number>,
  annotationIds: Map<Annotation, number>,
  container: Container,
): string {
  switch (kid.kind) {
    case 'element':
      return reference(need(ids, kid));
    case 'content':
      return kid.page === page
        ? String(kid.number)
        : `<</Type /MCR /Pg ${container.pageReference(kid.page)} /MCID ${kid.number}>>`;
    case 'annotation':
      return `<</Type /OBJR /Obj ${reference(need(annotationIds, kid.annotation))} /Pg ${container.pageReference(kid.annotation.page)}>>`;
  }
}

function attributeParts({ alt, box, scope, numbering, language }: Attributes): string[] {
  const parts: string[] = [];
  if (scope) parts.push(`/A <</O /Table /Scope /${scope}>>`);
  if (numbering) parts.push(`/A <</O /List /ListNumbering /${numbering}>>`);
  if (box) parts.push(`/A <</O /Layout /Placement /Block /BBox [${decimals(...box)}]>>`);
  if (alt !== undefined) parts.push(`/Alt ${textString(alt)}`);
  if (language !== undefined) parts.push(`/Lang ${textString(language)}`);
  return parts;
}

function annotationBody(
  { box, contents, target }: Annotation,
  key: number,
  places: ReadonlyMap<string, Place>,
  container: Container,
): string {
  const action =
    'url' in target
      ? `/A <</S /URI /URI ${textString(webAddress(target.url) ?? '')}>>`
      : `/Dest ${destination(need(places, target.heading), container)}`;
  return `<</Type /Annot /Subtype /Link /Rect [${decimals(...box)}] /Border [0 0 0] /F 4 /StructParent ${key} /Contents ${textString(contents)} ${action}>>`;
}

function pageOfFirst(kids: readonly Kid[]): number | undefined {
  for (const kid of kids) {
    if (kid.kind === 'content') return kid.page;
    if (kid.kind === 'annotation') return kid.annotation.page;
  }
  return undefined;
}

function need<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined)
    throw new Error(`nothing is known of ${typeof key === 'string' ? key : 'an element'}`);
  return value;
}
