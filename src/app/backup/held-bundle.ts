/** A bundle between the page on which it was opened and the one that shows what is in it. */
let held: Uint8Array | null = null;

export function holdBundle(bytes: Uint8Array): void {
  held = bytes;
}

/** Once: whoever comes back to the page begins anew. */
export function takeHeldBundle(): Uint8Array | null {
  const bytes = held;
  held = null;
  return bytes;
}
