import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface PublicCode {
  publiccodeYmlVersion: string;
  name: string;
  url: string;
  platforms: string[];
  categories: string[];
  developmentStatus: string;
  softwareType: string;
  description: Record<string, { shortDescription: string; longDescription: string; features: string[] }>;
  legal: { license: string };
  maintenance: { type: string; contacts: { name: string }[] };
  localisation: { localisationReady: boolean; availableLanguages: string[] };
}

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');

it('publiccode.yml has what catalogues of public code require, and says what package.json says', () => {
  const file = parse(read('publiccode.yml')) as PublicCode;
  const { license } = JSON.parse(read('package.json')) as { license: string };
  expect(file).toMatchObject({
    publiccodeYmlVersion: '0.4',
    name: 'Probity',
    developmentStatus: expect.stringMatching(/^(concept|development|beta|stable|obsolete)$/) as string,
    softwareType: 'standalone/web',
    legal: { license },
    maintenance: { type: 'community', contacts: [{ name: expect.any(String) as string }] },
    localisation: { localisationReady: true, availableLanguages: ['en', 'zh'] },
  });
  expect(new URL(file.url).protocol).toBe('https:');
  for (const list of [file.platforms, file.categories]) expect(list.length).toBeGreaterThan(0);
  for (const [language, { shortDescription, longDescription }] of Object.entries(file.description)) {
    expect(shortDescription.length, language).toBeLessThanOrEqual(150);
    expect(longDescription.length, language).toBeGreaterThanOrEqual(150);
  }
});
