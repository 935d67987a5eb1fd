/** What a log says in the end of each matter by itself. */
import type { Answer } from '../../checklist/index.ts';
import { fold } from '../fold.ts';
import type { Outcome } from '../outcome.ts';
import type { ActionEdit, ActionUpdate, AssessmentRecord, Details, TextEdit } from '../types.ts';

/** How it stands with one question. */
export interface AnswerStanding {
  answer?: Answer;
  /** "Answer later". */
  later: boolean;
  /** It waits for a word that it still holds. */
  unconfirmed: boolean;
}

export interface Standing {
  details: Details;
  answers: ReadonlyMap<string, AnswerStanding>;
  edits: ReadonlyMap<string, ActionEdit>;
  updates: ReadonlyMap<string, readonly ActionUpdate[]>;
  texts: readonly TextEdit[];
  outcome: Outcome;
}

export const NO_STANDING: AnswerStanding = { later: false, unconfirmed: false };

export function standingOf(record: AssessmentRecord): Standing {
  const { details, edits, updates, texts, changes, decision, adoption, issuedOn, signature } = fold(record);
  const answers = new Map<string, AnswerStanding>();
  for (const change of changes) {
    const before = answers.get(change.question) ?? NO_STANDING;
    switch (change.type) {
      case 'answered':
      case 'carried':
        answers.set(change.question, {
          answer: change.answer,
          later: false,
          unconfirmed: change.type === 'carried',
        });
        break;
      case 'cleared':
        answers.set(change.question, NO_STANDING);
        break;
      case 'deferred':
        answers.set(change.question, { ...before, later: true });
        break;
      case 'confirmed':
        answers.set(change.question, { ...before, unconfirmed: false });
    }
  }
  return { details, answers, edits, updates, texts, outcome: { decision, adoption, issuedOn, signature } };
}
