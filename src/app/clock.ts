/** The one place where the app reads the clock; everything below takes the time as an argument. */

/** Now, ISO 8601 in UTC. */
export function now(): string {
  return new Date().toISOString();
}

/** Today where the reader is, as an ISO date. */
export function today(): string {
  return localTime(now()).day;
}

/** Day (ISO) and time of day, where the reader is, of a time in UTC. */
export function localTime(at: string): { day: string; time: string } {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return {
    day: `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  };
}
