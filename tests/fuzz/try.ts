/** Reads one file, and sees to it that the reader answers in time. */
import type { Outcome, Reader } from './reader.ts';

/** In milliseconds of the processor, whatever else the machine does. */
const SLOW = 1000;

export interface Tried {
  outcome: Outcome | 'faulty';
  /** What went wrong; empty where nothing did. */
  fault: string;
  milliseconds: number;
}

/** @param limit in milliseconds of the processor */
export async function tryOut(reader: Reader, file: Uint8Array, limit = SLOW): Promise<Tried> {
  const first = await tryOnce(reader, file);
  // The first of a kind also waits for the compiler.
  const { milliseconds, ...rest } = first.milliseconds > limit ? await tryOnce(reader, file) : first;
  return milliseconds > limit
    ? { outcome: 'faulty', fault: `slow: ${milliseconds} ms`, milliseconds }
    : { ...rest, milliseconds };
}

async function tryOnce(reader: Reader, file: Uint8Array): Promise<Tried> {
  const start = process.cpuUsage();
  const done = await outcomeOf(reader, file);
  const { user, system } = process.cpuUsage(start);
  return { ...done, milliseconds: Math.round((user + system) / 1000) };
}

async function outcomeOf(reader: Reader, file: Uint8Array): Promise<Pick<Tried, 'outcome' | 'fault'>> {
  try {
    return { outcome: await reader.read(file), fault: '' };
  } catch (error) {
    return {
      outcome: 'faulty',
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** What makes two findings the same: their words without numbers and names. */
export function kindOf(fault: string): string {
  const [first = ''] = fault.split('\n');
  const place = /at (?:async )?(\S+) /.exec(fault.slice(first.length))?.[1] ?? '';
  return `${first.replace(/\d+|'[^']*'|"[^"]*"/g, '#').slice(0, 120)} ${place}`.trim();
}
