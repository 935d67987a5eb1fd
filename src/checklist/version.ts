/** Is one version of a checklist later than another? Both are three numbers, such as "1.10.0". */
export function isLater(version: string, than: string): boolean {
  const [ours, theirs] = [version, than].map((text) => text.split('.').map(Number));
  const place = ours?.findIndex((part, index) => part !== theirs?.[index]) ?? -1;
  return place >= 0 && (ours?.[place] ?? 0) > (theirs?.[place] ?? 0);
}
