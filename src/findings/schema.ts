/** The findings as JSON, for programs: JSON Schema of what `findings --json` prints. */
import { ACTION_TYPES, GRADES, STAGES } from '../checklist/index.ts';
import { z } from '../checklist/zod.ts';
import { DECISIONS } from '../record/index.ts';
import { updateSchema } from '../record/schema.ts';
import { SEVERITIES, STATUSES, type Findings } from './types.ts';

const ids = z.array(z.string());
const grade = z.enum(GRADES);
const because = z.strictObject({
  rule: z.enum([
    'core-theme-no',
    'trigger-open',
    'most-themes-no',
    'core-themes-evidenced',
    'theme-unknown',
    'theme-unanswered',
    'evidence-too-weak',
    'evidence-expired',
    'false-declaration',
    'theme-partly',
    'theme-no',
    'red-flag-open',
    'themes-not-applicable',
    'class-a-confirmed',
    'class-a-suspected',
    'class-b-open',
    'recommendation-open',
    'all-met',
  ]),
  questions: ids,
  items: ids,
});

const counts = z.enum([
  'yes',
  'partly',
  'no',
  'unknown',
  'unanswered',
  'not-verified',
  'not-applicable',
  'not-asked',
]);

const theme = z.strictObject({ question: z.string(), core: z.boolean(), counts, needs: grade, grade });

const gap = z.strictObject({
  question: z.string(),
  section: z.string(),
  stage: z.enum(STAGES).exactOptional(),
  severity: z.enum(SEVERITIES),
  counts,
  flags: ids,
  triggers: ids,
  actions: ids,
});

const recommendation = z.strictObject({
  id: z.string(),
  section: z.string(),
  status: z.enum(STATUSES),
  provisional: z.boolean(),
  because: z.array(because),
  clearedBy: z.array(
    z.strictObject({
      question: z.string(),
      need: z.enum(['answer', 'evidence', 'remedy', 'confirm']),
      grade: grade.exactOptional(),
    }),
  ),
  themes: z.array(theme),
});

const action = z.strictObject({
  key: z.string(),
  question: z.string(),
  id: z.string(),
  grade: grade.exactOptional(),
  type: z.enum(ACTION_TYPES),
  owner: z.string(),
  deadline: z.iso.date(),
  measure: z.string().exactOptional(),
  edited: z.boolean(),
  answers: ids,
  dropped: z.string().exactOptional(),
  progress: z.array(updateSchema).exactOptional(),
});

const findings = z.strictObject({
  on: z.iso.date(),
  verdict: z.enum(DECISIONS).nullable(),
  provisional: z.boolean(),
  reasons: z.array(because),
  grounds: ids,
  inherentRisk: z.enum(['high', 'medium', 'low', 'not-known']),
  recommendations: z.array(recommendation),
  gaps: z.array(gap),
  triggers: z.array(
    z.strictObject({
      code: z.string(),
      class: z.enum(['A', 'B']),
      state: z.enum(['suspected', 'confirmed', 'cleared']),
      provisional: z.boolean(),
      questions: ids,
      openOn: ids,
      actions: ids,
      grounds: ids,
    }),
  ),
  redFlags: z.array(
    z.strictObject({
      key: z.string(),
      question: z.string(),
      state: z.enum(['open', 'cleared']),
      actions: ids,
    }),
  ),
  credits: z.array(z.strictObject({ key: z.string(), question: z.string() })),
  indicators: z.array(z.strictObject({ id: z.string(), questions: ids })),
  actions: z.array(action),
  setAside: ids,
  toConfirm: ids,
  open: ids,
  unknown: ids,
  expired: z.array(
    z.strictObject({
      question: z.string(),
      title: z.string(),
      grade,
      date: z.iso.date(),
      expiredOn: z.iso.date(),
    }),
  ),
}) satisfies z.ZodType<Findings>;

export function findingsJsonSchema(): object {
  return z.toJSONSchema(findings);
}
