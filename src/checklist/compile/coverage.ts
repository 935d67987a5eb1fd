/**
 * Every clause of Recommendations 10-16 has a question. Where a supplier is judged, every trigger of the register has a theme
 * that raises it; one's own process or supply chain is asked about from other sides.
 */
import type { DiagnosticCode } from '../diagnostics.ts';
import { journeyOf, type Checklist } from '../types.ts';

export interface Gap {
  code: Extract<DiagnosticCode, 'clause-without-question' | 'trigger-never-raised'>;
  id: string;
}

export function coverageGaps(checklist: Pick<Checklist, 'questions' | 'register' | 'journey'>): Gap[] {
  const { questions, register } = checklist;
  const served = new Set(questions.flatMap(({ clauses }) => clauses));
  const raised = new Set(questions.flatMap(({ rules }) => rules?.triggers.map(({ code }) => code) ?? []));
  return [
    ...register.clauses
      .filter(({ id, recommendation }) => recommendation !== undefined && !isServed(id, served))
      .map(({ id }): Gap => ({ code: 'clause-without-question', id })),
    ...register.triggers
      .filter(({ code }) => journeyOf(checklist) === 'supplier' && !raised.has(code))
      .map(({ code }): Gap => ({ code: 'trigger-never-raised', id: code })),
  ];
}

/** "10(c)" is served by a question on one of its parts, such as "10(c)(ii)". */
function isServed(id: string, served: Set<string>): boolean {
  return [...served].some((clause) => clause === id || clause.startsWith(`${id}(`));
}
