import { YES, type Laws } from '../../checklist/index.ts';
import type { LawAnswers } from './answers.ts';
import type { SaidSentence } from './types.ts';

/** Nothing is said without an answer: a sentence needs a condition that holds, all that it quotes, and an answer to rest on. */
export function saidSentences({ sentences }: Laws, answers: LawAnswers): SaidSentence[] {
  return sentences.flatMap(({ item, id, covers, quotes, when }) => {
    if (answers.holds(when) !== YES || !quotes.every(answers.says)) return [];
    const questions = [...new Set([...answers.answeredIn(when), ...quotes])];
    return questions.length > 0 ? [{ item, id, covers, quotes, questions }] : [];
  });
}
