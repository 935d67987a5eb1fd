import type { Diagnostic } from '../diagnostics.ts';
import type { Claim, Proof, Subject } from './types.ts';

/**
 * The refuted claims as diagnostics, each with its witness.
 * @param placeOf where a subject stands in the files; the compiler knows. Without it (a checklist that comes with the
 *   product is compiled when it is built) the question alone says where
 */
export function proofDiagnostics(
  proof: Proof,
  severity: Diagnostic['severity'],
  placeOf: (subject: Subject) => Pick<Diagnostic, 'file' | 'line' | 'column'> = nowhere,
): Diagnostic[] {
  return proof.claims
    .filter(({ outcome }) => outcome === 'refuted')
    .map((claim) => diagnosticOf(claim, severity, placeOf(claim.subject)));
}

function diagnosticOf(
  { code, subject: { question }, data, witness, better }: Claim,
  severity: Diagnostic['severity'],
  place: Pick<Diagnostic, 'file' | 'line' | 'column'>,
): Diagnostic {
  return {
    code,
    severity,
    ...place,
    ...(question === undefined ? {} : { question }),
    data,
    ...(witness ? { witness } : {}),
    ...(better ? { better } : {}),
  };
}

const nowhere = () => ({ file: '', line: 0, column: 0 });
