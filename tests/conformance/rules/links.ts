/** Groups 8, 18 and 19: annotations are links that say where they lead, and lead there. */
import {
  decoded,
  isName,
  isReference,
  isText,
  lookArray,
  lookDictionary,
  type Dictionary,
  type PdfFile,
  type Value,
} from '../../statement/support/pdf-objects.ts';
import type { Box } from '../box.ts';
import type { PageContent } from '../page-content.ts';
import type { Node } from '../structure-tree.ts';
import type { Subject } from '../subject.ts';

interface Annotation {
  id: number;
  dict: Dictionary;
  page: PageContent;
  box: Box;
}

const PRINT = 4;

/** Group 8: only links, which are printed and never hidden, and lead to an address or a place in the document. */
export function checkAnnotations(subject: Subject): string[] {
  return annotationsOf(subject).flatMap(({ id, dict }) => {
    const faults: string[] = [];
    const action = lookDictionary(subject.file, dict.get('A'));
    if (!isName(dict.get('Subtype'), 'Link')) faults.push(`annotation ${id} is no link`);
    if (dict.get('F') !== PRINT) faults.push(`annotation ${id} has wrong flags`);
    if (dict.has('A') && !isName(action.get('S'), 'URI')) faults.push(`annotation ${id} does something else`);
    return faults;
  });
}

const ADDRESS = /^(https?:\/\/[^/\s]+|mailto:[^@\s]+@[^@\s]+)[\x21-\x7E]*$/;
/** Words that say nothing about where a link leads. */
const MEANINGLESS = /^[\d\s.]*$|^(here|click here|link|more|this|此处|这里|点击此处|链接)$/i;

/** Group 18: a link is tied to its element, lies on its words and on no other link, and leads somewhere. */
export function checkLinks(subject: Subject): string[] {
  const { file, tree } = subject;
  const annotations = annotationsOf(subject);
  const numbers = lookArray(file, lookDictionary(file, tree.root.get('ParentTree')).get('Nums'));
  const owners = new Map<number, Node>();
  for (const node of tree.nodes)
    for (const kid of node.kids) if (kid.kind === 'annotation') owners.set(kid.id, node);
  const faults = annotations.flatMap((annotation, index) => {
    const { id, dict, box, page } = annotation;
    const found: string[] = [];
    const words = decoded(dict.get('Contents'))?.trim() ?? '';
    if (words === '') found.push('has no words');
    else if (MEANINGLESS.test(words)) found.push(`says only "${words}"`);
    if (!leadsSomewhere(subject, dict)) found.push('leads nowhere');
    if (!isOn(box, page)) found.push('has no area on the page');
    const owner = owners.get(id);
    const at = numbers.findIndex((key, i) => i % 2 === 0 && key === dict.get('StructParent'));
    const entry = numbers[at + 1];
    if (owner?.type !== 'Link' || at === -1 || !isReference(entry) || entry.ref !== owner.id)
      found.push('is not tied to its link');
    else if (!liesOnWords(subject, owner, annotation)) found.push('does not lie on its words');
    const others = annotations.slice(index + 1).filter((other) => other.page === page);
    if (others.some((other) => overlap(other.box, box))) found.push('overlaps another link');
    return found.map((fault) => `annotation ${id} ${fault}`);
  });
  for (const { type, id, kids } of tree.nodes)
    if (type === 'Link' && !kids.some(({ kind }) => kind === 'annotation'))
      faults.push(`Link ${id} leads nowhere`);
  return faults;
}

/** Group 19: whoever goes through links by keyboard follows the structure. */
export function checkTabs({ file, pages }: Subject): string[] {
  return pages.flatMap(({ ref, number }) => {
    const dict = lookDictionary(file, { ref });
    const has = lookArray(file, dict.get('Annots')).length > 0;
    return has && !isName(dict.get('Tabs'), 'S') ? [`page ${number} has no tab order`] : [];
  });
}

function annotationsOf({ file, pages }: Subject): Annotation[] {
  return pages.flatMap((page) =>
    lookArray(file, lookDictionary(file, { ref: page.ref }).get('Annots')).map((reference) => {
      const dict = lookDictionary(file, reference);
      const [left = 0, bottom = 0, right = 0, top = 0] = lookArray(file, dict.get('Rect')) as number[];
      return {
        id: isReference(reference) ? reference.ref : 0,
        dict,
        page,
        box: { left, bottom, right, top },
      };
    }),
  );
}

function leadsSomewhere({ file, pages }: Subject, dict: Dictionary): boolean {
  const uri = lookDictionary(file, dict.get('A')).get('URI');
  if (uri !== undefined) return isText(uri) && ADDRESS.test(uri.text);
  return destinationOf(file, pages, dict.get('Dest')) !== undefined;
}

/** Page and height of a destination that exists. */
export function destinationOf(
  file: PdfFile,
  pages: readonly PageContent[],
  value: Value | undefined,
): { page: number; height: number } | undefined {
  const [target, kind, , height] = lookArray(file, value);
  const page = isReference(target) ? pages.find(({ ref }) => ref === target.ref) : undefined;
  if (!page || !isName(kind, 'XYZ') || typeof height !== 'number') return undefined;
  return height >= 0 && height <= page.height ? { page: page.number, height } : undefined;
}

export function isOn(box: Box, { width, height }: PageContent): boolean {
  const { left, bottom, right, top } = box;
  return left >= 0 && bottom >= 0 && right <= width && top <= height && left < right && bottom < top;
}

function overlap(a: Box, b: Box): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
    Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > 0.5
  );
}

/** Some of the link's text on that page stands inside its area. */
function liesOnWords({ content }: Subject, link: Node, { page, box }: Annotation): boolean {
  return content
    .textsOf(link)
    .some(
      (text) =>
        text.page === page.number &&
        text.baseline > box.bottom &&
        text.baseline < box.top &&
        text.box.left >= box.left - 1 &&
        text.box.left <= box.right,
    );
}
