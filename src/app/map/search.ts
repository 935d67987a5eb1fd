/** Finds boxes by id or by words. */
import type { MapNode } from './graph/types.ts';
import type { Atlas } from './words/atlas.ts';
import { describe } from './words/describe.ts';

export interface Hit {
  id: string;
  node: MapNode;
  title: string;
  caption: string;
}

interface Entry extends Hit {
  /** What is searched, in small letters; the id and the title count more than the rest. */
  front: string;
  all: string;
}

const indexes = new WeakMap<Atlas, Entry[]>();

/** @returns at most `limit` boxes that hold every word, the closest first, and how many there are */
export function search(atlas: Atlas, query: string, limit: number): { hits: Hit[]; count: number } {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { hits: [], count: 0 };
  const found = indexOf(atlas).filter(({ all }) => words.every((word) => all.includes(word)));
  const rank = ({ id, front, title }: Entry): number => {
    if (id === words[0]) return 0;
    if (folded(title).startsWith(words.join(' '))) return 1;
    return words.every((word) => front.includes(word)) ? 2 : 3;
  };
  const sorted = found
    .map((entry, place) => ({ entry, place, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ entry }) => entry);
  return { hits: sorted.slice(0, limit), count: sorted.length };
}

function indexOf(atlas: Atlas): Entry[] {
  const known = indexes.get(atlas);
  if (known) return known;
  const entries = inOrder(atlas).map((node): Entry => {
    const { title, caption } = describe(node, atlas);
    const front = folded(`${nameOf(node)} ${title}`);
    return {
      id: node.id,
      node,
      title,
      caption,
      front,
      all: folded(`${front} ${caption} ${moreOf(node, atlas)}`),
    };
  });
  indexes.set(atlas, entries);
  return entries;
}

/** Conditions and references have no words of their own. */
function inOrder({ graph, checklist }: Atlas): MapNode[] {
  const nodes = [...graph.nodes.values()].filter(({ kind }) => kind !== 'condition' && kind !== 'reference');
  const place = new Map(checklist.questions.map(({ id }, number) => [id, number]));
  const ofOwner = (node: MapNode): number =>
    place.get(node.kind === 'question' ? node.id : 'theme' in node ? node.theme : '') ?? 0;
  return nodes.sort((a, b) => ofOwner(a) - ofOwner(b));
}

/** The id as an author writes it. */
const nameOf = (node: MapNode): string => node.id.replace(/^[a-z]+:/, '');

function moreOf(node: MapNode, { words, question }: Atlas): string {
  if (node.kind !== 'question') return 'theme' in node ? words.t(`${node.theme}.name`) : '';
  const { clauses } = question(node.id);
  return `${words.t(`${node.id}.ask`)} ${clauses.join(' ')}`;
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
