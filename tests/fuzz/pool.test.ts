/** A file that brings the whole process down is found all the same, and the others are tried. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runPool, type Finding } from './pool.ts';

const program = fileURLToPath(new URL('ill-behaved.mjs', import.meta.url));

async function run(reader: string, from: number, to: number, patience?: number) {
  const findings: Finding[] = [];
  let taken = 0;
  await runPool({
    program,
    batches: [{ reader, seed: 1, from, to }],
    onResult: (_, result) => (taken += result.taken),
    onFinding: (finding) => findings.push(finding),
    ...(patience !== undefined && { patience }),
  });
  return { taken, findings };
}

it.each([
  ['dies', 'the process died with 3'],
  ['grows', 'takes 513 MB'],
])('a process that %s is replaced, and the input that does it is found by halves', async (reader, fault) => {
  expect(await run(reader, 0, 8)).toEqual({ taken: 7, findings: [{ reader, seed: 1, number: 5, fault }] });
});

it('a process that hangs is ended', async () => {
  const findings = [{ reader: 'hangs', seed: 1, number: 5, fault: 'hangs' }];
  expect(await run('hangs', 5, 6, 1000)).toEqual({ taken: 0, findings });
});

it('a process that behaves is let be', async () => {
  expect(await run('behaves', 0, 8)).toEqual({ taken: 8, findings: [] });
});
