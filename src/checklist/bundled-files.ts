/** Source files that come with the product, loaded when an own checklist is compiled or begun. */
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

/** A small checklist to start from; it compiles as it is. */
export const templateFiles = (): Promise<Record<string, string>> => load(TEMPLATE);

async function load(files: Loaders): Promise<Record<string, string>> {
  const entries = Object.entries(files).map(
    async ([path, read]) => [path.replace(/^.*\//, ''), await read()] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
