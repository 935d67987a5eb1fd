/** The one place where the app reads the clock; everything below takes the time as an argument. */

/** Now, ISO 8601 in UTC. */
export function now(): string {
  return new Date().toISOString();
}

/** Today where the reader is, as an ISO date. */
export function today(): string {
  const date = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
