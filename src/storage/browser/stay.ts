/** Asks the browser not to clear what is kept here when room gets short. It may ask the reader, and may decline. */
export function askToStay(): void {
  // Old browsers, and addresses that are not secure, know nothing of it.
  const storage = 'storage' in navigator ? navigator.storage : undefined;
  void storage?.persist().catch(() => false);
}
