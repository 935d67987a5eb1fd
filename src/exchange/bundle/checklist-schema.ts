/** A compiled checklist from outside, strictly: no unknown field, no wrong type. */
import {
  ACTION_TYPES,
  BASES,
  COVERS,
  DEMANDS,
  FIELD_KINDS,
  GRADES,
  ITEMS,
  JOURNEYS,
  LAW_STATES,
  NO_STEPS,
  OWNERS,
  STAGES,
  type Checklist,
  type Expression,
  type Laws,
  type Question,
  type Register,
} from '../../checklist/index.ts';
import { z } from '../../checklist/zod.ts';
import type { BundledChecklist } from './contents.ts';

const line = z.string().max(500);
const lines = z.array(line).max(1000);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const comparison = z.enum(['<', '<=', '>', '>=', '==', '!=']);
const literal = z.union([line, z.number()]);

const expression: z.ZodType<Expression> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('constant'), value: z.boolean() }),
    z.strictObject({
      op: z.literal('is'),
      question: line,
      values: z.array(literal).max(1000),
      not: z.literal(true).exactOptional(),
    }),
    z.strictObject({ op: z.literal('compare'), question: line, by: comparison, value: literal }),
    z.strictObject({ op: z.literal('holds'), question: line, option: line }),
    z.strictObject({ op: z.literal('answered'), question: line }),
    z.strictObject({ op: z.enum(['and', 'or']), of: z.array(expression).max(1000) }),
    z.strictObject({ op: z.literal('not'), of: expression }),
    z.strictObject({ op: z.enum(['any', 'all']), group: line, where: expression }),
    z.strictObject({
      op: z.literal('count'),
      group: line,
      where: expression,
      by: comparison,
      value: z.number(),
    }),
  ]),
);

const valueRule = {
  options: lines.exactOptional(),
  unit: line.exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  past: z.boolean().exactOptional(),
};

const rules = z.strictObject({
  core: z.boolean(),
  stage: z.enum(STAGES).exactOptional(),
  evidence: z.strictObject({
    needs: z.enum(GRADES),
    highRisk: z.enum(GRADES).exactOptional(),
    months: z.number().exactOptional(),
  }),
  indicators: lines,
  references: lines,
  flags: z.array(
    z.strictObject({ id: line, when: expression, cleared: expression.exactOptional(), actions: lines }),
  ),
  triggers: z.array(
    z.strictObject({
      code: line,
      when: expression,
      confirmed: expression.exactOptional(),
      confirmedBy: z.enum(GRADES).exactOptional(),
      cleared: expression.exactOptional(),
      actions: lines,
    }),
  ),
  credits: z.array(z.strictObject({ id: line, when: expression })),
  actions: z.array(
    z.strictObject({
      id: line,
      when: expression.exactOptional(),
      type: z.enum(ACTION_TYPES),
      owner: z.enum(OWNERS),
      days: z.number(),
    }),
  ),
});

const question = z.strictObject({
  id: line,
  section: line,
  theme: line,
  kind: z.enum(['yes-partly-no', 'group', ...FIELD_KINDS]),
  when: expression.exactOptional(),
  clauses: lines,
  paragraphs: z.array(z.number()),
  safety: z.boolean(),
  reasonNeeded: z.boolean(),
  officerOnly: z.literal(true).exactOptional(),
  fields: z.array(z.strictObject({ id: line, kind: z.enum(FIELD_KINDS), ...valueRule })).exactOptional(),
  rules: rules.exactOptional(),
  ...valueRule,
}) satisfies z.ZodType<Question>;

const status = z.enum(['adopted', 'summary']);

const register = z.strictObject({
  document: z.strictObject({
    symbol: line,
    symbolConfirmed: z.boolean(),
    distributed: line,
    meeting: z.strictObject({ from: line, to: line, place: line, number: z.number() }),
  }),
  clauses: z.array(
    z.strictObject({ id: line, recommendation: line.exactOptional(), status, paragraph: z.number() }),
  ),
  paragraphs: z.array(z.strictObject({ number: z.number(), status })),
  instruments: z.array(
    z.strictObject({
      id: line,
      citation: line,
      jurisdiction: line,
      checkedOn: line.exactOptional(),
      fromMemory: z.boolean().exactOptional(),
      provisions: z.array(z.strictObject({ id: line, cite: line, fromMemory: z.boolean().exactOptional() })),
    }),
  ),
  triggers: z.array(z.strictObject({ code: line, class: z.enum(['A', 'B']), grounds: lines })),
  indicators: z.array(z.strictObject({ id: line })),
  lawsCheckedOn: line,
}) satisfies z.ZodType<Register>;

const basis = z.enum(BASES);

const laws = z.strictObject({
  chosen: line,
  laws: z.array(
    z.strictObject({
      id: line,
      provisions: lines,
      source: line,
      checkedOn: line,
      state: z.enum(LAW_STATES),
      criteria: z.array(z.strictObject({ id: line, when: expression })),
      applies: expression,
      content: z.array(
        z.strictObject({ item: z.enum(ITEMS), demand: z.enum(DEMANDS), needs: expression.exactOptional() }),
      ),
      noSteps: z.enum(NO_STEPS),
      deadline: z
        .union([z.strictObject({ basis, months: z.number() }), z.strictObject({ basis, day: line })])
        .exactOptional(),
      publish: z.array(z.strictObject({ id: line, done: expression.exactOptional() })),
      notes: lines,
    }),
  ),
  sentences: z.array(
    z.strictObject({
      id: line,
      item: z.enum(ITEMS),
      when: expression,
      covers: z.enum(COVERS),
      quotes: lines,
    }),
  ),
}) satisfies z.ZodType<Laws>;

const checklist = z.strictObject({
  id: line,
  version: line,
  journey: z.enum(JOURNEYS).exclude(['supplier']).exactOptional(),
  digest,
  languages: lines.min(1),
  evidenceMonths: z.record(z.enum(GRADES), z.number()),
  highRisk: expression,
  sections: z.array(z.strictObject({ key: line, recommendation: line.exactOptional(), file: line })),
  questions: z.array(question).max(5000),
  modelClauses: lines.exactOptional(),
  register,
  laws: laws.exactOptional(),
}) satisfies z.ZodType<Checklist>;

const texts = z.record(line, z.string().max(100_000));

export const bundledChecklistSchema = z.strictObject({
  checklist,
  texts: z.record(line, texts),
  files: z.record(line, z.string().max(8_000_000)),
}) satisfies z.ZodType<BundledChecklist>;
