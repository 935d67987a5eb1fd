/** Is it an age file? Apart from the library that opens one, so that asking does not load it. */
export function isLocked(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, HEADER.length)) === HEADER;
}

const HEADER = 'age-encryption.org/v1\n';
