import type { Band, MapGraph } from './types.ts';

/** What there is in a theme, a band or a section, in figures. */
export interface Summary {
  themes: number;
  /** Questions asked only after another one's answer. */
  followUps: number;
  flags: number;
  /** Codes, each once, sorted. */
  triggers: string[];
  actions: number;
}

export function summaryOf(bands: readonly Band[], theme?: string): Summary {
  const nodes = bands.flatMap((band) => band.nodes);
  const of = (owner: string): boolean => theme === undefined || owner === theme;
  const triggers = nodes.flatMap((node) =>
    node.kind === 'trigger' && of(node.theme) ? [node.trigger.code] : [],
  );
  const questions = nodes.flatMap((node) =>
    node.kind === 'question' && of(node.question.theme) ? [node.question] : [],
  );
  return {
    themes: questions.filter(({ id, theme: own }) => id === own).length,
    followUps: questions.filter(({ id, theme: own }) => id !== own).length,
    flags: nodes.filter((node) => node.kind === 'flag' && of(node.theme)).length,
    triggers: [...new Set(triggers)].sort(),
    actions: nodes.filter((node) => node.kind === 'action' && of(node.theme)).length,
  };
}

export const bandsIn = (graph: MapGraph, section: string): Band[] =>
  graph.bands.filter((band) => band.section === section);
