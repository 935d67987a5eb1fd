/** `npm run bench`: builds, measures each part in fresh processes, and prints the medians and their ratios. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, mergeConfig, loadConfigFromFile } from 'vite';

const ROUNDS = 3;
const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);
const out = 'node_modules/.cache/bench';

console.error('building ...');
await build({ logLevel: 'error' });
const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.cli.config.ts');
await build(
  mergeConfig(loaded.config, {
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'tests/bench/main.ts',
      outDir: out,
      rolldownOptions: { output: { entryFileNames: 'bench.js' } },
    },
  }),
);

const PARTS = [['engine', '160'], ['engine', '5000'], ['pdf', 'en'], ['pdf', 'zh'], ['size']];
const figures = [];
for (const part of PARTS) {
  console.error(`measuring ${part.join(' ')} ...`);
  const rounds = Array.from({ length: part[0] === 'size' ? 1 : ROUNDS }, () =>
    JSON.parse(execFileSync(process.execPath, [`${out}/bench.js`, ...part], { encoding: 'utf8' })),
  );
  rounds[0].forEach((figure, at) => {
    const values = rounds.map((round) => round[at].value).sort((a, b) => a - b);
    figures.push({ ...figure, value: values[Math.floor(values.length / 2)] });
  });
}

const shown = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const width = Math.max(...figures.map(({ what }) => what.length));
for (const { what, value, unit } of figures)
  console.log(`${what.padEnd(width)}  ${shown(value).padStart(8)} ${unit}`);

const valueOf = (what) => figures.find((figure) => figure.what === what).value;
const ratio = (a, b) => `${(valueOf(a) / valueOf(b)).toFixed(1)} times`;
const grown = Math.log(5000 / 160);
const exponent = (what) =>
  (Math.log(valueOf(`${what}, 5000 questions`) / valueOf(`${what}, 160 questions`)) / grown).toFixed(2);
console.log('\nRatios');
console.log(
  `  an answer at 5000 questions takes ${ratio('apply one answer, 5000 questions', 'apply one answer, 160 questions')} that at 160 (grows as N^${exponent('apply one answer')})`,
);
console.log(
  `  a gate at 5000 questions takes ${ratio('change a gate, 5000 questions', 'change a gate, 160 questions')} that at 160 (grows as N^${exponent('change a gate')})`,
);
console.log(
  `  deriving anew costs ${(valueOf('derive from all answers, 5000 questions') / valueOf('apply one answer, 5000 questions')).toFixed(0)} times one answer, at 5000 questions`,
);
console.log(
  `  Chinese statement to English: ${ratio('PDF zh, the next ones', 'PDF en, the next ones')} the time, ${ratio('PDF zh, size', 'PDF en, size')} the bytes`,
);
