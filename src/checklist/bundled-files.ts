/** Source files that come with the product, loaded when an own checklist is compiled or begun. */
import { BUNDLED, bundledChecklist, bundledTexts } from './bundled.ts';
import { supersededChecklist, type WholeChecklist } from './superseded.ts';

type Loaders = Record<string, () => Promise<string>>;

const SEEDS = import.meta.glob<string>('../../seeds/*.{yaml,json}', { query: '?raw', import: 'default' });
const CHECKLISTS = import.meta.glob<string>('../../checklists/*/*.{yaml,json}', {
  query: '?raw',
  import: 'default',
});
const TEMPLATE = import.meta.glob<string>('../../seeds/template/*.{yaml,json}', {
  query: '?raw',
  import: 'default',
});

/** The register that every checklist is compiled with. */
export const bundledSeeds = (): Promise<Record<string, string>> => load(SEEDS);

/** The files of a checklist that comes with the product. @param id its id, and its folder's name */
export const bundledFiles = (id: string): Promise<Record<string, string>> =>
  load(Object.fromEntries(Object.entries(CHECKLISTS).filter(([path]) => path.includes(`/${id}/`))));

/** Those that come with the product, or once came, and have one of these digests, with everything by which they can be kept elsewhere. */
export async function bundledAmong(digests: ReadonlySet<string>): Promise<WholeChecklist[]> {
  const all = await Promise.all([
    ...BUNDLED.map((id) => wholeIfAmong(id, digests)),
    ...[...digests].map(supersededChecklist),
  ]);
  return all.flatMap((one) => one ?? []);
}

async function wholeIfAmong(id: string, digests: ReadonlySet<string>): Promise<WholeChecklist | undefined> {
  const checklist = await bundledChecklist(id);
  if (!checklist || !digests.has(checklist.digest)) return undefined;
  const texts = await Promise.all(
    checklist.languages.map(async (language) => [language, await bundledTexts(id, language)] as const),
  );
  return { checklist, texts: Object.fromEntries(texts), files: await bundledFiles(id) };
}

/** A small checklist to start from; it compiles as it is. */
export const templateFiles = (): Promise<Record<string, string>> => load(TEMPLATE);

async function load(files: Loaders): Promise<Record<string, string>> {
  const entries = Object.entries(files).map(
    async ([path, read]) => [path.replace(/^.*\//, ''), await read()] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
