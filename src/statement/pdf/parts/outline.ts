/** Bookmarks: the title, and under it the headings as a tree. */
import type { Container } from '../container.ts';
import { reference, textString } from '../syntax.ts';
import { destination, type Place } from './destination.ts';

export interface Bookmark {
  title: string;
  place: Place;
  kids: Bookmark[];
}

/** Nests a flat list by level; the first entry is the title, with level 0. */
export function nest(headings: readonly { level: number; title: string; place: Place }[]): Bookmark[] {
  const top: Bookmark[] = [];
  const open: { level: number; bookmark: Bookmark }[] = [];
  for (const { level, title, place } of headings) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const bookmark = { title, place, kids: [] };
    (open.at(-1)?.bookmark.kids ?? top).push(bookmark);
    open.push({ level, bookmark });
  }
  return top;
}

/** Returns the object number of the outline. The first level is shown open. */
export function writeOutline(container: Container, bookmarks: readonly Bookmark[]): number {
  const root = container.reserve();
  const links = writeSiblings(container, bookmarks, root, 0);
  container.object(
    root,
    `<</Type /Outlines ${links}/Count ${bookmarks.length + bookmarks.flatMap((b) => b.kids).length}>>`,
  );
  return root;
}

function writeSiblings(
  container: Container,
  siblings: readonly Bookmark[],
  parent: number,
  depth: number,
): string {
  const ids = siblings.map(() => container.reserve());
  siblings.forEach((bookmark, index) => {
    const previous = ids[index - 1];
    const next = ids[index + 1];
    const parts = [`/Title ${textString(bookmark.title)}`, `/Parent ${reference(parent)}`];
    parts.push(`/Dest ${destination(bookmark.place, container)}`);
    if (previous !== undefined) parts.push(`/Prev ${reference(previous)}`);
    if (next !== undefined) parts.push(`/Next ${reference(next)}`);
    if (bookmark.kids.length > 0) {
      const id = ids[index] ?? 0;
      const count = depth === 0 ? bookmark.kids.length : -bookmark.kids.length;
      parts.push(writeSiblings(container, bookmark.kids, id, depth + 1), `/Count ${count}`);
    }
    container.object(ids[index] ?? 0, `<<${parts.join(' ')}>>`);
  });
  const first = ids[0];
  const last = ids.at(-1);
  return first === undefined || last === undefined
    ? ''
    : `/First ${reference(first)} /Last ${reference(last)} `;
}
