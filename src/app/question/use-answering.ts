import { useLocation } from 'wouter';
import type { Answer, Question } from '../../checklist/index.ts';
import { activeQuestion, type WalkEvent } from '../../questionnaire/index.ts';
import type { EventBody } from '../../record/index.ts';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { draftOf, dropDraft } from '../controls/draft.ts';
import { casePath, type Origin } from '../routes.ts';

interface Answering {
  answer: (answer: Answer) => void;
  later: () => void;
  confirm: () => void;
  clear: () => void;
}

/** What can be done with the question on screen; each is kept first, then the machine says where to go. */
export function useAnswering({ id }: Question, origin: Origin): Answering {
  const session = useSession();
  const { record } = useSessionView();
  const [, navigate] = useLocation();

  const moveOn = (): void => {
    session.actor.send({ type: 'NEXT' });
    if (origin !== 'tasks') navigate(casePath.origin(record.id, origin));
    else {
      const next = activeQuestion(session.actor.getSnapshot());
      navigate(next === null ? casePath.review(record.id) : casePath.question(record.id, next));
    }
  };
  const keep = async (event: EventBody, tell: WalkEvent, then = moveOn): Promise<void> => {
    if (!(await session.commit([event], [tell]))) return;
    dropDraft(draftOf.question(record.id, id), draftOf.inline(record.id, id));
    then();
  };
  const goBack = (): void => navigate(casePath.origin(record.id, origin));

  return {
    answer: (answer) =>
      void keep({ type: 'answered', question: id, answer }, { type: 'ANSWER', question: id, answer }),
    later: () => void keep({ type: 'deferred', question: id }, { type: 'DEFER', question: id }),
    confirm: () => void keep({ type: 'confirmed', question: id }, { type: 'CONFIRM', question: id }),
    clear: () => void keep({ type: 'cleared', question: id }, { type: 'CLEAR', question: id }, goBack),
  };
}
