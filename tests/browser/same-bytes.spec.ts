/** The same record gives the same bytes everywhere: the app's worker and the command line, in any time zone and locale. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser } from '@playwright/test';
import { ROOT, Workplace } from '../cli/program.ts';
import { LANGUAGES, Officer, type Journey, type Language } from './officer.ts';

/** Far apart, on both sides of the date line, with other digits, calendars and half hours. */
const NODES = [
  { TZ: 'Pacific/Apia', LC_ALL: 'C' },
  { TZ: 'Asia/Kathmandu', LC_ALL: 'ar_EG.UTF-8' },
];
const BROWSERS = [
  { timezoneId: 'Pacific/Auckland', locale: 'ar-EG' },
  { timezoneId: 'America/St_Johns', locale: 'de-DE' },
];

interface Case {
  name: string;
  sample: string;
  journey: Journey;
  law?: string;
  /** Of another script, put into the answers. */
  supplier?: string;
}

const CASES: Case[] = [
  { name: 'statement', sample: 'hospital-linen', journey: 'supplier' },
  {
    name: 'statement with names in Arabic and Hebrew',
    sample: 'hospital-linen',
    journey: 'supplier',
    supplier: 'شركة النور للملابس (القاهرة) 12 – נור בע״מ',
  },
  { name: 'internal record', sample: 'school-meals', journey: 'supplier' },
  { name: 'own process', sample: 'ministry-procurement', journey: 'own-process' },
  { name: 'self-audit', sample: 'outdoor-clothing', journey: 'self-audit' },
  { name: 'law', sample: 'outdoor-clothing', journey: 'self-audit', law: 'uk-s54' },
];

let place: Workplace;
test.beforeAll(() => {
  place = new Workplace();
});
test.afterAll(() => place.remove());

for (const language of LANGUAGES)
  for (const one of CASES)
    test(`${one.name} (${language})`, async ({ browser }) => {
      const record = `${language}-${one.name}.json`;
      await run(['record', '--answers', answersOf(one), '-o', record]);
      const found = new Set<string>();
      for (const [index, environment] of NODES.entries())
        found.add(await byCommand(one, language, record, `${String(index)}.pdf`, environment));
      expect(found.size).toBe(1);
      for (const options of BROWSERS)
        expect([...found]).toEqual([await byApp(browser, one, language, place.path(record), options)]);
    });

function answersOf({ name, sample, supplier }: Case): string {
  const path = join(ROOT, `seeds/samples/${sample}.answers.json`);
  if (supplier === undefined) return path;
  const answers = JSON.parse(readFileSync(path, 'utf8')) as { subject: object };
  return place.write(`${name}.answers.json`, {
    ...answers,
    subject: { ...answers.subject, name: supplier },
  });
}

async function run(args: string[], environment: Record<string, string> = {}): Promise<void> {
  const { code, err } = await place.run(args, '', environment);
  expect(code, err).toBe(0);
}

/** SHA-256 of what `probity statement` writes. */
async function byCommand(
  { name, law }: Case,
  language: Language,
  record: string,
  ending: string,
  environment: Record<string, string>,
): Promise<string> {
  const file = `${language}-${name}-${ending}`;
  const which = law === undefined ? [] : ['--law', law];
  await run(['statement', record, ...which, '--lang', language, '-o', file], environment);
  return digestOf(place.path(file));
}

/** SHA-256 of what the button of the app saves. */
async function byApp(
  browser: Browser,
  { journey, law }: Case,
  language: Language,
  record: string,
  options: (typeof BROWSERS)[number],
): Promise<string> {
  const { baseURL } = test.info().project.use;
  const context = await browser.newContext({ ...options, baseURL: baseURL ?? '' });
  try {
    const officer = new Officer(await context.newPage(), language, journey, ['laws']);
    await open(officer, record);
    await officer.goTo(law === undefined ? '/statement' : `/laws/${law}`);
    const download = await officer.download(law === undefined ? 'statement.pdf' : 'lawpage.pdf');
    return digestOf(await download.path());
  } finally {
    await context.close();
  }
}

async function open(officer: Officer, record: string): Promise<void> {
  await officer.home();
  await officer.button('home.open').click();
  await officer.page.getByLabel(officer.say('open.label')).setInputFiles(record);
  await officer.isHere();
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
