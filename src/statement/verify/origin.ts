/** From what a document says that it was made: its manifest and its record, read strictly and held against each other. */
import type { AssessmentRecord } from '../../record/index.ts';
import { readRecord } from '../../record/read.ts';
import { recordName } from '../compose/attachments.ts';
import { MANIFEST_NAME, type Manifest } from '../manifest/manifest.ts';
import { manifestSchema } from '../manifest/schema.ts';
import { compared, found, notChecked } from './checks.ts';
import type { Check, Finding } from './types.ts';

export interface Origin {
  manifest: Manifest | null;
  record: AssessmentRecord | null;
  checks: Check[];
}

/**
 * @param attached the files in the PDF
 * @param own the record as whoever verifies has it
 */
export function readOrigin(
  attached: ReadonlyMap<string, Uint8Array>,
  own: AssessmentRecord | undefined,
): Origin {
  const read = readManifest(attached.get(MANIFEST_NAME));
  if ('finding' in read) {
    const isEmpty = attached.size === 0;
    const manifest = isEmpty ? notChecked('manifest', read.finding) : compared('manifest', [read.finding]);
    return { manifest: null, record: null, checks: [manifest, notChecked('record'), notChecked('log')] };
  }
  const { manifest } = read;
  const carried = manifest.record.head && attached.get(recordName(manifest.kind));
  if (manifest.record.head && !carried) {
    const missing = found('record-missing', { name: recordName(manifest.kind) });
    return { manifest, record: null, checks: [MATCHING, compared('record', [missing]), notChecked('log')] };
  }
  if (carried) return ofCarried(manifest, carried, own);
  if (own) return { manifest, record: own, checks: [MATCHING, ...checksOf(manifest, own, [])] };
  const reason = found('record-not-carried');
  return {
    manifest,
    record: null,
    checks: [MATCHING, notChecked('record', reason), notChecked('log', reason)],
  };
}

const MATCHING: Check = compared('manifest', []);

function readManifest(bytes: Uint8Array | undefined): { manifest: Manifest } | { finding: Finding } {
  if (!bytes) return { finding: found('manifest-missing', { name: MANIFEST_NAME }) };
  const parsed = manifestSchema.safeParse(jsonOf(bytes));
  if (parsed.success) return { manifest: parsed.data };
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return { finding: found('manifest-malformed', { name: MANIFEST_NAME, place }) };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    // No JSON at all breaks the schema in the same way as any other value.
    return undefined;
  }
}

function ofCarried(manifest: Manifest, bytes: Uint8Array, own: AssessmentRecord | undefined): Origin {
  const read = readRecord(new TextDecoder().decode(bytes));
  if (read.ok) {
    const { value: record } = read;
    const isYours = !own || (own.id === record.id && own.head.digest === record.head.digest);
    const yours = isYours ? [] : [found('record-not-yours', { given: record.id, own: own.id })];
    return { manifest, record, checks: [MATCHING, ...checksOf(manifest, record, yours)] };
  }
  const isLog = read.problems.every(({ code }) => LOG_PROBLEMS.has(code));
  const places = read.problems.map(({ path }) => found('record-malformed', { place: path || 'root' }));
  const checks = isLog
    ? [compared('record', []), compared('log', [found('log-broken')])]
    : [compared('record', places), notChecked('log')];
  return { manifest, record: null, checks: [MATCHING, ...checks] };
}

const LOG_PROBLEMS: ReadonlySet<string> = new Set(['not-started', 'sequence', 'seal-broken']);

/** Is it the record that the manifest names, and does its log end where the manifest says? */
function checksOf(manifest: Manifest, record: AssessmentRecord, yours: Finding[]): Check[] {
  const { id, head } = manifest.record;
  const { checklist } = record;
  const other = id === record.id ? [] : [found('record-other', { given: record.id, expected: id })];
  const isPinned = (['id', 'version', 'digest'] as const).every(
    (key) => manifest.checklist[key] === checklist[key],
  );
  const pin = isPinned
    ? []
    : [
        found('pin-differs', {
          given: `${manifest.checklist.id} ${manifest.checklist.version}`,
          expected: `${checklist.id} ${checklist.version}`,
        }),
      ];
  const isSameHead = !head || (head.count === record.head.count && head.digest === record.head.digest);
  const cut = isSameHead
    ? []
    : [
        found('head-differs', {
          given: record.head.digest,
          events: record.head.count,
          expected: head.digest,
          expectedEvents: head.count,
        }),
      ];
  return [compared('record', [...other, ...pin, ...yours]), compared('log', cut)];
}
