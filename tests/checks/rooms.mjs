/** The rooms of src/ and the arrows between them, as `.dependency-cruiser.cjs` draws them. */
import { readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cruiser = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
);
const run = spawnSync(
  process.execPath,
  [cruiser, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  },
);
if (run.stdout === '') {
  console.error(run.stderr);
  process.exit(1);
}
const { modules, summary } = JSON.parse(run.stdout);
for (const { rule, from, to, cycle } of summary.violations) {
  const by = cycle?.length ? ` by way of ${cycle.map((step) => step.name ?? step).join(', ')}` : '';
  console.error(`${rule.severity} ${rule.name}: ${from} -> ${to}${by}`);
}

// A compiler that cannot be loaded makes the cruise see nothing, and nothing breaks no rule.
const files = readdirSync('src', { recursive: true }).filter(
  (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'),
);
const seen = modules.filter(({ source }) => source.startsWith('src/')).length;
const arrows = modules.reduce(
  (sum, module) => sum + (module.source.startsWith('src/') ? module.dependencies.length : 0),
  0,
);
console.log(
  `${seen} modules of ${files.length} source files, ${arrows} arrows, ${summary.violations.length} against the rules`,
);
if (seen < files.length || arrows < files.length) {
  console.error('The cruise saw fewer modules or arrows than there are files: its answer says nothing.');
  process.exit(1);
}
process.exit(summary.violations.some(({ rule }) => rule.severity === 'error') ? 1 : 0);
