import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CONTROLS, writeControls } from './controls.ts';
import { writeDocuments, type WrittenDocument } from './documents.ts';
import { popplerFaults } from './programs/poppler.ts';
import { qpdfFaults } from './programs/qpdf.ts';
import { controlFaults, veraFaults, veraTable } from './report.ts';
import { run } from './run-program.ts';
import { obtainVeraPdf } from './verapdf/obtain.ts';
import { PROFILES, validate, type Verdict } from './verapdf/validate.ts';

interface Opinion {
  faults: string[];
  /** Why nobody could be asked. */
  missing?: string;
}

const EXIT = { good: 0, fault: 1, wrongInput: 2, notAsked: 3 };
/** Of the faults in a document. */
const SHOWN = 5;
const FOLDER = 'node_modules/.cache/opinions';
const options = process.argv.slice(2);
const all = options.includes('--all');
const named = options.filter((option) => !option.startsWith('--'));
const say = (line: string): void => console.log(line);

async function askVeraPdf(documents: readonly WrittenDocument[]): Promise<Opinion> {
  const vera = await obtainVeraPdf();
  if ('missing' in vera) return { faults: [], missing: `veraPDF: ${vera.missing}` };
  await writeControls(join(FOLDER, 'controls'));
  const folders = ['documents', 'controls'].map((name) => join(FOLDER, name));
  const profiles = PROFILES.filter(({ within }) => all || within === undefined);
  const verdicts: Verdict[] = [];
  for (const profile of profiles) {
    say(`veraPDF: ${profile.id} ...`);
    verdicts.push(...(await validate(vera.jar, profile, folders)));
  }
  veraTable(documents, profiles, verdicts).forEach(say);
  return {
    faults: [...controlFaults(CONTROLS, profiles, verdicts), ...veraFaults(documents, profiles, verdicts)],
  };
}

/** A program for each of the documents. */
async function askProgram(
  name: string,
  faultsOf: (document: WrittenDocument) => Promise<string[]>,
  documents: readonly WrittenDocument[],
): Promise<Opinion> {
  if ((await run(name, ['--version'])).isMissing) return { faults: [], missing: `${name} is not installed.` };
  say(`${name} ...`);
  const faults: string[] = [];
  for (const document of documents) {
    const found = await faultsOf(document);
    faults.push(...found.slice(0, SHOWN).map((fault) => `${basename(document.file)}: ${fault}`));
    if (found.length > SHOWN) faults.push(`${basename(document.file)}: ${found.length - SHOWN} more`);
  }
  return { faults };
}

const OPINIONS: Record<string, (documents: readonly WrittenDocument[]) => Promise<Opinion>> = {
  verapdf: askVeraPdf,
  qpdf: (documents) => askProgram('qpdf', qpdfFaults, documents),
  poppler: (documents) => askProgram('pdfinfo', popplerFaults, documents),
};

async function main(): Promise<number> {
  const unknown = named.filter((name) => !(name in OPINIONS));
  if (unknown.length > 0) {
    say(`Nobody is called ${unknown.join(', ')}: ask ${Object.keys(OPINIONS).join(', ')}.`);
    return EXIT.wrongInput;
  }
  await rm(FOLDER, { recursive: true, force: true });
  for (const name of ['documents', 'controls']) await mkdir(join(FOLDER, name), { recursive: true });
  say('writing the documents ...');
  const documents = await writeDocuments(join(FOLDER, 'documents'), all);
  const asked = Object.entries(OPINIONS).filter(([name]) => named.length === 0 || named.includes(name));
  const opinions: Opinion[] = [];
  for (const [, ask] of asked) opinions.push(await ask(documents));
  const faults = opinions.flatMap((opinion) => opinion.faults);
  const missing = opinions.flatMap((opinion) => opinion.missing ?? []);
  faults.forEach(say);
  for (const reason of missing) say(`NOT ASKED  ${reason}`);
  say(`${documents.length} documents, ${opinions.length - missing.length} opinions, ${faults.length} faults`);
  if (faults.length > 0) return EXIT.fault;
  return missing.length > 0 ? EXIT.notAsked : EXIT.good;
}

process.exitCode = await main();
