/** Group 15: headings, bookmarks and contents are one list, and lead to the same places. */
import { contentsEntries, headingsOf, pageLabel } from '../../../src/statement/document-text.ts';
import { shownText } from '../../../src/statement/shown-text.ts';
import {
  catalogOf,
  decoded,
  isReference,
  lookDictionary,
  type Value,
} from '../../statement/support/pdf-objects.ts';
import { descendants, headingLevel, type Node } from '../structure-tree.ts';
import type { Subject } from '../subject.ts';
import { destinationOf } from './links.ts';

interface Entry {
  /** 1 is the title. */
  level: number;
  text: string;
  page: number;
}

interface Heading extends Entry {
  /** Baseline of the first line. */
  baseline: number;
  size: number;
}

interface Bookmark extends Entry {
  height: number;
}

export function checkHeadings(subject: Subject): string[] {
  const headings = headingsIn(subject);
  return [
    ...checkLevels(subject, headings),
    ...checkBookmarks(headings, bookmarksIn(subject)),
    ...checkContents(subject, headings),
  ];
}

function checkLevels({ document }: Subject, headings: readonly Heading[]): string[] {
  const faults: string[] = [];
  let before = 0;
  for (const { level, text } of headings) {
    if (level > before + 1) faults.push(`H${level} "${text}" skips a level`);
    if (text === '') faults.push(`H${level} has no words`);
    before = level;
  }
  if (headings.filter(({ level }) => level === 1).length !== 1) faults.push('not one title');
  const wanted = [{ level: 0, text: shownText(document.title) }, ...headingsOf(document)];
  const listed = (entries: readonly { level: number; text: string }[], up: number): string =>
    entries.map(({ level, text }) => `${level + up} ${text.replace(/\n/g, ' ').trim()}`).join('\n');
  if (listed(headings, 0) !== listed(wanted, 1)) faults.push('headings differ from those of the document');
  return faults;
}

function checkBookmarks(headings: readonly Heading[], bookmarks: readonly Bookmark[]): string[] {
  if (headings.length !== bookmarks.length) return ['bookmarks and headings differ in number'];
  return headings.flatMap((heading, index) => {
    const bookmark = bookmarks[index];
    const same =
      bookmark?.text === heading.text && bookmark.level === heading.level && bookmark.page === heading.page;
    if (!same) return [`bookmark "${bookmark?.text ?? ''}" differs from heading "${heading.text}"`];
    // The place lies above the letters, by no more than two lines.
    const above = bookmark.height - heading.baseline;
    const near = above > heading.size * 0.7 && above < heading.size * 3;
    return near ? [] : [`bookmark "${bookmark.text}" leads to another height`];
  });
}

/** Text, page number and link of every line of the contents. */
function checkContents(subject: Subject, headings: readonly Heading[]): string[] {
  const { document, tree, content, file, pages } = subject;
  const lines = tree.nodes.filter(({ type }) => type === 'TOCI');
  const entries = document.contents ? contentsEntries(document, document.contents) : [];
  if (lines.length !== entries.length) return ['contents and headings differ in number'];
  const places = headings.filter(({ level }) => level > 1 && level <= (document.contents?.depth ?? 2) + 1);
  return lines.flatMap((line, index) => {
    const { text = '', page = 0 } = places[index] ?? {};
    const said = content.textOf(line).replace(/\s+/g, ' ').trim();
    const faults: string[] = [];
    if (said !== `${text} ${page}`) faults.push(`contents say "${said}", not "${text} ${page}"`);
    for (const link of linksIn(line)) {
      const dict = lookDictionary(file, { ref: link });
      if (destinationOf(file, pages, dict.get('Dest'))?.page !== page)
        faults.push(`the contents lead elsewhere than to "${text}"`);
      const words = `${text}, ${shownText(pageLabel(document.footer.page, page, pages.length))}`;
      if (decoded(dict.get('Contents')) !== words)
        faults.push(`a link of the contents does not say "${words}"`);
    }
    return faults;
  });
}

function linksIn(line: Node): number[] {
  return descendants(line, 'Link').flatMap(({ kids }) =>
    kids.flatMap((kid) => (kid.kind === 'annotation' ? [kid.id] : [])),
  );
}

function headingsIn({ tree, content }: Subject): Heading[] {
  return tree.nodes.flatMap((node) => {
    const level = headingLevel(node);
    if (level === undefined) return [];
    const [first] = content.textsOf(node);
    const text = content.textOf(node).trim();
    return [{ level, text, page: first?.page ?? 0, baseline: first?.baseline ?? 0, size: first?.size ?? 0 }];
  });
}

function bookmarksIn({ file, pages }: Subject): Bookmark[] {
  const found: Bookmark[] = [];
  const walk = (reference: Value | undefined, level: number): void => {
    for (let next = reference; isReference(next); next = lookDictionary(file, next).get('Next')) {
      const item = lookDictionary(file, next);
      const { page = 0, height = 0 } = destinationOf(file, pages, item.get('Dest')) ?? {};
      found.push({ level, text: decoded(item.get('Title')) ?? '', page, height });
      walk(item.get('First'), level + 1);
    }
  };
  walk(lookDictionary(file, catalogOf(file).get('Outlines')).get('First'), 1);
  return found;
}
