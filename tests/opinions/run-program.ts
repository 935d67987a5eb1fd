import { spawn } from 'node:child_process';

export interface Finished {
  /** There is no such program. */
  isMissing: boolean;
  /** null where it never ran or was stopped. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** @param patience milliseconds after which it is stopped; none when absent */
export function run(program: string, args: readonly string[], patience?: number): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { timeout: patience, stdio: ['ignore', 'pipe', 'pipe'] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString('utf8');
    child.once('error', ({ message }) =>
      resolve({ isMissing: true, code: null, stdout: '', stderr: message }),
    );
    child.once('close', (code) =>
      resolve({ isMissing: false, code, stdout: text(stdout), stderr: text(stderr) }),
    );
  });
}
