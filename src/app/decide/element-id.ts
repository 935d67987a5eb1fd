/** An id for the page from a key such as `rec11.flowdown.bind-suppliers`. */
export function elementId(key: string): string {
  return `action-${key.replaceAll('.', '-')}`;
}
