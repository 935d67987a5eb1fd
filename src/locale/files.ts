/** Every catalogue by its path, to be read when it is needed. The built page has a list of its own (`src/app/vite-catalogues.ts`). */
export const FILES: Record<string, () => Promise<unknown>> = import.meta.glob('./*/*.json', {
  import: 'default',
});
