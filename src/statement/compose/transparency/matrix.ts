/** What a law asks for, item by item, and what the draft has of it. */
import type { Item, Law } from '../../../checklist/index.ts';
import type { ItemCoverage, LawFinding } from '../../../findings/index.ts';
import type { Block, Tone } from '../../document.ts';
import type { Words } from '../words.ts';
import { lawText } from './input.ts';

const TONES: Record<ItemCoverage['state'], Tone> = { present: 'good', thin: 'caution', missing: 'stop' };

/** "c20" is no content: the law either lets a company say so or not. */
export const isContent = (item: Item): boolean => item !== 'c20';

export function matrixTable({ coverage }: LawFinding, words: Words): Block {
  const { t } = words;
  return {
    kind: 'table',
    columns: [
      { header: t('annex.item'), share: 34 },
      { header: t('annex.demand'), share: 22 },
      { header: t('annex.state'), share: 16 },
      { header: t('annex.rests'), share: 28 },
    ],
    rowHeader: 0,
    rows: coverage
      .filter(({ item }) => isContent(item))
      .map(({ item, demand, state, questions }) => [
        `${item} ${t(`item.${item}`)}`,
        t(`demand.${demand ?? 'none'}`),
        demand === null ? '' : { tone: TONES[state], text: t(`coverage.${state}`) },
        demand === null ? '' : names(questions, words),
      ]),
  };
}

/** What is lacking and what would complete it: first what the law requires, then the rest. */
export function gapBlocks({ law, gaps, suggestions }: LawFinding, words: Words): Block[] {
  const { t } = words;
  const list = (all: readonly ItemCoverage[]): Block => ({
    kind: 'list',
    style: 'bullet',
    items: all.map((one) => gapText(law, one, words)),
  });
  return [
    gaps.length === 0 ? { kind: 'paragraph', text: t('annex.gaps.none') } : list(gaps),
    ...(suggestions.length === 0
      ? []
      : [
          { kind: 'heading', id: 'suggestions', level: 2, text: t('annex.suggestions') } satisfies Block,
          list(suggestions),
        ]),
  ];
}

function gapText(law: Law, { item, state, needsMore, completes }: ItemCoverage, words: Words): string {
  const { t } = words;
  return [
    t('annex.gap', { item: t(`item.${item}`), state: t(`coverage.${state}`) }),
    ...(needsMore ? [lawText(law, `needs.${item}`, words)] : []),
    ...(completes.length > 0 ? [t('annex.completes', { questions: names(completes, words) })] : []),
  ].reduce((first, second) => t('prose.join', { first, second }));
}

const names = (questions: readonly string[], { t }: Words): string =>
  questions.map((id) => t(`${id}.name`)).join(t('list.semicolon'));
