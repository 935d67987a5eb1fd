/** The address a link may lead to, percent-encoded; undefined for anything but http, https and mailto. */
export function webAddress(url: string): string | undefined {
  try {
    const parsed = new URL(url);
    return ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}
