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
  const cited = new Set<string>();
  const raised = new Set<string>();
  for (const { clauses, rules } of questions) {
    for (const id of clauses) cited.add(id);
    for (const { code } of rules?.triggers ?? []) raised.add(code);
  }
  const served = new Set([...cited].flatMap(withWholes));
  return [
    ...register.clauses
      .filter(({ id, recommendation }) => recommendation !== undefined && !served.has(id))
      .map(({ id }): Gap => ({ code: 'clause-without-question', id })),
    ...register.triggers
      .filter(({ code }) => journeyOf(checklist) === 'supplier' && !raised.has(code))
      .map(({ code }): Gap => ({ code: 'trigger-never-raised', id: code })),
  ];
}

/** A question on "10(c)(ii)" serves "10(c)" and "10" as well, which it is a part of. */
function withWholes(clause: string): string[] {
  const wholes = [...clause.matchAll(/\(/g)].map(({ index }) => clause.slice(0, index));
  return [clause, ...wholes];
}
