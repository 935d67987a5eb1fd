/** Group 24: pages are numbered, and nothing leaves the margins, lies on something else, or is torn apart. */
import { pageLabel } from '../../../src/statement/document-text.ts';
import { shownText } from '../../../src/statement/shown-text.ts';
import { nameOf } from '../../statement/support/pdf-objects.ts';
import { overlapOf } from '../box.ts';
import { linesOf } from '../lines.ts';
import type { PageContent } from '../page-content.ts';
import { headingLevel, type Node } from '../structure-tree.ts';
import type { Subject } from '../subject.ts';
import { comparable } from '../units.ts';

/** "Page x of y" stands in the footer of every page, the header on all but the first. */
export function checkNumbering({ document, pages }: Subject): string[] {
  return pages.flatMap((page) => {
    const label = shownText(pageLabel(document.footer.page, page.number, pages.length)).trim();
    const faults: string[] = [];
    const footers = linesOf(furniture(page, 'Footer')).map(({ text }) => text.trim());
    if (label !== '' && !footers.includes(label))
      faults.push(`page ${page.number} is not labelled "${label}"`);
    const said = linesOf(furniture(page, 'Header'))
      .map(({ text }) => text)
      .join('');
    if (page.number > 1 && comparable(said) !== comparable(shownText(document.header)))
      faults.push(`page ${page.number} has another header`);
    return faults;
  });
}

function furniture({ paints }: PageContent, kind: string): PageContent['paints'] {
  return paints.filter(({ mark }) => nameOf(mark?.properties.get('Subtype')) === kind);
}

/** Printers leave a strip unprinted, and readers hold a page by its margin; header and footer stand above and below the body. */
const SIDE = 62;
const EDGE = 24;
/** Rounding, and half the width of a rule. */
const SLACK = 0.6;

export function checkMargins({ pages }: Subject): string[] {
  return pages.flatMap(({ number, width, height, paints }) =>
    paints.flatMap((paint) => {
      if (paint.kind === 'text' && paint.text.trim() === '') return [];
      const { left, right, bottom, top } = paint.box;
      const inside =
        left >= SIDE - SLACK && right <= width - SIDE + SLACK && bottom >= EDGE && top <= height - EDGE;
      const what = paint.kind === 'text' ? `"${paint.text}"` : `a ${paint.kind}`;
      return inside ? [] : [`page ${number}: ${what} leaves the margins`];
    }),
  );
}

export function checkOverlaps({ pages }: Subject): string[] {
  return pages.flatMap(({ number, paints }) => {
    const lines = linesOf(paints);
    return lines.flatMap((line, index) =>
      lines.slice(index + 1).flatMap((other) => {
        const { across, down } = overlapOf(line.box, other.box);
        return across > 0.5 && down > 0.5 ? [`page ${number}: "${line.text}" lies on "${other.text}"`] : [];
      }),
    );
  });
}

/** A heading is followed by something on its own page, below it. */
export function checkOrphans({ tree: { nodes }, content }: Subject): string[] {
  return nodes.flatMap((node, index) => {
    if (headingLevel(node) === undefined) return [];
    const last = content.textsOf(node).at(-1);
    const after = nodes.slice(index + 1).find((other) => hasContent(other) && !isInside(other, node));
    const [next] = after ? content.paintsOf(after) : [];
    if (!next || !last) return [];
    const stands = next.page === last.page && next.box.top <= last.box.top;
    return stands ? [] : [`heading "${content.textOf(node)}" stands alone`];
  });
}

function hasContent({ kids }: Node): boolean {
  return kids.some(({ kind }) => kind === 'content');
}

function isInside(node: Node, container: Node): boolean {
  return node.parent !== undefined && (node.parent === container || isInside(node.parent, container));
}

/** A row that leaves little of a page empty when it moves to the next one, less than a sixth, is not torn apart. */
export function checkRows({ tree, content, pages }: Subject): string[] {
  return tree.nodes.flatMap((node) => {
    if (node.type !== 'TR') return [];
    const texts = content.textsOf(node);
    const on = [...new Set(texts.map(({ page }) => page))];
    if (on.length < 2) return [];
    const height = on.reduce((sum, page) => {
      const here = texts.filter((text) => text.page === page);
      return (
        sum + Math.max(...here.map(({ box }) => box.top)) - Math.min(...here.map(({ box }) => box.bottom))
      );
    }, 0);
    const needed = height > (pages[0]?.height ?? 0) / 6;
    return needed ? [] : [`the row "${content.textOf(node).slice(0, 40)}" is torn apart on page ${on[0]}`];
  });
}
