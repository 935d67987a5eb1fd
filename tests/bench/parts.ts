/** Starts the parts of the benchmark, each in a fresh process, so that none warms up or fills the memory of another. */
import { execFileSync } from 'node:child_process';

/** Beside this program, once built. */
const FOLDER = import.meta.dirname;

export function runPart(part: string, argument = ''): unknown {
  console.error(`  ${part} ${argument}`);
  const args = ['--expose-gc', `${FOLDER}/main.js`, part, argument, FOLDER];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(output);
}
