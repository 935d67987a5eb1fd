/** A compiled checklist in a bundle: what its digest was made from, and nothing in it that leads nowhere. */
import { conditionsOf, digestOf, questionsIn } from '../../checklist/index.ts';
import { problemsOf, readJson } from '../../record/read.ts';
import type { AnswersProblem, Outcome } from '../answers/read.ts';
import { bundledChecklistSchema } from './checklist-schema.ts';
import type { BundledChecklist } from './contents.ts';

export function readBundledChecklist(text: string): Outcome<BundledChecklist> {
  const json = readJson(text);
  if (!json.ok) return json;
  const parsed = bundledChecklistSchema.safeParse(json.value);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
  const problems = problemsIn(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

function problemsIn({ checklist: { digest, ...checklist }, texts }: BundledChecklist): AnswersProblem[] {
  if (digestOf({ checklist, texts }) !== digest)
    return [{ code: 'checklist-not-sealed', path: 'checklist.digest', data: {} }];
  const known = new Set(checklist.questions.map(({ id }) => id));
  const sections = new Set(checklist.sections.map(({ key }) => key));
  const lost = [
    ...conditionsOf(checklist)
      .flatMap(questionsIn)
      .filter((id) => !known.has(id)),
    ...checklist.questions.map(({ theme }) => theme).filter((id) => !known.has(id)),
    ...checklist.questions.map(({ section }) => section).filter((key) => !sections.has(key)),
    ...checklist.languages.filter((language) => !Object.hasOwn(texts, language)),
  ];
  return [...new Set(lost)].map((id) => ({
    code: 'checklist-leads-nowhere',
    path: 'checklist',
    data: { id },
  }));
}
