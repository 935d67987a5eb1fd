/** Hands bytes to the browser as a download. */
export function download(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by the time of the next task.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** A file name that every system takes: letters and digits of any script, joined by hyphens. */
export function fileName(parts: readonly string[], ending: string): string {
  const plain = parts.map((part) =>
    part
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, ''),
  );
  return `${plain.filter(Boolean).join('-').slice(0, 80)}.${ending}`;
}
