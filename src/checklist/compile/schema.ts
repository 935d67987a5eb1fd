/**
 * The shape of the YAML files of a checklist. It is also published as JSON Schema for editors.
 * What a shape cannot say (an unknown id, a later question) is checked in `entries.ts`, `conditions.ts` and `lower.ts`.
 */
import { ACTION_TYPES, FIELD_KINDS, GRADES, JOURNEYS, OWNERS, STAGES } from '../types.ts';
import { z } from '../zod.ts';

// The second argument of `regex` names the form; the catalogue describes it under `diagnostic.wrong-form`.
const WORD = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const word = z.string().regex(WORD, 'word');
/** Of a condition that stands under `conditions`. */
const conditionName = z.string().regex(WORD, 'condition');
export const path = z.string().regex(/^[a-z][a-z0-9]*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+$/, 'id');
/**
 * What conditions call something by: a word that begins with a letter, since they would take a digit for a number. Not one that
 * means something else in conditions, nor two that all objects of JavaScript have.
 */
export const name = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'name')
  .regex(/^(?!(?:this|in|true|false|null|constructor|prototype)$)/, 'reserved');
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'language');
/** A file beside `checklist.yaml`: a path could lead out of the folder. */
const fileName = z.string().regex(/^[a-z0-9][a-z0-9_-]*\.yaml$/i, 'file');
export const expression = z
  .string()
  .min(1)
  .meta({ description: 'A condition in the CEL subset; see docs/authors/conditions.md' });
const grade = z.enum(GRADES);

const valueRule = {
  options: z.array(word).min(1).optional(),
  unit: word.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  past: z.boolean().optional(),
};

const field = z.strictObject({ id: name, kind: z.enum(FIELD_KINDS), ...valueRule });

const followUp = z.strictObject({
  id: name,
  kind: z.enum([...FIELD_KINDS, 'group']),
  ...valueRule,
  fields: z.array(field).min(1).optional(),
  reason: z.boolean().optional(),
  safety: z.boolean().optional(),
  'officer-only': z.boolean().optional(),
  when: expression.optional(),
});

const named = z.array(word).min(1);

const flag = z.strictObject({ id: word, when: expression, cleared: expression.optional(), actions: named });

const trigger = z.strictObject({
  code: z.string().regex(/^ZT-[AB][0-9]+$/, 'trigger'),
  when: expression,
  confirmed: expression.optional(),
  'confirmed-by': grade.optional(),
  cleared: expression.optional(),
  actions: named,
});

const action = z.strictObject({
  id: word,
  when: expression.optional(),
  type: z.enum(ACTION_TYPES),
  owner: z.enum(OWNERS),
  days: z.number().int().min(0),
});

const example = z.strictObject({
  name: z.string().min(1),
  answers: z.record(z.string(), z.unknown()),
  flags: z.array(word).optional(),
  triggers: z.array(z.string()).optional(),
  actions: z.array(word).optional(),
  credits: z.array(word).optional(),
  asks: z.array(word).optional(),
});

const clauses = z.array(z.string()).min(1);
const paragraphs = z.array(z.number().int()).optional();

const theme = z.strictObject({
  id: path,
  core: z.boolean(),
  stage: z.enum(STAGES).optional(),
  clauses,
  paragraphs,
  references: z.array(z.string()).optional(),
  indicators: z.array(z.string()).optional(),
  safety: z.boolean().optional(),
  evidence: z.strictObject({
    needs: grade,
    'high-risk': grade.optional(),
    months: z.number().int().positive().optional(),
  }),
  'follow-ups': z.array(followUp).optional(),
  flags: z.array(flag).min(1),
  triggers: z.array(trigger).optional(),
  credits: z.array(z.strictObject({ id: word, when: expression })).optional(),
  actions: z.array(action).min(1),
  examples: z.array(example).min(1),
});

const scopeQuestion = z.strictObject({
  ...followUp.shape,
  id: path,
  clauses,
  paragraphs,
});

export const sectionFile = z.strictObject({
  section: word,
  recommendation: z.string().optional(),
  questions: z.array(scopeQuestion).min(1).optional(),
  themes: z.array(theme).min(1).optional(),
});

export const checklistFile = z.strictObject({
  id: word,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'version'),
  journey: z.enum(JOURNEYS).optional(),
  languages: z.array(language).min(1),
  sections: z.array(fileName).min(1),
  laws: fileName.optional(),
  'evidence-months': z.strictObject({
    E1: z.number().int().positive(),
    E2: z.number().int().positive(),
    E3: z.number().int().positive(),
    E4: z.number().int().positive(),
  }),
  conditions: z.record(name, expression).optional(),
  'high-risk': conditionName,
  'full-depth': conditionName,
  'model-clauses': z.array(path).min(1).optional(),
});

export type ChecklistFile = z.infer<typeof checklistFile>;
export type SectionFile = z.infer<typeof sectionFile>;
export type ThemeSource = z.infer<typeof theme>;
export type FollowUpSource = z.infer<typeof followUp>;
export type ScopeSource = z.infer<typeof scopeQuestion>;
export type ExampleSource = z.infer<typeof example>;
