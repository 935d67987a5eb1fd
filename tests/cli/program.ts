/** The command line as a process, in a folder of its own. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../src/cli/probity.mjs', import.meta.url));
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** A folder to work in, removed by `remove`. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'probity-cli-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: unknown): string {
    writeFileSync(this.path(name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    return name;
  }

  names(): string[] {
    return readdirSync(this.folder).sort();
  }

  start(args: string[], environment: Record<string, string> = {}): ChildProcessWithoutNullStreams {
    const env = { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1', ...environment };
    return spawn(process.execPath, [PROGRAM, ...args], { cwd: this.folder, env });
  }

  /** Runs to the end; `input` is what is typed. */
  run(args: string[], input = '', environment: Record<string, string> = {}): Promise<Ran> {
    const child = this.start(args, environment);
    const ran: Ran = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.err += text));
    child.stdin.on('error', () => undefined).end(input);
    return new Promise((resolve, reject) => {
      child.on('error', reject).on('close', (code) => {
        resolve({ ...ran, code });
      });
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A good answers file with few answers. */
export function someAnswers(): Record<string, unknown> & { answers: Record<string, unknown> } {
  return {
    checklist: 'supplier',
    assessedOn: '2026-11-20',
    subject: { name: 'Hadal Garments Ltd', country: 'BD', identifiers: ['BD-77'] },
    procurement: { title: 'Work clothing', buyer: 'City of Alder', reference: 'CA-17', value: 'EUR 240,000' },
    assessor: { name: 'A. Officer', role: 'Procurement officer' },
    answers: {
      'risk.industry': { value: 'high', reason: 'Garments' },
      'rec10c.recruitment-fees': {
        value: 'yes',
        evidence: [{ grade: 'E3', date: '2026-09-01', title: 'Audit report', file: 'audit.txt' }],
      },
      'rec10c.identity-documents': { value: 'no', note: 'Kept in the office safe' },
    },
  };
}
