/** `probity schema`: the JSON Schema of a format, for editors and for programs. */
import { checklistJsonSchema } from '../../checklist/compile/index.ts';
import { answersJsonSchema } from '../../exchange/index.ts';
import { findingsJsonSchema } from '../../findings/schema.ts';
import { recordJsonSchema } from '../../record/schema.ts';
import { manifestJsonSchema } from '../../statement/manifest/schema.ts';
import { OK } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import type { SchemaName } from './schema-names.ts';

const SCHEMAS: Record<SchemaName, () => object> = {
  checklist: () => checklistJsonSchema().checklist,
  section: () => checklistJsonSchema().section,
  laws: () => checklistJsonSchema().laws,
  record: recordJsonSchema,
  answers: answersJsonSchema,
  findings: findingsJsonSchema,
  statement: manifestJsonSchema,
};

export function schema(name: SchemaName, { print }: Surroundings): number {
  print(JSON.stringify(SCHEMAS[name](), null, 2));
  return OK;
}
