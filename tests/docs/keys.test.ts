/** The pages for authors name every key, kind, text and code that there is, and none that there is not. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checklistJsonSchema } from '../../src/checklist/compile/index.ts';
import {
  FIELD_KINDS,
  GRADES,
  ITEMS,
  lawTextKeys,
  SHARED_OPTIONS,
  textKeys,
} from '../../src/checklist/index.ts';
import { PROOF_CODES } from '../../src/checklist/prove/types.ts';
import { laws } from '../support/self-audit.ts';
import { FILES_WITH_LAWS } from '../support/small-checklist.ts';
import { codesIn, fencesOf, headingsOf, pageNamed, tablesOf, type Table } from './pages.ts';
import { compileWith } from './template-with.ts';

interface Schema {
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  /** Of a map with any keys. */
  additionalProperties?: Schema | boolean;
}

const schemas: { checklist: Schema; section: Schema; laws: Schema } = checklistJsonSchema();
const inner = (schema: Schema | undefined, ...path: string[]): Schema =>
  path.reduce<Schema>((at, step) => listed(at.properties?.[step] ?? {}), listed(schema ?? {}));
/** What the items of a list, or the entries of a map, look like. */
function listed(schema: Schema): Schema {
  const { items, additionalProperties: entries } = schema;
  if (items) return listed(items);
  return typeof entries === 'object' ? listed(entries) : schema;
}
const theme = inner(schemas.section, 'themes');

/** Where the files page explains the keys of each part: heading, and the first column of the table. */
const PARTS: [heading: string, column: string, schema: Schema][] = [
  ['The checklist: checklist.yaml', 'key', schemas.checklist],
  [
    'The checklist: checklist.yaml',
    'key under `evidence-months`',
    inner(schemas.checklist, 'evidence-months'),
  ],
  ['A section', 'key', schemas.section],
  ['A plain question', 'key', inner(schemas.section, 'questions')],
  ['A theme', 'key', theme],
  ['Evidence', 'key', inner(theme, 'evidence')],
  ['Follow-ups', 'key', inner(theme, 'follow-ups')],
  ['Fields of a group', 'key', inner(theme, 'follow-ups', 'fields')],
  ['Red flags', 'key', inner(theme, 'flags')],
  ['Triggers', 'key', inner(theme, 'triggers')],
  ['Credits', 'key', inner(theme, 'credits')],
  ['Actions', 'key', inner(theme, 'actions')],
  ['Worked examples', 'key', inner(theme, 'examples')],
];

/** The same for the page on laws. */
const LAW_PARTS: [heading: string, schema: Schema][] = [
  ['The file', schemas.laws],
  ['A law', inner(schemas.laws, 'laws')],
  ['What a law asks of an item', inner(schemas.laws, 'laws', 'content')],
  ['Deadline', inner(schemas.laws, 'laws', 'deadline')],
  ['Publication', inner(schemas.laws, 'laws', 'publish')],
  ['Sentences', inner(schemas.laws, 'sentences')],
];

const files = tablesOf(pageNamed('files.md'));
const lawTables = tablesOf(pageNamed('laws.md'));
const words = tablesOf(pageNamed('words.md'));

function tableOf(tables: readonly Table[], heading: string, column: string): Table {
  const table = tables.find((one) => one.heading === heading && one.columns[0] === column);
  if (!table) throw new Error(`no table of ${column} under ${heading}`);
  return table;
}

const PARTS_OF: Record<string, string> = { publish: 'DUTY', note: 'NOTE', needs: 'ITEM' };

const firstCodes = ({ rows }: Table): string[] => rows.map(([first = '']) => codesIn(first)[0] ?? '');

describe('the page on the files', () => {
  it.each(PARTS)(
    'explains every key under “%s” (%s), and says which are needed',
    (heading, column, schema) => {
      const table = tableOf(files, heading, column);
      const { properties = {}, required = [] } = schema;
      const documented = table.rows.map(([key = '', needed = '']) => [codesIn(key)[0], needed]);
      const wanted = Object.keys(properties).map((key) => [key, required.includes(key) ? 'yes' : 'no']);
      expect(wanted.length).toBeGreaterThan(0);
      expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(wanted));
    },
  );

  it('explains every key that there is anywhere', () => {
    const keysIn = (schema: Schema): string[] => [
      ...Object.entries(schema.properties ?? {}).flatMap(([key, one]) => [key, ...keysIn(one)]),
      ...(schema.items ? keysIn(schema.items) : []),
    ];
    const all = new Set([...keysIn(schemas.checklist), ...keysIn(schemas.section)]);
    const documented = new Set(PARTS.flatMap(([, , schema]) => Object.keys(schema.properties ?? {})));
    expect([...all].filter((key) => !documented.has(key))).toEqual([]);
  });

  it('lists every kind of question', () => {
    expect(firstCodes(tableOf(files, 'Kinds of question', 'kind'))).toEqual([...FIELD_KINDS, 'group']);
  });

  it('names the options that are worded once', () => {
    const [sentence = ''] = /^Some options are worded once[^.]*\./m.exec(pageNamed('files.md').text) ?? [];
    expect(codesIn(sentence)).toEqual(SHARED_OPTIONS);
  });
});

describe('the page on laws', () => {
  it.each(LAW_PARTS)('explains every key under “%s”, and says which are needed', (heading, schema) => {
    const { rows } = tableOf(lawTables, heading, 'key');
    const { properties = {}, required = [] } = schema;
    const wanted = Object.keys(properties).map((key) => [key, required.includes(key) ? 'yes' : 'no']);
    expect(wanted.length).toBeGreaterThan(0);
    expect(Object.fromEntries(rows.map(([key = '', needed = '']) => [codesIn(key)[0], needed]))).toEqual(
      Object.fromEntries(wanted),
    );
  });

  it('names every item', () => {
    const [, named = ''] = /^The items are the same[^]*?: ([^]*?)\n\n/m.exec(pageNamed('laws.md').text) ?? [];
    expect(codesIn(named)).toEqual(ITEMS);
  });

  it('lists the key of every text', () => {
    const patternOf = (key: string): string =>
      key
        .replace(
          /^law\.[\w-]+\.(publish|note|needs)\.[\w-]+$/,
          (_, part: string) => `law.LAW.${part}.${PARTS_OF[part] ?? ''}`,
        )
        .replace(/^law\.(?!LAW)[\w-]+\./, 'law.LAW.')
        .replace(/^statement\..*/, 'statement.ITEM.SENTENCE');
    const used = new Set(lawTextKeys(laws).map(patternOf));
    expect(firstCodes(tableOf(lawTables, 'The texts that laws need', 'key')).sort()).toEqual(
      [...used].sort(),
    );
  });

  it('shows the file that the corpus has', () => {
    const [shown] = fencesOf(pageNamed('laws.md')).filter(({ language }) => language === 'yaml');
    expect(parse(shown?.content ?? '')).toEqual(parse(FILES_WITH_LAWS['laws.yaml'] ?? ''));
  });
});

describe('the page on words', () => {
  it('lists the key of every text', () => {
    const patterns = [
      ...firstCodes(tableOf(words, 'The texts that a checklist needs', 'key')),
      ...firstCodes(tableOf(words, 'Words for a supplier that declares itself', 'key')),
    ];
    const compiled = compileWith({
      file: 'rec16.yaml',
      path: ['themes', 0, 'follow-ups'],
      content: '- { id: sites, kind: group, fields: [{ id: state, kind: choice, options: [open, closed] }] }',
    });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics));
    const { needed, allowed } = textKeys(compiled.checklist);
    const questions = new Set(compiled.checklist.questions.map(({ id }) => id));
    const sections = new Set(compiled.checklist.sections.map(({ key }) => key));
    const patternOf = (key: string): string => {
      const owner = [...questions, ...sections]
        .filter((id) => key.startsWith(`${id}.`))
        .sort((a, b) => b.length - a.length)[0];
      const rest = owner === undefined ? key : key.slice(owner.length + 1);
      const named = rest.replace(
        /\b(option|field|flag|credit|action|unit)\.[\w-]+/g,
        (_, part: string) => `${part}.${part.toUpperCase()}`,
      );
      if (owner === undefined) return named;
      return `${questions.has(owner) ? 'QUESTION' : 'SECTION'}.${named}`;
    };
    const used = new Set([...needed, ...allowed].map(patternOf));
    expect([...patterns].sort()).toEqual([...used].sort());
  });
});

describe('the page on verdicts', () => {
  it('lists every grade of evidence', () => {
    expect(firstCodes(tableOf(tablesOf(pageNamed('verdict.md')), 'Evidence', 'grade'))).toEqual([...GRADES]);
  });
});

describe('the page on proofs', () => {
  it('explains every claim, and none that is not made', () => {
    const known = headingsOf(pageNamed('proofs.md')).filter((heading) => /^[a-z-]+$/.test(heading));
    expect(known.sort()).toEqual([...PROOF_CODES].sort());
  });
});
