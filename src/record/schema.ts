/** The file format of a record, strictly: no unknown field, no wrong type. Published as JSON Schema. */
import { ACTION_TYPES, DEPTHS, GRADES, type Answer, type Evidence, type Value } from '../checklist/index.ts';
import { z } from '../checklist/zod.ts';
import { LOSS_REASONS, MOVE_REASONS, type Move } from './move.ts';
import { DAMAGE_CODES, type Salvage } from './salvage.ts';
import {
  ACTION_STATES,
  DECISIONS,
  INVITATION_FORMAT,
  KEY_FORMAT,
  RECORD_FORMAT,
  type ActionUpdate,
  type AssessmentRecord,
  type Details,
  type Invitation,
  type KeyFile,
  type Merged,
  type Seal,
} from './types.ts';

const text = z.string().max(20_000);
const line = z.string().max(500);
const day = z.iso.date();
const time = z.iso.datetime();
const digest = z.string().regex(/^[0-9a-f]{64}$/);
export const questionId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/)
  .max(200);

const money = z.strictObject({ amount: z.number(), currency: z.string().max(3) });
const fieldValue = z.union([text, z.number(), z.array(line).max(200), money]);
const item = z.strictObject({ id: line, values: z.record(line, fieldValue.nullable()) });
const value = z.union([fieldValue, z.array(item).max(1000), z.null()]) satisfies z.ZodType<Value>;

const evidenceFile = z.strictObject({ name: line, size: z.number().int().min(0), type: line, digest });

export const evidenceSchema = z.strictObject({
  grade: z.enum(GRADES),
  date: day,
  title: line,
  file: evidenceFile.exactOptional(),
  reference: text.exactOptional(),
}) satisfies z.ZodType<Evidence>;

export const answerSchema = z.strictObject({
  value,
  reason: text.exactOptional(),
  note: text.exactOptional(),
  evidence: z.array(evidenceSchema).max(200).exactOptional(),
}) satisfies z.ZodType<Answer>;

const person = z.strictObject({ name: line, role: line });

export const detailsSchema = z.strictObject({
  subject: z.strictObject({ name: line, country: line, identifiers: z.array(line).max(50) }),
  procurement: z.strictObject({ title: line, buyer: line, reference: line, value: line }),
  assessor: person,
  assessedOn: day,
  period: z.strictObject({ from: day, to: day }).exactOptional(),
}) satisfies z.ZodType<Details>;

const edit = z.strictObject({
  key: line,
  owner: line.exactOptional(),
  deadline: day.exactOptional(),
  measure: text.exactOptional(),
  type: z.enum(ACTION_TYPES).exactOptional(),
  dropped: text.exactOptional(),
});

const textEdit = z.strictObject({ key: line, language: line, text, draft: text });
export const updateSchema = z.strictObject({
  key: line,
  state: z.enum(ACTION_STATES),
  on: day,
  by: person,
  note: text.exactOptional(),
  evidence: z.array(evidenceSchema).max(200).exactOptional(),
}) satisfies z.ZodType<ActionUpdate>;

const decision = z.strictObject({
  value: z.enum(DECISIONS),
  by: person,
  reasons: text,
  decidedOn: day,
  proposed: z.enum(DECISIONS),
});

const adoption = z.strictObject({ by: person, adoptedOn: day, remarks: text });

const checklistPin = z.strictObject({ id: line, version: line, digest });

export const invitationSchema = z.strictObject({
  format: z.literal(INVITATION_FORMAT),
  id: z.uuid(),
  tool: line,
  checklist: checklistPin,
  buyer: z.strictObject({ name: line, contact: person }),
  procurement: z.strictObject({ title: line, reference: line }),
  supplier: z.strictObject({ name: line, country: line, identifiers: z.array(line).max(50) }),
  depth: z.enum(DEPTHS),
  createdOn: day,
  dueOn: day.exactOptional(),
  note: text.exactOptional(),
  seal: digest,
}) satisfies z.ZodType<Invitation>;

const received = z.strictObject({
  invitation: z.uuid(),
  head: digest,
  file: evidenceFile,
  evidence: z.array(evidenceFile).max(10_000),
});

const signature = z.strictObject({ by: person, place: line, signedOn: day });

const head = z.strictObject({ count: z.number().int().positive(), digest });

const publicKey = z.string().regex(/^[0-9a-f]{64}$/);

export const keyFileSchema = z.strictObject({
  format: z.literal(KEY_FORMAT),
  holder: line,
  key: publicKey,
  locked: z.string().max(5000).startsWith('-----BEGIN AGE ENCRYPTED FILE-----\n'),
}) satisfies z.ZodType<KeyFile>;

const seal = z.strictObject({
  key: publicKey,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
  over: head,
}) satisfies z.ZodType<Seal>;

const ids = z.array(questionId).max(10_000);

const move = z.strictObject({
  from: checklistPin,
  kept: ids,
  confirm: z
    .array(z.strictObject({ question: questionId, reasons: z.array(z.enum(MOVE_REASONS)).min(1).max(10) }))
    .max(10_000),
  aside: ids,
  dropped: z
    .array(z.strictObject({ question: questionId, reason: z.enum(LOSS_REASONS), answer: answerSchema }))
    .max(10_000),
  added: ids,
  actions: z.array(line).max(10_000),
}) satisfies z.ZodType<Move>;

const merged = z.strictObject({
  other: head,
  common: z.number().int().positive(),
}) satisfies z.ZodType<Merged>;

const count = z.number().int().min(0);

const salvage = z.strictObject({
  from: line,
  code: z.enum(DAMAGE_CODES),
  event: count,
  carried: z.strictObject({ proven: count, unproven: count }),
  left: z.strictObject({ events: count, answers: count, evidence: count }),
}) satisfies z.ZodType<Salvage>;

const place = { seq: z.number().int().positive(), at: time };

export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...place, type: z.literal('started'), details: detailsSchema }),
  z.strictObject({ ...place, type: z.literal('described'), details: detailsSchema }),
  z.strictObject({ ...place, type: z.literal('answered'), question: questionId, answer: answerSchema }),
  z.strictObject({ ...place, type: z.literal('carried'), question: questionId, answer: answerSchema }),
  z.strictObject({ ...place, type: z.literal('deferred'), question: questionId }),
  z.strictObject({ ...place, type: z.literal('cleared'), question: questionId }),
  z.strictObject({ ...place, type: z.literal('confirmed'), question: questionId }),
  z.strictObject({ ...place, type: z.literal('action-edited'), edit }),
  z.strictObject({ ...place, type: z.literal('text-edited'), edit: textEdit }),
  z.strictObject({ ...place, type: z.literal('action-updated'), update: updateSchema }),
  z.strictObject({ ...place, type: z.literal('decided'), decision }),
  z.strictObject({ ...place, type: z.literal('adopted'), adoption }),
  z.strictObject({ ...place, type: z.literal('issued'), issuedOn: day }),
  z.strictObject({ ...place, type: z.literal('reopened'), reason: text }),
  z.strictObject({ ...place, type: z.literal('invited'), invitation: invitationSchema }),
  z.strictObject({ ...place, type: z.literal('declaration-received'), declaration: received }),
  z.strictObject({ ...place, type: z.literal('signed'), signature }),
  z.strictObject({ ...place, type: z.literal('sealed'), seal }),
  z.strictObject({ ...place, type: z.literal('moved'), move }),
  z.strictObject({ ...place, type: z.literal('merged'), merged }),
  z.strictObject({ ...place, type: z.literal('salvaged'), salvage }),
]);

export const recordSchema = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  id: z.uuid(),
  tool: line,
  checklist: checklistPin,
  follows: z.strictObject({ id: z.uuid(), digest }).exactOptional(),
  declaration: invitationSchema.exactOptional(),
  events: z.array(eventSchema).min(1).max(100_000),
  head,
}) satisfies z.ZodType<AssessmentRecord>;

export function recordJsonSchema(): object {
  return z.toJSONSchema(recordSchema);
}
