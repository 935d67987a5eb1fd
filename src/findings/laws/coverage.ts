/** Which items of a law the sentences cover, and what would complete the others. */
import {
  ITEMS,
  questionsIn,
  YES,
  type Demand,
  type Item,
  type Law,
  type Laws,
} from '../../checklist/index.ts';
import type { LawAnswers } from './answers.ts';
import type { ItemCoverage, SaidSentence } from './types.ts';

export function coverageOf(
  law: Law,
  laws: Laws,
  said: readonly SaidSentence[],
  answers: LawAnswers,
): ItemCoverage[] {
  return ITEMS.map((item) => {
    const own = said.filter((one) => one.item === item);
    const demand = law.content.find((one) => one.item === item);
    const base = stateOf(law, own);
    const needsMore = demand?.needs !== undefined && answers.holds(demand.needs) !== YES;
    const state = base === 'present' && needsMore ? 'thin' : base;
    const missing = state === 'present' ? [] : missingAnswers(base, item, laws, demand);
    return {
      item,
      demand: demand?.demand ?? null,
      state,
      sentences: own.map(({ id }) => id),
      questions: [...new Set(own.flatMap(({ questions }) => questions))],
      needsMore,
      completes: askable(missing, answers),
    };
  });
}

function stateOf({ noSteps }: Law, said: readonly SaidSentence[]): ItemCoverage['state'] {
  if (said.length === 0) return 'missing';
  // "To what extent, if any": that nothing is done is an answer too, that it is unknown is none.
  const enough = noSteps === 'each-item' ? ['full', 'part', 'none'] : ['full'];
  return said.some(({ covers }) => enough.includes(covers)) ? 'present' : 'thin';
}

/** Questions of the sentences that would cover the item, and of what the law wants besides. */
function missingAnswers(
  base: ItemCoverage['state'],
  item: Item,
  { sentences }: Laws,
  demand: Demand | undefined,
): string[] {
  const covering = sentences.filter((one) => one.item === item && one.covers === 'full');
  return [
    ...(base === 'present' ? [] : covering.flatMap(({ when, quotes }) => [...questionsIn(when), ...quotes])),
    ...(demand?.needs ? questionsIn(demand.needs) : []),
  ];
}

/** A follow-up that is not asked waits for its theme; what cannot be asked at all helps nobody. */
function askable(questions: readonly string[], { model, isAsked }: LawAnswers): string[] {
  const found = questions.map((id) => (isAsked(id) ? id : model.question(id).theme)).filter(isAsked);
  return [...new Set(found)];
}
