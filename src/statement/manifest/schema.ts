/** The manifest of a document, strictly: no unknown field, no wrong type. Published as JSON Schema. */
import { z } from '../../checklist/zod.ts';
import { LANGUAGES } from '../../locale/index.ts';
import { PAPERS } from '../paper.ts';
import { LONGEST_ADDRESS } from '../public-address.ts';
import { DOCUMENT_KINDS, MANIFEST_FORMAT, type Manifest } from './manifest.ts';

const line = z.string().max(500);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  kind: z.enum(DOCUMENT_KINDS),
  law: line.exactOptional(),
  language: z.enum(LANGUAGES),
  tool: line,
  paper: z.enum(PAPERS),
  address: z
    .string()
    .regex(/^https?:[^#\s]+$/)
    .max(LONGEST_ADDRESS)
    .exactOptional(),
  checklist: z.strictObject({ id: line, version: line, digest }),
  record: z.strictObject({
    id: z.uuid(),
    head: z.strictObject({ count: z.number().int().positive(), digest }).exactOptional(),
  }),
  on: z.iso.date().exactOptional(),
}) satisfies z.ZodType<Manifest>;

export function manifestJsonSchema(): object {
  return z.toJSONSchema(manifestSchema);
}
