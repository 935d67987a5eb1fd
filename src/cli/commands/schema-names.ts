/** The formats that have a JSON Schema. Apart from the schemas themselves, so that the help does not have to load them. */
export const SCHEMA_NAMES = [
  'checklist',
  'section',
  'laws',
  'record',
  'answers',
  'findings',
  'statement',
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];
