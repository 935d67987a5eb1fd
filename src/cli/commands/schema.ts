/** `probity schema`: the JSON Schema of a format, for editors and for programs. */
import { checklistJsonSchema } from '../../checklist/compile/index.ts';
import { answersJsonSchema } from '../../exchange/index.ts';
import { findingsJsonSchema } from '../../findings/schema.ts';
import { recordJsonSchema } from '../../record/schema.ts';
import { OK } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';

const SCHEMAS = {
  checklist: () => checklistJsonSchema().checklist,
  section: () => checklistJsonSchema().section,
  record: recordJsonSchema,
  answers: answersJsonSchema,
  findings: findingsJsonSchema,
};

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

export function schema(name: SchemaName, { print }: Surroundings): number {
  print(JSON.stringify(SCHEMAS[name](), null, 2));
  return OK;
}
