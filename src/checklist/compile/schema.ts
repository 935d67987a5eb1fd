/**
 * The shape of the YAML files of a checklist. It is also published as JSON Schema for editors.
 * What a shape cannot say (an unknown id, a later question) is checked in `compile.ts` and `lower.ts`.
 */
import { z } from 'zod';
import { ACTION_TYPES, FIELD_KINDS, GRADES, OWNERS } from '../types.ts';

// Some browsers forbid building functions from text, which zod would otherwise try.
z.config({ jitless: true });

const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const path = z.string().regex(/^[a-z][a-z0-9]*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/, 'words joined by dots');
const expression = z
  .string()
  .min(1)
  .meta({ description: 'A condition in the CEL subset; see CONTRIBUTING.md' });
const grade = z.enum(GRADES);

const valueRule = {
  options: z.array(word).min(1).optional(),
  unit: word.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  past: z.boolean().optional(),
};

const field = z.strictObject({ id: word, kind: z.enum(FIELD_KINDS), ...valueRule });

const followUp = z.strictObject({
  id: word,
  kind: z.enum([...FIELD_KINDS, 'group']),
  ...valueRule,
  fields: z.array(field).min(1).optional(),
  reason: z.boolean().optional(),
  safety: z.boolean().optional(),
  when: expression.optional(),
});

const named = z.array(word).min(1);

const flag = z.strictObject({ id: word, when: expression, cleared: expression.optional(), actions: named });

const trigger = z.strictObject({
  code: z.string().regex(/^ZT-[AB][0-9]+$/),
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
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0'),
  languages: z.array(z.string()).min(1),
  sections: z.array(z.string().endsWith('.yaml')).min(1),
  'evidence-months': z.strictObject({
    E1: z.number().int().positive(),
    E2: z.number().int().positive(),
    E3: z.number().int().positive(),
    E4: z.number().int().positive(),
  }),
  conditions: z.record(word, expression).optional(),
  'high-risk': word,
  'full-depth': word,
});

export type ChecklistFile = z.infer<typeof checklistFile>;
export type SectionFile = z.infer<typeof sectionFile>;
export type ThemeSource = z.infer<typeof theme>;
export type FollowUpSource = z.infer<typeof followUp>;
export type ScopeSource = z.infer<typeof scopeQuestion>;
export type ExampleSource = z.infer<typeof example>;

/** JSON Schemas for editors: of `checklist.yaml` and of a section's file. */
export function checklistJsonSchema(): { checklist: object; section: object } {
  return { checklist: z.toJSONSchema(checklistFile), section: z.toJSONSchema(sectionFile) };
}
