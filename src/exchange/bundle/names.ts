/** Names of entries. A program that unpacks an archive by its names must not be led out of its folder, nor be misled by them. */

const LENGTH = 200;

const FAULTS: readonly (readonly [fault: string, found: (path: string) => boolean])[] = [
  ['empty', (path) => path === ''],
  ['long', (path) => path.length > LENGTH],
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  ['control', (path) => /[\u0000-\u001f\u007f-\u009f]/.test(path)],
  ['backslash', (path) => path.includes('\\')],
  ['drive', (path) => /^[a-z]:/i.test(path)],
  ['absolute', (path) => path.startsWith('/')],
  ['parent', (path) => path.split('/').some((step) => /^\.+$/.test(step))],
  ['letters', (path) => !/^[\x20-\x7e]*$/.test(path)],
];

/** What is wrong with a name; the words are chosen by it in `read.bundle-name`. */
export function faultOfName(path: string): string | undefined {
  return FAULTS.find(([, found]) => found(path))?.[0];
}

/** A name as it can be shown: signs that a screen would obey are spelled out. */
export function shown(path: string): string {
  return JSON.stringify(path.slice(0, LENGTH))
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
