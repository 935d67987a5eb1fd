/**
 * A bundle from outside: the archive first, then its manifest, then every entry against it, then what the entries say. What one
 * step refuses, no later step looks at; all that a step finds is reported.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { formatOf, problemsOf, readJson } from '../../record/read.ts';
import type { AnswersProblem, Outcome } from '../answers/read.ts';
import { listZip, type ZipEntry } from '../zip/directory.ts';
import { unpack } from '../zip/unpack.ts';
import type { BundleContents } from './contents.ts';
import {
  BUNDLE_FORMAT,
  evidencePath,
  LIMITS,
  MANIFEST,
  manifestSchema,
  type BundleManifest,
} from './manifest.ts';
import { faultOfName, shown } from './names.ts';
import { inside, textOf, within } from './places.ts';
import { contentsOf } from './read-contents.ts';

/** @param archive the bytes of a bundle that is not locked */
export function readBundle(archive: Uint8Array): Outcome<BundleContents> {
  const listed = listZip(archive, LIMITS);
  if (!listed.ok) return refuse([{ ...listed.problem, path: shown(listed.problem.path) }]);
  const entries = new Map(listed.entries.map((entry) => [entry.path, entry]));
  const misnamed = listed.entries.flatMap(nameProblems);
  if (misnamed.length > 0) return refuse(misnamed);
  const manifest = readManifest(entries.get(MANIFEST));
  if (!manifest.ok) return manifest;
  const bytes = readEntries(manifest.value, entries);
  return bytes.ok ? contentsOf(manifest.value, bytes.value) : bytes;
}

function nameProblems({ path, isFile }: ZipEntry): AnswersProblem[] {
  const fault = faultOfName(path);
  if (fault) return [{ code: 'bundle-name', path: shown(path), data: { fault } }];
  return isFile ? [] : [{ code: 'bundle-no-file', path, data: {} }];
}

function readManifest(entry: ZipEntry | undefined): Outcome<BundleManifest> {
  if (!entry) return refuse([{ code: 'not-a-bundle', path: '', data: {} }]);
  if (entry.size > LIMITS.manifest)
    return refuse([
      { code: 'zip-entry-large', path: MANIFEST, data: { limit: LIMITS.manifest / 1_000_000 } },
    ]);
  const unpacked = unpack(entry);
  if (!unpacked.ok) return refuse([unpacked.problem]);
  const text = textOf(MANIFEST, unpacked.bytes);
  if (!text.ok) return text;
  const json = readJson(text.value);
  if (!json.ok) return refuse(json.problems.map((problem) => within(MANIFEST, problem)));
  const format = formatOf(json.value);
  if (typeof format !== 'string' || !format.startsWith('probity-bundle/'))
    return refuse([{ code: 'not-a-bundle', path: inside(MANIFEST, 'format'), data: {} }]);
  if (format !== BUNDLE_FORMAT)
    return refuse([
      { code: 'newer-format', path: inside(MANIFEST, 'format'), data: { format, known: BUNDLE_FORMAT } },
    ]);
  const parsed = manifestSchema.safeParse(json.value);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : refuse(parsed.error.issues.flatMap(problemsOf).map((problem) => within(MANIFEST, problem)));
}

/** @returns the bytes of each entry by path: all that the manifest names, and none besides */
function readEntries(
  { entries: named }: BundleManifest,
  entries: ReadonlyMap<string, ZipEntry>,
): Outcome<ReadonlyMap<string, Uint8Array>> {
  const paths = new Set(named.map(({ path }) => path));
  const problems: AnswersProblem[] = [...entries.keys()]
    .filter((path) => path !== MANIFEST && !paths.has(path))
    .map((path) => ({ code: 'bundle-extra', path: shown(path), data: {} }));
  const bytes = new Map<string, Uint8Array>();
  named.forEach(({ path, size, sha256: digest }, index) => {
    const entry = entries.get(path);
    const unpacked = entry && unpack(entry);
    if (bytes.has(path))
      problems.push({
        code: 'bundle-listed-twice',
        path: inside(MANIFEST, `entries.${String(index)}`),
        data: {},
      });
    else if (!unpacked) problems.push({ code: 'bundle-missing', path, data: {} });
    else if (!unpacked.ok) problems.push(unpacked.problem);
    else if (unpacked.bytes.length !== size)
      problems.push({ code: 'bundle-size', path, data: { size, actual: unpacked.bytes.length } });
    else if (bytesToHex(sha256(unpacked.bytes)) !== digest || !isNamedFor(path, digest))
      problems.push({ code: 'bundle-changed', path, data: {} });
    else bytes.set(path, unpacked.bytes);
  });
  return problems.length > 0 ? refuse(problems) : { ok: true, value: bytes };
}

/** Evidence lies under the digest of its bytes. */
const isNamedFor = (path: string, digest: string): boolean =>
  !path.startsWith(evidencePath('')) || path === evidencePath(digest);

function refuse(problems: AnswersProblem[]): { ok: false; problems: AnswersProblem[] } {
  return { ok: false, problems };
}
