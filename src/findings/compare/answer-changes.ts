import { digestOf, type Answer } from '../../checklist/index.ts';
import { effectiveAnswer } from '../../questionnaire/index.ts';
import type { AnswerChange, Side } from './types.ts';

const PARTS = ['value', 'reason', 'note', 'evidence'] as const satisfies readonly (keyof Answer)[];

/** The answers that count and differ, in the order of the checklist of today; those of questions that are gone come last. */
export function answerChanges(then: Side, now: Side): AnswerChange[] {
  const ids = union(idsOf(now), idsOf(then));
  const unconfirmed = new Set(now.findings.toConfirm);
  return ids.flatMap((question): AnswerChange[] => {
    const [before, after] = [then, now].map(({ model, state }) => effectiveAnswer(model, state, question));
    const parts = PARTS.filter((part) => !isSame(before?.[part], after?.[part]));
    if (parts.length === 0) return [];
    return [
      {
        question,
        ...(before && { then: before }),
        ...(after && { now: after }),
        parts,
        unconfirmed: unconfirmed.has(question),
      },
    ];
  });
}

const idsOf = ({ model }: Side): string[] => model.questions.map(({ id }) => id);

/** Whatever the order of keys in a file. An empty text or list says as little as none. */
function isSame(one: unknown, other: unknown): boolean {
  return digestOf({ is: something(one) }) === digestOf({ is: something(other) });
}

function something(part: unknown): unknown {
  const isEmpty = part === undefined || part === '' || (Array.isArray(part) && part.length === 0);
  // "Not available" is null, and an answer; no answer at all is something else.
  return isEmpty ? 'nothing' : [part];
}

export function union(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}
