/** A checklist wherever it comes from: with the product, or kept on this device. */
import { BUNDLED, bundledChecklist, bundledTexts } from '../../checklist/bundled.ts';
import type { Checklist, Texts } from '../../checklist/index.ts';
import { parsable } from '../../locale/index.ts';
import type { ChecklistPin } from '../../record/index.ts';
import type { KeptChecklist } from '../../storage/index.ts';
import { openStore } from '../assessment/open-store.ts';

export interface FoundChecklist {
  checklist: Checklist;
  origin: 'bundled' | 'own';
  /** Its texts in a language, or in its first one where it lacks that language. */
  texts(language: string): Promise<Texts>;
  /** The files it was compiled from, of an own one. */
  files?: Record<string, string>;
}

/** @param key the id of a bundled checklist, the digest of an own one. @returns undefined when it is not on this device */
export async function findChecklist(key: string): Promise<FoundChecklist | undefined> {
  return (await findBundled(key)) ?? findOwn(key);
}

/**
 * The checklist that a record was made with; the digest decides, since an own one may bear the id of a bundled one. A
 * bundled one that has changed since stands in for its older version, and the page says so.
 */
export async function findPinned({ id, digest }: ChecklistPin): Promise<FoundChecklist | undefined> {
  const bundled = await findBundled(id);
  if (bundled?.checklist.digest === digest) return bundled;
  return (await findOwn(digest)) ?? bundled;
}

/** The key of a checklist in addresses. */
export function keyOf({ checklist, origin }: Pick<FoundChecklist, 'checklist' | 'origin'>): string {
  return origin === 'bundled' ? checklist.id : checklist.digest;
}

/** All that are on this device, the bundled ones first. */
export async function allChecklists(): Promise<FoundChecklist[]> {
  const [bundled, kept] = await Promise.all([
    Promise.all(BUNDLED.map(findBundled)),
    openStore().then(({ checklists }) => checklists.list()),
  ]);
  return [...bundled.flatMap((one) => one ?? []), ...kept.map(ownChecklist)];
}

async function findBundled(id: string): Promise<FoundChecklist | undefined> {
  const checklist = await bundledChecklist(id);
  if (!checklist) return undefined;
  const texts = async (language: string): Promise<Texts> =>
    parsable(await bundledTexts(id, spoken(checklist, language)));
  return { checklist, origin: 'bundled', texts };
}

async function findOwn(digest: string): Promise<FoundChecklist | undefined> {
  const kept = await (await openStore()).checklists.find(digest);
  return kept ? ownChecklist(kept) : undefined;
}

function ownChecklist({ checklist, texts, files }: KeptChecklist): FoundChecklist {
  return {
    checklist,
    origin: 'own',
    texts: (language) => parsable(texts[spoken(checklist, language)] ?? {}),
    files,
  };
}

/** The language in which a checklist is shown to a reader of another one. */
function spoken({ languages }: Checklist, language: string): string {
  return languages.includes(language) ? language : (languages[0] ?? language);
}
