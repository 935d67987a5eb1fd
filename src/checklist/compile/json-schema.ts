/** JSON Schemas for editors. */
import { z } from '../zod.ts';
import { lawsFile } from './laws-schema.ts';
import { checklistFile, sectionFile } from './schema.ts';

/** Of `checklist.yaml`, of a section's file, and of the file of the laws. */
export function checklistJsonSchema(): { checklist: object; section: object; laws: object } {
  return {
    checklist: z.toJSONSchema(checklistFile),
    section: z.toJSONSchema(sectionFile),
    laws: z.toJSONSchema(lawsFile),
  };
}
