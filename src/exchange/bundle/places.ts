/** Where something is in a bundle: the entry, and the place inside it. */
import type { AnswersProblem, Outcome } from '../answers/read.ts';

export const inside = (entry: string, path: string): string => [entry, path].filter(Boolean).join(': ');

export const within = (entry: string, problem: AnswersProblem): AnswersProblem => ({
  ...problem,
  path: inside(entry, problem.path),
});

/** The text of an entry. */
export function textOf(path: string, bytes: Uint8Array): Outcome<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, problems: [{ code: 'bundle-not-utf8', path, data: {} }] };
  }
}
