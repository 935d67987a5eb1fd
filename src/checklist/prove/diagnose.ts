import type { Diagnostic } from '../diagnostics.ts';
import type { Claim, Proof, Subject } from './types.ts';

type Place = Pick<Diagnostic, 'file' | 'line' | 'column'>;

/**
 * The refuted claims as diagnostics, each with its witness; and as warnings, what could not be decided in full.
 * @param severity of a refuted claim
 * @param placeOf where a subject stands in the files; the compiler knows. Without it (a checklist that comes with the
 *   product is compiled when it is built) the question alone says where
 */
export function proofDiagnostics(
  proof: Proof,
  severity: Diagnostic['severity'],
  placeOf: (subject: Subject) => Place = nowhere,
): Diagnostic[] {
  return [
    ...proof.claims.flatMap((claim) => ofClaim(claim, severity, placeOf)),
    ...proof.oneSided.map((question) =>
      diagnostic('one-sided', 'warning', placed({ question, path: [] }, placeOf), { id: question }),
    ),
  ];
}

function ofClaim(
  claim: Claim,
  severity: Diagnostic['severity'],
  placeOf: (subject: Subject) => Place,
): Diagnostic[] {
  const { code, subject, data, outcome, witness, better } = claim;
  switch (outcome) {
    case 'holds':
      return [];
    case 'undecided':
      return [diagnostic('not-decided', 'warning', placed(subject, placeOf), { code, id: data.id ?? '' })];
    case 'refuted':
      return [
        {
          ...diagnostic(code, severity, placed(subject, placeOf), data),
          ...(witness ? { witness } : {}),
          ...(better ? { better } : {}),
        },
      ];
  }
}

type Placed = Place & Pick<Diagnostic, 'question'>;

function placed(subject: Subject, placeOf: (subject: Subject) => Place): Placed {
  const { question } = subject;
  return { ...placeOf(subject), ...(question === undefined ? {} : { question }) };
}

function diagnostic(
  code: Diagnostic['code'],
  severity: Diagnostic['severity'],
  place: Placed,
  data: Diagnostic['data'],
): Diagnostic {
  return { code, severity, ...place, data };
}

export const nowhere = (): Place => ({ file: '', line: 0, column: 0 });
