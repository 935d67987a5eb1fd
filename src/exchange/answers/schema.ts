/** The answers file: an assessment as a person or a program writes it, before it is a record. */
import { z } from '../../checklist/zod.ts';
import { DECISIONS } from '../../record/index.ts';
import { evidenceSchema } from '../../record/schema.ts';

// What a record holds at most (`record/schema.ts`): a file that is taken becomes a record that can be read.
const text = z.string().max(20_000);
const line = z.string().max(500);
const day = z.iso.date();
const person = z.union([line, z.strictObject({ name: line, role: line.exactOptional() })]);

/** As written, or with the scheme it belongs to, as open contracting data has it. */
const identifier = z.union([line, z.strictObject({ scheme: z.string().max(99), id: z.string().max(400) })]);

const answer = z.strictObject({
  value: z.unknown(),
  reason: text.exactOptional(),
  note: text.exactOptional(),
  /** `file` is a path beside the answers file; the file is hashed. */
  evidence: z
    .array(evidenceSchema.extend({ file: line.exactOptional() }))
    .max(200)
    .exactOptional(),
});

export const answersSchema = z.strictObject({
  checklist: z.union([line, z.strictObject({ id: line, version: line.exactOptional() })]),
  assessedOn: day,
  subject: z.strictObject({
    name: line.min(1),
    country: line,
    identifiers: z.array(identifier).max(50).default([]),
  }),
  /** The contract a supplier is assessed for; left out where a process or a supply chain is looked at. */
  procurement: z
    .strictObject({
      title: line,
      buyer: line,
      reference: line,
      value: z
        .union([line, z.number(), z.strictObject({ amount: z.number(), currency: z.string().max(3) })])
        .default(''),
    })
    .exactOptional(),
  period: z.strictObject({ from: day, to: day }).exactOptional(),
  assessor: person,
  answers: z.record(z.string(), answer),
  decision: z
    .strictObject({
      value: z.enum(DECISIONS),
      by: person.exactOptional(),
      reasons: text,
      decidedOn: day.exactOptional(),
    })
    .exactOptional(),
  /** Instead of a decision, where nobody is judged. */
  adoption: z
    .strictObject({
      by: person.exactOptional(),
      remarks: text.default(''),
      adoptedOn: day.exactOptional(),
    })
    .exactOptional(),
});

export type AnswersFile = z.infer<typeof answersSchema>;

export function answersJsonSchema(): object {
  return z.toJSONSchema(answersSchema, { io: 'input' });
}
