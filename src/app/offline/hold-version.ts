/**
 * Tells the service worker, which is not told what a page was loaded from, that the files of this version are in use: by a
 * lock named after one of them, for as long as the page is open.
 * @param file address of a file whose name changes with every version
 */
export function holdVersion(file: string): void {
  if (!('locks' in navigator)) return;
  void navigator.locks.request(file, { mode: 'shared' }, () => new Promise(() => undefined));
}
