/** The file in which a key is handed on. Its public part is open, so that the fingerprint can be shown without the passphrase. */
import { KEY_FORMAT, type KeyFile } from '../../record/index.ts';
import { formatOf, problemsOf, readJson } from '../../record/read.ts';
import { keyFileSchema } from '../../record/schema.ts';
import type { Outcome } from '../answers/read.ts';

/** @param text the content of a key file */
export function readKey(text: string): Outcome<KeyFile> {
  const json = readJson(text);
  if (!json.ok) return json;
  const format = formatOf(json.value);
  if (typeof format !== 'string' || !format.startsWith('probity-key/')) return refuse('not-a-key');
  if (format !== KEY_FORMAT) return refuse('newer-format', { format, known: KEY_FORMAT });
  const parsed = keyFileSchema.safeParse(json.value);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
}

export function writeKey(key: KeyFile): string {
  return `${JSON.stringify(key, null, 2)}\n`;
}

function refuse(code: string, data: Record<string, string> = {}): Outcome<never> {
  return { ok: false, problems: [{ code, path: 'format', data }] };
}
