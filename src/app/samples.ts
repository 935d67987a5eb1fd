/** Finished assessments, reviews and audits of nobody that exists, to look at. Their names are in the catalogue under `sample.<id>`. */
import { bundledChecklist } from '../checklist/bundled.ts';
import { buildModel } from '../questionnaire/index.ts';
import type { AssessmentRecord } from '../record/index.ts';
import { now } from './clock.ts';
import { SAMPLES } from './sample-ids.ts';
import { TOOL_VERSION } from './version.ts';

const FILES = import.meta.glob<string>('../../seeds/samples/*.answers.json', {
  query: '?raw',
  import: 'default',
});

/** A new record made from a sample. @returns undefined when there is no such sample */
export async function loadSample(id: string): Promise<AssessmentRecord | undefined> {
  const [text, exchange] = await Promise.all([
    FILES[`../../seeds/samples/${id}.answers.json`]?.(),
    import('../exchange/index.ts'),
  ]);
  if (text === undefined) return undefined;
  const answers = exchange.readAnswers(text);
  if (!answers.ok) return undefined;
  const { checklist: named } = answers.value;
  const checklist = await bundledChecklist(typeof named === 'string' ? named : named.id);
  if (!checklist) return undefined;
  // The same id each time, so that a sample that was opened before is opened again and not made twice.
  const number = String(SAMPLES.indexOf(id) + 1).padStart(12, '0');
  const around = { id: `5a3b1e00-0000-4000-8000-${number}`, tool: TOOL_VERSION, at: now() };
  const record = exchange.recordFromAnswers(buildModel(checklist), answers.value, around);
  return record.ok ? record.value : undefined;
}
