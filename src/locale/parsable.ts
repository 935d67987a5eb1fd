import { isPlain } from './message.ts';

/** Texts of a checklist are parsed where they are shown. @returns the texts, once there is a parser for those that need one */
export async function parsable<T extends Record<string, string>>(texts: T): Promise<T> {
  if (!Object.values(texts).every(isPlain)) await import('./parser.ts');
  return texts;
}
