/** Small records and checklists for tests of storage. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { digestOf, type EvidenceFile } from '../../src/checklist/index.ts';
import {
  append,
  sealInvitation,
  startRecord,
  type AssessmentRecord,
  type Details,
} from '../../src/record/index.ts';
import type { KeptChecklist } from '../../src/storage/index.ts';

const AT = '2026-11-23T10:00:00.000Z';

const DETAILS: Details = {
  subject: { name: 'Löwe & 山东 Textiles', country: 'PT', identifiers: ['PT-123'] },
  procurement: { title: 'Uniforms', buyer: 'City of Alder', reference: 'T-1', value: 'EUR 40,000' },
  assessor: { name: 'A. Officer', role: 'Procurement officer' },
  assessedOn: '2026-11-23',
};

/** A record that has just been started. */
export function freshRecord(subject = DETAILS.subject.name, at = AT): AssessmentRecord {
  return startRecord({
    id: crypto.randomUUID(),
    tool: '0.1.0',
    checklist: { id: 'supplier', version: '1.0.0', digest: '0'.repeat(64) },
    details: { ...DETAILS, subject: { ...DETAILS.subject, name: subject } },
    at,
  });
}

/** A supplier's declaration that has just been started. */
export function freshDeclaration(): AssessmentRecord {
  const { checklist } = freshRecord();
  const { subject, procurement, assessor } = DETAILS;
  const declaration = sealInvitation({
    id: crypto.randomUUID(),
    tool: '0.1.0',
    checklist,
    buyer: { name: procurement.buyer, contact: assessor },
    procurement: { title: procurement.title, reference: procurement.reference },
    supplier: subject,
    depth: 'all',
    createdOn: '2026-11-23',
  });
  return startRecord({
    id: crypto.randomUUID(),
    tool: '0.1.0',
    checklist,
    details: DETAILS,
    declaration,
    at: AT,
  });
}

/** A record that was started from an earlier one. */
export function following(earlier: AssessmentRecord): AssessmentRecord {
  const { id, head, checklist, tool } = earlier;
  return startRecord({
    id: crypto.randomUUID(),
    tool,
    checklist,
    details: DETAILS,
    follows: { id, digest: head.digest },
    at: AT,
  });
}

/** The record with a declaration that came back. */
export function withReturn(
  record: AssessmentRecord,
  file: EvidenceFile,
  evidence: EvidenceFile[],
): AssessmentRecord {
  const declaration = { invitation: crypto.randomUUID(), head: '0'.repeat(64), file, evidence };
  return append(record, { type: 'declaration-received', declaration }, AT);
}

/** The record with one answer more. */
export function withAnswer(
  record: AssessmentRecord,
  note: string,
  file?: EvidenceFile,
  at = AT,
): AssessmentRecord {
  const evidence = file ? [{ grade: 'E2' as const, date: '2026-10-01', title: 'Payroll', file }] : [];
  return append(
    record,
    { type: 'answered', question: 'rec10c.recruitment-fees', answer: { value: 'yes', note, evidence } },
    at,
  );
}

/** The record with new details. */
export function withSubject(record: AssessmentRecord, name: string, at = AT): AssessmentRecord {
  return append(
    record,
    { type: 'described', details: { ...DETAILS, subject: { ...DETAILS.subject, name } } },
    at,
  );
}

/** The events of a record after those that an earlier one had. */
export const since = (before: AssessmentRecord, after: AssessmentRecord) =>
  after.events.slice(before.events.length);

export function evidenceFile(bytes: Uint8Array, name = 'payroll.csv'): EvidenceFile {
  return { name, size: bytes.length, type: 'text/csv', digest: bytesToHex(sha256(bytes)) };
}

/** A checklist of an authority of its own; only its digest matters here. */
export function ownChecklist(title: string, keptOn = AT): KeptChecklist {
  const checklist: Omit<KeptChecklist['checklist'], 'digest'> = {
    id: 'supplier',
    version: '1.0.0',
    languages: ['pt'],
    evidenceMonths: { E0: 0, E1: 24, E2: 12, E3: 12, E4: 12 },
    highRisk: { op: 'literal', value: true } as never,
    sections: [],
    questions: [],
    register: {} as never,
  };
  const texts = { pt: { title } };
  return {
    checklist: { ...checklist, digest: digestOf({ checklist, texts }) },
    texts,
    files: { 'checklist.yaml': 'id: supplier\n' },
    keptOn,
  };
}
