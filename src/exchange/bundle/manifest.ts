/** What lies in a bundle, named entry by entry. It holds no time and no version of the program: the same content is the same bytes. */
import { z } from '../../checklist/zod.ts';

export const BUNDLE_FORMAT = 'probity-bundle/1';

export const MANIFEST = 'manifest.json';

export interface BundleManifest {
  format: typeof BUNDLE_FORMAT;
  /** By path. */
  entries: BundleEntry[];
  /** Digests of evidence files that the records name and whoever made the bundle did not have. */
  absent: string[];
}

export interface BundleEntry {
  path: string;
  size: number;
  /** Of its bytes, hex. */
  sha256: string;
}

/** An evidence file lies under its digest, a checklist under its own, a record under its id. */
export const recordPath = (id: string): string => `records/${id}.json`;
export const evidencePath = (digest: string): string => `evidence/${digest}`;
export const checklistPath = (digest: string): string => `checklists/${digest}.json`;

/** In bytes, unpacked; what a browser can hold at once. */
export const LIMITS = {
  entries: 20_000,
  entry: 200_000_000,
  total: 1_000_000_000,
  /** Kept free for the manifest. */
  manifest: 10_000_000,
};

/** In bytes, of the file itself: what is packed takes no more room than unpacked, but for what each entry adds. */
export const BUNDLE_LIMIT = LIMITS.total + 20_000_000;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const path = z
  .string()
  .regex(/^(?:records\/[0-9a-fA-F-]{36}\.json|evidence\/[0-9a-f]{64}|checklists\/[0-9a-f]{64}\.json)$/);

export const manifestSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  entries: z
    .array(z.strictObject({ path, size: z.number().int().min(0), sha256: digest }))
    .max(LIMITS.entries),
  absent: z.array(digest).max(100_000),
}) satisfies z.ZodType<BundleManifest>;
