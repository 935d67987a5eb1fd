/** Files that somebody changed, and what the report must say of each. */
import { expect, it } from 'vitest';
import { digestOf } from '../../../src/checklist/index.ts';
import { loadCatalogue, translator } from '../../../src/locale/index.ts';
import { extend, writeRecord, type AssessmentRecord, type LogEvent } from '../../../src/record/index.ts';
import type { Block, Document } from '../../../src/statement/index.ts';
import type { Manifest } from '../../../src/statement/manifest/manifest.ts';
import type { CheckId, FindingCode, VerifyReport } from '../../../src/statement/verify/index.ts';
import { render } from './render.ts';
import { assessed, statementOf, verified } from './small-statement.ts';
import { edited, replaceAttachment, type Edit } from './tamper.ts';

export const original = await statementOf(assessed().record);
export const other = await statementOf(assessed('Nile Textiles').record);
export const words = translator('en', await loadCatalogue('en', 'verify'));

export type Tamper = () => Promise<Uint8Array>;
/** What was done, the check that finds it, the finding, and what the report says of it. */
export type Case = [what: string, tamper: Tamper, check: CheckId, code: FindingCode, says: string];

export const objects =
  (edit: Edit): Tamper =>
  () =>
    edited(original.bytes, edit);

/** Printed anew with other content, over the same record. */
export const printed =
  (change: (document: Document) => Partial<Document>): Tamper =>
  async () =>
    (await render({ ...original.document, ...change(original.document) })).bytes;

/** The same with other words somewhere on the pages. */
export const reworded = (from: string, to: string): Tamper =>
  printed(({ attachments, ...rest }) => {
    const text = JSON.stringify(rest);
    if (!text.includes(from)) throw new Error(`the statement does not say ${from}`);
    return { ...(JSON.parse(text.replaceAll(from, to)) as Omit<Document, 'attachments'>), attachments };
  });

export const withBlocks = (change: (blocks: Block[]) => Block[]): Tamper =>
  printed(({ blocks }) => ({ blocks: change([...blocks]) }));

export const attached = (name: string, content: string): Tamper =>
  objects((pdf) => replaceAttachment(pdf, name, content));

export const withRecord = (change: (record: AssessmentRecord) => AssessmentRecord): Tamper =>
  attached('record.json', writeRecord(change(structuredClone(original.record))));

export const manifestOf = ({ document }: { document: Document }): Manifest =>
  JSON.parse(
    new TextDecoder().decode(document.attachments.find(({ name }) => name === 'statement.json')?.bytes),
  ) as Manifest;

export const withManifest = (change: Partial<Manifest>): Tamper =>
  attached('statement.json', `${JSON.stringify({ ...manifestOf(original), ...change }, null, 2)}\n`);

export const withEvents =
  (change: (events: LogEvent[]) => LogEvent[]) =>
  ({ events, ...rest }: AssessmentRecord): AssessmentRecord => ({ ...rest, events: change(events) });

/** The digest of the log made to fit what the log says now. */
export function madeToFit(record: AssessmentRecord): AssessmentRecord {
  const { events, head: _, ...header } = record;
  const numbered = events.map((event, i) => ({ ...event, seq: i + 1 }));
  const head = numbered.reduce(extend, { count: 0, digest: digestOf(header) });
  return { ...header, events: numbered, head };
}

export const answeredYes = withEvents((events) =>
  events.map((event) =>
    event.type === 'answered' && event.question === 'work.documents'
      ? { ...event, answer: { ...event.answer, value: 'yes' } }
      : event,
  ),
);

export const lastEventCut = withEvents((events) => events.slice(0, -1));

/** What the report says of a check, and in which words. */
export function saidOf(
  { checks }: VerifyReport,
  id: CheckId,
): { outcome?: string; codes: string[]; text: string } {
  const found = checks.find((check) => check.id === id);
  const findings = found?.findings ?? [];
  return {
    ...(found ? { outcome: found.outcome } : {}),
    codes: findings.map(({ code }) => code),
    text: findings.map(({ code, data }) => words.t(`verify.found.${code}`, data)).join('\n'),
  };
}

export async function reportOn(...given: Parameters<typeof verified>): Promise<VerifyReport> {
  const result = await verified(...given);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.report;
}

/** Each case is one test: the report finds what was done, in the right check and in the right words. */
export function eachIsFound(cases: readonly Case[]): void {
  it.each(cases)('%s', async (_, tamper, check, code, says) => {
    const report = await reportOn(await tamper());
    expect(report.verdict).toBe('changed');
    const said = saidOf(report, check);
    expect(said).toMatchObject({ outcome: 'differs' });
    expect(said.codes).toContain(code);
    expect(said.text).toContain(says);
  });
}
