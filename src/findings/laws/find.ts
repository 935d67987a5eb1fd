import type { Law, Laws } from '../../checklist/index.ts';
import { effectiveAnswer, toConfirm, type Model, type WalkState } from '../../questionnaire/index.ts';
import type { Assessment } from '../../record/index.ts';
import { lawAnswers, type LawAnswers } from './answers.ts';
import { coverageOf } from './coverage.ts';
import { dueOn } from './deadline.ts';
import { saidSentences } from './sentences.ts';
import type { LawFinding, LawFindings, SaidSentence } from './types.ts';

/**
 * Which laws may apply, what a statement can say, and what each law still lacks.
 * @param laws of the model's checklist
 * @param state the walk after the assessment's changes
 */
export function lawFindingsOf(
  laws: Laws,
  model: Model,
  { details }: { details: Pick<Assessment['details'], 'period'> },
  state: WalkState,
): LawFindings {
  const answers = lawAnswers(model, state);
  const said = saidSentences(laws, answers);
  const chosen = effectiveAnswer(model, state, laws.chosen)?.value;
  const isChosen = ({ id }: Law): boolean => Array.isArray(chosen) && (chosen as unknown[]).includes(id);
  const behind = new Set(said.flatMap(({ questions }) => questions));
  return {
    said,
    toConfirm: toConfirm(model, state).filter((id) => behind.has(id)),
    laws: laws.laws.map((law) => ({
      ...findingOf(law, laws, said, answers),
      chosen: isChosen(law),
      due: law.deadline && details.period ? dueOn(law.deadline, details.period.to) : null,
    })),
  };
}

function findingOf(
  law: Law,
  laws: Laws,
  said: readonly SaidSentence[],
  answers: LawAnswers,
): Omit<LawFinding, 'chosen' | 'due'> {
  const coverage = coverageOf(law, laws, said, answers);
  const lacking = coverage.filter(({ demand, state }) => demand !== null && state !== 'present');
  return {
    law,
    applies: answers.told(law.applies),
    criteria: law.criteria.map(({ id, when }) => ({
      id,
      holds: answers.told(when),
      questions: answers.answeredIn(when),
    })),
    coverage,
    gaps: lacking.filter(({ demand }) => demand === 'required'),
    suggestions: lacking.filter(({ demand }) => demand !== 'required'),
    duties: law.publish.map(({ id, done }) => ({ id, done: done ? answers.told(done) : null })),
  };
}
