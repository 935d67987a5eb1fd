/** Whatever is answered, some question of every clause of Recommendations 10-16 is asked. */
import { cannotBe } from './decide.ts';
import { asked, every, no } from './formula.ts';
import type { Symbolic } from './symbolic.ts';
import type { Claim } from './types.ts';

export function clauseClaims(symbolic: Symbolic): Claim[] {
  const { register, questions } = symbolic.checklist;
  return register.clauses
    .filter(({ recommendation }) => recommendation !== undefined)
    .map(({ id }) => {
      const serving = questions.filter(({ clauses }) => clauses.some((clause) => serves(clause, id)));
      const [first] = serving;
      return cannotBe(
        symbolic,
        'clause-skipped',
        {
          subject: first ? { question: first.id, path: ['clauses'] } : { path: [] },
          data: { id },
        },
        every(...serving.map((question) => no(asked(question.id)))),
      );
    });
}

/** "10(c)" is served by a question on one of its parts, such as "10(c)(ii)". */
export const serves = (clause: string, id: string): boolean => clause === id || clause.startsWith(`${id}(`);
