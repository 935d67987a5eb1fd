/** The boxes of the map in reading order: section, theme, and what belongs to the theme. */
import type { MapNode } from '../graph/types.ts';
import type { Atlas } from '../words/atlas.ts';

export interface OutlineSection {
  key: string;
  themes: OutlineTheme[];
}

export interface OutlineTheme {
  node: MapNode;
  parts: { kind: (typeof PARTS)[number]['kind']; nodes: MapNode[] }[];
}

const PARTS = [
  { kind: 'follow-ups', of: 'question' },
  { kind: 'flags', of: 'flag' },
  { kind: 'triggers', of: 'trigger' },
  { kind: 'credits', of: 'credit' },
  { kind: 'actions', of: 'action' },
] as const;

export function outlineOf({ checklist, graph }: Pick<Atlas, 'checklist' | 'graph'>): OutlineSection[] {
  return checklist.sections.map(({ key }) => ({
    key,
    themes: checklist.questions
      .filter(({ id, section, theme }) => section === key && id === theme)
      .flatMap(({ id }) => {
        const node = graph.nodes.get(id);
        return node ? [{ node, parts: partsOf(id, [...graph.nodes.values()]) }] : [];
      }),
  }));
}

function partsOf(theme: string, nodes: readonly MapNode[]): OutlineTheme['parts'] {
  const own = nodes.filter((node) =>
    node.kind === 'question'
      ? node.question.theme === theme && node.id !== theme
      : 'theme' in node && node.theme === theme,
  );
  return PARTS.map(({ kind, of }) => ({ kind, nodes: own.filter((node) => node.kind === of) })).filter(
    (part) => part.nodes.length > 0,
  );
}
