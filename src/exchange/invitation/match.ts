/** Does a declaration answer what an officer asked? A foreign, changed or unsigned one is refused, and it is said why. */
import { fold, verifyInvitation, type AssessmentRecord, type Invitation } from '../../record/index.ts';

/** What does not match; the words are under `read.<code>`. */
export interface MatchProblem {
  code:
    | 'not-a-declaration'
    | 'invitation-changed'
    | 'other-supplier'
    | 'other-procurement'
    | 'not-invited'
    | 'other-checklist'
    | 'not-signed';
  /** Such as `declaration.seal`. */
  path: string;
  data: Record<string, string | number>;
}

/**
 * @param returned a record that came back, read and sealed
 * @param own the assessment that it is held against
 * @returns nothing when the declaration may stand beside the assessment
 */
export function matchProblems(returned: AssessmentRecord, own: AssessmentRecord): MatchProblem[] {
  const { declaration, details, signature } = fold(returned);
  if (!declaration) return [{ code: 'not-a-declaration', path: 'declaration', data: {} }];
  if (!verifyInvitation(declaration))
    return [{ code: 'invitation-changed', path: 'declaration.seal', data: {} }];
  const asked = fold(own).invitations.find(({ id }) => id === declaration.id);
  if (!asked) return [foreign(declaration, own)];
  if (asked.seal !== declaration.seal) return [{ code: 'invitation-changed', path: 'declaration', data: {} }];
  if (details.subject.name !== asked.supplier.name)
    return [otherSupplier('events.0.details.subject.name', details.subject.name, asked.supplier.name)];
  if (details.procurement.title !== asked.procurement.title)
    return [
      otherProcurement(
        'events.0.details.procurement.title',
        details.procurement.title,
        asked.procurement.title,
      ),
    ];
  if (returned.checklist.digest !== asked.checklist.digest)
    return [
      {
        code: 'other-checklist',
        path: 'checklist',
        data: { version: returned.checklist.version, asked: asked.checklist.version },
      },
    ];
  return signature ? [] : [{ code: 'not-signed', path: 'events', data: {} }];
}

/** An invitation that this assessment did not make: for whom and for what it was, where that tells them apart. */
function foreign({ supplier, procurement }: Invitation, own: AssessmentRecord): MatchProblem {
  const { details } = fold(own);
  if (supplier.name !== details.subject.name)
    return otherSupplier('declaration.supplier.name', supplier.name, details.subject.name);
  if (procurement.title !== details.procurement.title)
    return otherProcurement('declaration.procurement.title', procurement.title, details.procurement.title);
  return { code: 'not-invited', path: 'declaration.id', data: {} };
}

const otherSupplier = (path: string, supplier: string, expected: string): MatchProblem => ({
  code: 'other-supplier',
  path,
  data: { supplier, expected },
});

const otherProcurement = (path: string, procurement: string, expected: string): MatchProblem => ({
  code: 'other-procurement',
  path,
  data: { procurement, expected },
});
