/**
 * Whatever stands in the files, the reader answers: with diagnostics that have a place and words, or with a checklist
 * that can be walked. It never throws and never runs away. The runs are the same every time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { argumentIn } from '../../src/checklist/compile/plain-message.ts';
import { readFlatJson } from '../../src/checklist/compile/flat-json.ts';
import { compileChecklist, type CompileResult, type Files } from '../../src/checklist/compile/index.ts';
import { buildModel } from '../../src/questionnaire/index.ts';
import english from '../../src/locale/en/diagnostics.json';
import { translator } from '../../src/locale/index.ts';
import { anyWalk } from '../support/arbitrary.ts';
import { textAt } from '../support/corpus.ts';
import { anyCondition, anyStructure, disturbed } from '../support/disturbed.ts';
import { Scenario } from '../support/scenario.ts';
import { FILES, filled, SEEDS } from '../support/small-checklist.ts';

const SEED = 20211012;
const { t } = translator('en', english);
const small = filled(FILES);

type Sources = typeof small;

const shipped: Sources = { files: folder('checklists/supplier'), seeds: folder('seeds') };

function folder(path: string): Files {
  const place = new URL(`../../${path}/`, import.meta.url);
  const names = readdirSync(place).filter((name) => /\.(yaml|json)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, place), 'utf8')]));
}

/** Names of all files; those of the register as in the diagnostics. */
function namesOf({ files, seeds }: Sources): string[] {
  return [...Object.keys(files), ...Object.keys(seeds).map((name) => `seeds/${name}`)];
}

const NAMES = namesOf(small);

function withFile({ files, seeds }: Sources, name: string, text: string): Sources {
  const inSeeds = name.startsWith('seeds/');
  return inSeeds
    ? { files, seeds: { ...seeds, [name.slice('seeds/'.length)]: text } }
    : { files: { ...files, [name]: text }, seeds };
}

const textOf = ({ files, seeds }: Sources, name: string): string =>
  (name.startsWith('seeds/') ? seeds[name.slice('seeds/'.length)] : files[name]) ?? '';

/** Every diagnostic has words and a place in one of the files. */
function answers(sources: Sources): CompileResult {
  const result = compileChecklist(sources.files, sources.seeds);
  if (!result.ok) expect(result.diagnostics).not.toEqual([]);
  for (const diagnostic of result.diagnostics) {
    const { code, data, file, line, column } = diagnostic;
    expect(t(`diagnostic.${code}`, data)).not.toBe('');
    const lines = textOf(sources, file).split('\n');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    expect(textAt(sources, diagnostic)).toBeTypeOf('string');
  }
  return result;
}

/** A checklist that compiles can be walked in any way. */
function walks(result: CompileResult): void {
  if (!result.ok) return;
  const model = buildModel(result.checklist);
  for (const changes of fc.sample(anyWalk(model, 20), { seed: SEED, numRuns: 2 })) {
    const scenario = new Scenario(model);
    for (const change of changes) scenario.happens(change);
    expect(scenario.findings().recommendations.length).toBeLessThanOrEqual(result.checklist.sections.length);
  }
}

function always<T>(values: fc.Arbitrary<T>, numRuns: number, check: (value: T) => void): void {
  fc.assert(
    fc.property(values, (value) => {
      check(value);
    }),
    { seed: SEED, numRuns },
  );
}

describe('the reader answers', () => {
  it.each(NAMES)('to any characters as %s', (name) => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      bytes(),
    );
    always(text, 60, (written) => answers(withFile(small, name, written)));
  });

  it.each(NAMES)('to any structure as %s', (name) => {
    always(fc.tuple(anyStructure(), fc.boolean()), 60, ([tree, json]) =>
      answers(withFile(small, name, json ? JSON.stringify(tree) : stringify(tree))),
    );
  });

  it.each(NAMES)('to slips of the hand in %s', (name) => {
    always(disturbed(textOf(small, name)), 120, (written) => {
      walks(answers(withFile(small, name, written)));
    });
  });

  it('to slips of the hand in several files, messages made to fit', () => {
    const all = fc.record(
      Object.fromEntries(
        Object.entries(FILES).map(([name, text]) => [name, fc.oneof(fc.constant(text), disturbed(text))]),
      ),
    );
    always(all, 100, (files) => {
      walks(answers(filled(files, SEEDS)));
    });
  });

  it('to slips of the hand in the checklist that we ship', () => {
    const anySlip = fc
      .constantFrom(...namesOf(shipped))
      .chain((name) => fc.tuple(fc.constant(name), disturbed(textOf(shipped, name))));
    always(anySlip, 12, ([name, written]) => {
      walks(answers(withFile(shipped, name, written)));
    });
  });

  it('to any row of the parts of a condition', () => {
    always(anyCondition(), 400, (condition) => {
      const written = JSON.stringify(condition);
      const work = (FILES['work.yaml'] ?? '').replace("'any(this.sites, beds > 8)'", () => written);
      walks(answers(withFile(small, 'work.yaml', work)));
    });
  });
});

const bytes = (): fc.Arbitrary<string> =>
  fc.uint8Array({ maxLength: 200 }).map((all) => new TextDecoder().decode(all));

describe('the reader does not run away', () => {
  const many = 20_000;
  const condition = (text: string): Sources =>
    withFile(
      small,
      'checklist.yaml',
      (FILES['checklist.yaml'] ?? '').replace("'!low-risk'", () => JSON.stringify(text)),
    );
  const chain = Array.from({ length: 3000 }, (_, i) => `  c${String(i)}: c${String(i + 1)}\n`).join('');
  const doubling = Array.from(
    { length: 60 },
    (_, i) => `  c${String(i)}: c${String(i + 1)} && !c${String(i + 1)}\n`,
  ).join('');
  const law = (text: string): Sources => withFile(small, 'law.yaml', text);
  const head = (conditions: string): Sources =>
    withFile(
      small,
      'checklist.yaml',
      (FILES['checklist.yaml'] ?? '').replace('conditions:\n', () => `conditions:\n${conditions}`),
    );
  const bomb = Array.from(
    { length: 30 },
    (_, i) => `a${String(i + 1)}: &a${String(i + 1)} [*a${String(i)}, *a${String(i)}]`,
  ).join('\n');

  it.each<[string, Sources, string]>([
    [
      'brackets in a condition',
      condition('('.repeat(1900) + 'low-risk' + ')'.repeat(1900)),
      'expression-too-large',
    ],
    ['exclamation marks in a condition', condition('!'.repeat(3900) + 'low-risk'), 'expression-too-large'],
    [
      'minus signs in a condition',
      condition(`risk.industry == ${'-'.repeat(3900)}1`),
      'expression-construct',
    ],
    [
      'a condition as long as a book',
      condition('low-risk && '.repeat(many) + 'low-risk'),
      'expression-too-large',
    ],
    ['a chain of named conditions', head(`${chain}  c3000: low-risk\n`), 'expression-too-large'],
    ['named conditions that double', head(`${doubling}  c60: low-risk\n`), 'expression-too-large'],
    ['square brackets in YAML', law('['.repeat(many)), 'yaml-nesting'],
    ['closed square brackets in YAML', law('['.repeat(1000) + ']'.repeat(1000)), 'yaml-nesting'],
    ['braces in YAML', law('{a: '.repeat(many)), 'yaml-nesting'],
    ['hyphens in YAML', law('- '.repeat(many)), 'yaml-nesting'],
    ['question marks in YAML', law('? '.repeat(1500)), 'yaml-nesting'],
    [
      'indentation in YAML',
      law(Array.from({ length: 1200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')),
      'yaml-nesting',
    ],
    ['aliases that unfold', law(`a0: &a0 [x, x]\n${bomb}`), 'yaml-alias'],
    ['an alias within itself', law('a: &a [*a]'), 'yaml-alias'],
    ['a key as long as a book', law(`${'a'.repeat(1_000_000)}: 1`), 'yaml-syntax'],
    ['braces in messages', withFile(small, 'messages.en.json', '{"a":'.repeat(many)), 'json-syntax'],
    [
      'a text that never ends',
      withFile(small, 'messages.en.json', `{"title": "${'\\\\'.repeat(500_000)}`),
      'json-syntax',
    ],
    [
      'apostrophes in a text',
      withFile(small, 'messages.en.json', JSON.stringify({ title: "'{".repeat(20_000) + '{x}' })),
      'text-missing',
    ],
  ])('on %s', (_, sources, code) => {
    expect(answers(sources).diagnostics.map((one) => one.code)).toContain(code);
  });
});

describe('messages are read as others read them', () => {
  it('refuses exactly the JSON that JSON.parse refuses, as far as it is flat', () => {
    const flat = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), { maxKeys: 5 });
    always(
      fc.tuple(
        flat.chain((one) =>
          fc.oneof(fc.constant(JSON.stringify(one, null, 1)), disturbed(JSON.stringify(one, null, 1))),
        ),
      ),
      300,
      ([text]) => {
        const read = readFlatJson(text.replace(/^\ufeff/, ''));
        expect(read.ok).toBe(isFlat(parsed(text.replace(/^\ufeff/, ''))));
        if (!read.ok) return;
        const entries = read.entries.map(({ key, text: words }) => [key, words] as const);
        expect(Object.fromEntries(entries)).toEqual(parsed(text.replace(/^\ufeff/, '')));
      },
    );
  });

  it('lets no text pass that the app would read as having an argument', () => {
    const text = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '<',
        '>',
        "'",
        "''",
        '/',
        'a',
        'b1',
        ' ',
        '#',
        '|',
        ',',
        'plural',
        '，',
        '😀',
      ),
      { maxLength: 12 },
    );
    always(text, 800, (parts) => {
      const message = parts.join('');
      if (message === '' || argumentIn(message) !== undefined) return;
      expect(translator('en', { message }).t('message'), message).toBeTypeOf('string');
    });
  });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isFlat = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((one) => typeof one === 'string');
