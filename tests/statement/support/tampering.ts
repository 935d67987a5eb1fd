/** Files that somebody changed, and what the report must say of each. */
import { expect, it } from 'vitest';
import { digestOf } from '../../../src/checklist/index.ts';
import { loadCatalogue, translator } from '../../../src/locale/index.ts';
import { extend, writeRecord, type AssessmentRecord, type LogEvent } from '../../../src/record/index.ts';
import type { Block, Document } from '../../../src/statement/index.ts';
import type { Manifest } from '../../../src/statement/manifest/manifest.ts';
import type { CheckId, VerifyReport } from '../../../src/statement/verify/index.ts';
import { render } from './render.ts';
import { assessed, statementOf, verified } from './small-statement.ts';
import { edited, replaceAttachment, type Edit } from './tamper.ts';

export const original = await statementOf(assessed().record);
export const other = await statementOf(assessed('Nile Textiles').record);
export const words = translator('en', await loadCatalogue('en', 'verify'));

export type Tamper = () => Promise<Uint8Array>;
/** What the report says of each check that differs, word for word; # is any number or digest. Nothing of any other. */
export type Said = Partial<Record<CheckId, string[]>>;
export type Case = [what: string, tamper: Tamper, said: Said, besides?: typeof AND_WHAT_FOLLOWS];

/** The document that follows from what was changed is another one: where else it differs is a matter of its layout. */
export const AND_WHAT_FOLLOWS = 'and what follows';

/** At the end of what is said: there is more of the kind. */
export const MORE = '…';

export const LETTERS = [
  'A font or another part that pages are drawn with was changed: what one sees may not be what one can copy.',
];
export const TAGS = ['The order or the kind of what a screen reader reads out was changed.'];
/** Its identifier follows from the content. */
export const XMP = ['The description of the file (XMP) was changed.'];

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

/** Each case is one test: the report says what was done, at the most exact place and nowhere else. */
export function eachIsFound(cases: readonly Case[]): void {
  it.each(cases)('%s', async (_, tamper, said, besides) => {
    const report = await reportOn(await tamper());
    expect(report.verdict).toBe('changed');
    const differing = report.checks.filter(({ id, outcome }) => outcome === 'differs' && id !== 'bytes');
    const counting = differing.filter(({ id }) => !besides || said[id]);
    expect(Object.fromEntries(counting.map(({ id }) => [id, wordsOf(report, id, said[id])]))).toEqual(said);
  });
}

/** Line by line; what fits is as it was expected, and cut where more of the kind was. */
function wordsOf(report: VerifyReport, id: CheckId, expected: string[] = []): string[] {
  const lines = saidOf(report, id).text.split('\n');
  const isCut = expected.at(-1) === MORE && lines.length >= expected.length;
  const counting = isCut ? [...lines.slice(0, expected.length - 1), MORE] : lines;
  return counting.map((line, i) => (fits(line, expected[i] ?? '') ? (expected[i] ?? '') : line));
}

function fits(line: string, expected: string): boolean {
  const parts = expected.split('#').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[0-9a-f]+')}$`).test(line);
}
