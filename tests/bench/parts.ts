/** Starts the parts of the benchmark, each in a fresh process, so that none warms up or fills the memory of another. */
import { execFileSync } from 'node:child_process';

/** Beside this program, once built. */
const FOLDER = import.meta.dirname;

export function runPart(part: string, argument = '', program = 'main.js'): unknown {
  console.error(`  ${part} ${argument}`);
  const args = ['--expose-gc', `${FOLDER}/${program}`, part, argument, FOLDER];
  // As libraries run where they are used: React is slower while one develops with it.
  const env = { ...process.env, NODE_ENV: 'production' };
  const output = execFileSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 1 << 28 });
  return JSON.parse(output);
}
