/** A checklist wherever it comes from: with the product, also in a version of before, or kept on this device. */
import { BUNDLED, bundledChecklist, bundledTexts } from '../../checklist/bundled.ts';
import { isLater, type Checklist, type Texts } from '../../checklist/index.ts';
import { supersededChecklist, type WholeChecklist } from '../../checklist/superseded.ts';
import { parsable } from '../../locale/index.ts';
import type { ChecklistPin } from '../../record/index.ts';
import { StorageError, type KeptChecklist } from '../../storage/index.ts';
import { openStore } from '../assessment/open-store.ts';

export interface FoundChecklist {
  checklist: Checklist;
  origin: 'bundled' | 'superseded' | 'own';
  /** Its texts in a language, or in its first one where it lacks that language. */
  texts(language: string): Promise<Texts>;
  /** The files it was compiled from; they are not loaded with a bundled one of today. */
  files?: Record<string, string>;
}

/** @param key the id of a bundled checklist, the digest of an own one. @returns undefined when it is not on this device */
export async function findChecklist(key: string): Promise<FoundChecklist | undefined> {
  return (await findBundled(key)) ?? findKept(key);
}

/**
 * The checklist that a record was made with; the digest decides, since an own one may bear the id of a bundled one. A
 * bundled one stands in for a version of the same id that was never published, and the page says so.
 */
export async function findPinned({ id, digest }: ChecklistPin): Promise<FoundChecklist | undefined> {
  const bundled = await findBundled(id);
  if (bundled?.checklist.digest === digest) return bundled;
  return (await findKept(digest)) ?? bundled;
}

/** The newest version of the same checklist, where there is one after that of the record. */
export async function findNewer({ id, version }: ChecklistPin): Promise<FoundChecklist | undefined> {
  const [bundled, kept] = await Promise.all([findBundled(id), ownChecklists()]);
  const newer = [...(bundled ? [bundled] : []), ...kept].filter(
    ({ checklist }) => checklist.id === id && isLater(checklist.version, version),
  );
  return newer.reduce<FoundChecklist | undefined>(
    (newest, one) => (newest && !isLater(one.checklist.version, newest.checklist.version) ? newest : one),
    undefined,
  );
}

/** The key of a checklist in addresses. */
export function keyOf({ checklist, origin }: Pick<FoundChecklist, 'checklist' | 'origin'>): string {
  return origin === 'bundled' ? checklist.id : checklist.digest;
}

/** All that are on this device, the bundled ones first. */
export async function allChecklists(): Promise<FoundChecklist[]> {
  const [bundled, kept] = await Promise.all([Promise.all(BUNDLED.map(findBundled)), ownChecklists()]);
  return [...bundled.flatMap((one) => one ?? []), ...kept];
}

async function findBundled(id: string): Promise<FoundChecklist | undefined> {
  const checklist = await bundledChecklist(id);
  if (!checklist) return undefined;
  const texts = async (language: string): Promise<Texts> =>
    parsable(await bundledTexts(id, spoken(checklist, language)));
  return { checklist, origin: 'bundled', texts };
}

async function ownChecklists(): Promise<FoundChecklist[]> {
  const { sound } = await (await openStore()).checklists.list();
  return sound.map((one) => wholeChecklist(one, 'own'));
}

/** By digest. */
async function findKept(digest: string): Promise<FoundChecklist | undefined> {
  const own = await keptChecklist(digest);
  if (own) return wholeChecklist(own, 'own');
  const superseded = await supersededChecklist(digest);
  return superseded && wholeChecklist(superseded, 'superseded');
}

/** One that is damaged has to be brought again, as one that is not there; the page of the checklists names it. */
async function keptChecklist(digest: string): Promise<KeptChecklist | null> {
  try {
    return await (await openStore()).checklists.find(digest);
  } catch (error) {
    if (error instanceof StorageError && error.code === 'damaged') return null;
    throw error;
  }
}

function wholeChecklist(
  { checklist, texts, files }: WholeChecklist,
  origin: 'superseded' | 'own',
): FoundChecklist {
  return {
    checklist,
    origin,
    texts: (language) => parsable(texts[spoken(checklist, language)] ?? {}),
    files,
  };
}

/** The language in which a checklist is shown to a reader of another one. */
function spoken({ languages }: Checklist, language: string): string {
  return languages.includes(language) ? language : (languages[0] ?? language);
}
