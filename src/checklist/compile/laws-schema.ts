/** The shape of `laws.yaml`, also published as JSON Schema. */
import { BASES, COVERS, DEMANDS, ITEMS, LAW_STATES, NO_STEPS } from '../laws.ts';
import { z } from '../zod.ts';
import { expression, name, path, word } from './schema.ts';

const demand = z.enum(DEMANDS);

/** Days that every year has: a yearly deadline on 29 February would be no day in most years. A pattern, so that the JSON Schema says it too. */
const DAY_OF_EVERY_YEAR = String.raw`02-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(0[1-9]|[12][0-9]|30)|(0[13578]|1[02])-31`;

const deadline = z.strictObject({
  due: z.string().regex(new RegExp(`^([1-9][0-9]? months|${DAY_OF_EVERY_YEAR})$`), 'deadline'),
  basis: z.enum(BASES),
});

const law = z.strictObject({
  id: word,
  provisions: z.array(z.string()).min(1),
  source: z.string().regex(/^https:\/\/\S+$/, 'address'),
  'checked-on': z.iso.date('day'),
  state: z.enum(LAW_STATES),
  criteria: z.record(name, expression),
  applies: expression,
  content: z.partialRecord(z.enum(ITEMS), z.strictObject({ demand, needs: expression.optional() })),
  'no-steps': z.enum(NO_STEPS),
  deadline: deadline.optional(),
  publish: z.array(z.strictObject({ id: word, done: expression.optional() })).min(1),
  notes: z.array(word).min(1).optional(),
});

const sentence = z.strictObject({
  id: word,
  when: expression,
  covers: z.enum(COVERS),
  quotes: z.array(path).min(1).optional(),
});

export const lawsFile = z.strictObject({
  chosen: path,
  laws: z.array(law).min(1),
  sentences: z.partialRecord(z.enum(ITEMS), z.array(sentence).min(1)),
});

export type LawsFile = z.infer<typeof lawsFile>;
export type LawSource = z.infer<typeof law>;
