/** Files as they come from a slip of the hand, a bad copy or an ill will. */
import fc from 'fast-check';

const SIGNS = [
  '\t',
  '\0',
  '\u2028',
  '\ufeff',
  '\ud83d',
  '“',
  '：',
  '​',
  '\r',
  '𠀀',
  "'",
  '"',
  '{',
  '[',
  '#',
  '&a ',
  '*a',
  '- ',
  ': ',
];
const WORDS = [
  'no',
  'null',
  '~',
  '.inf',
  '-1',
  '1e400',
  '99999999999999999999',
  '2026-02-30',
  '__proto__',
  'constructor',
  '!x',
  '<<',
];

/** One line after another: taken out, doubled, exchanged, moved in or out, cut, or with something put into it. */
export function disturbed(text: string): fc.Arbitrary<string> {
  return fc.array(change(), { minLength: 1, maxLength: 4 }).map((changes) => {
    let lines = text.split('\n');
    for (const one of changes) lines = one(lines);
    return lines.join('\n');
  });
}

type Change = (lines: string[]) => string[];

function change(): fc.Arbitrary<Change> {
  // Fractions of the file, so that the same numbers fit files of any length.
  const place = fc.double({ min: 0, max: 0.999, noNaN: true });
  const at = (lines: string[], where: number): number => Math.floor(where * lines.length);
  const edit =
    (where: number, to: (line: string) => string[]): Change =>
    (lines) =>
      lines.flatMap((line, i) => (i === at(lines, where) ? to(line) : [line]));
  const put = (where: number, column: number, what: string): Change =>
    edit(where, (line) => [line.slice(0, column * line.length) + what + line.slice(column * line.length)]);
  return fc.oneof(
    place.map((where) => edit(where, () => [])),
    place.map((where) => edit(where, (line) => [line, line])),
    fc.tuple(place, place).map(([a, b]): Change => (lines) => {
      const swapped = [...lines];
      [swapped[at(lines, a)], swapped[at(lines, b)]] = [lines[at(lines, b)] ?? '', lines[at(lines, a)] ?? ''];
      return swapped;
    }),
    fc
      .tuple(place, fc.constantFrom('  ', '\t', ' '))
      .map(([where, indent]) => edit(where, (line) => [indent + line])),
    place.map((where) => edit(where, (line) => [line.replace(/^ {1,2}/, '')])),
    fc
      .tuple(place, place)
      .map(([where, column]) => edit(where, (line) => [line.slice(0, column * line.length)])),
    fc
      .tuple(place, place, fc.constantFrom(...SIGNS))
      .map(([where, column, sign]) => put(where, column, sign)),
    fc
      .tuple(place, fc.nat({ max: 9 }), fc.constantFrom(...WORDS))
      .map(([where, skip, word]) => edit(where, (line) => [withWord(line, skip, word)])),
    place.map(
      (where): Change =>
        (lines) =>
          lines.slice(0, at(lines, where)),
    ),
  );
}

/** The line with one of its words replaced. */
function withWord(line: string, skip: number, word: string): string {
  const words = line.match(/[\w-]+/g) ?? [];
  let seen = 0;
  return line.replace(/[\w-]+/g, (token) => (seen++ === skip % Math.max(words.length, 1) ? word : token));
}

/** Anything that JSON can write, with keys that a checklist has and keys that JavaScript minds. */
export function anyStructure(): fc.Arbitrary<unknown> {
  const keys = [
    'id',
    'section',
    'sections',
    'themes',
    'questions',
    'kind',
    'fields',
    'options',
    'conditions',
    'clauses',
    'when',
    '__proto__',
    'constructor',
    'toString',
  ];
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(
        fc.constantFrom(...WORDS),
        fc.string(),
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
      ),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc
        .array(fc.tuple(fc.constantFrom(...keys), tie('tree')), { maxLength: 5 })
        .map((pairs) => Object.fromEntries(pairs)),
    ),
  }));
  return tree;
}

/** Conditions of a follow-up of `work.housing` that mostly make sense, and parts of conditions in any order. */
export function anyCondition(): fc.Arbitrary<string> {
  const atoms = fc.constantFrom(
    'this == "no"',
    'this in ["yes", "partly"]',
    'this != "unknown"',
    'answered(this.sites)',
    'work.documents.held > 8',
    'work.documents.since <= "2026-01-01"',
    'work.documents.returned == "yes"',
    'any(this.sites, beds > 8 && town == "a")',
    'all(this.sites, !(beds == 3) || answered(town))',
    'count(this.sites, true) != 2',
    'low-risk',
    'true',
    'false',
  );
  const { whole } = fc.letrec<{ whole: string }>((tie) => ({
    whole: fc.oneof(
      { maxDepth: 4 },
      atoms,
      tie('whole').map((one) => `!(${one})`),
      fc
        .tuple(tie('whole'), fc.constantFrom('&&', '||'), tie('whole'))
        .map(([a, by, b]) => `(${a} ${by} ${b})`),
      fc.tuple(tie('whole'), anySign()).map(([one, sign]) => `${one} ${sign}`),
    ),
  }));
  return fc.oneof(
    whole,
    fc.array(anySign(), { maxLength: 14 }).map((signs) => signs.join(' ')),
  );
}

function anySign(): fc.Arbitrary<string> {
  const names = ['this', 'this.sites', 'risk.industry', 'low-risk', 'beds', 'and'];
  const calls = ['any(', 'all(', 'count(', 'answered('];
  const signs = [
    '(',
    ')',
    '[',
    ']',
    ',',
    '{',
    '.',
    '?',
    ':',
    '+',
    '!',
    "'",
    '"',
    '，',
    '\\',
    '\n',
    '==',
    '!=',
    '<',
    '>=',
    'in',
    '&&',
    '||',
  ];
  const values = ['"no"', '"low"', '8', '-1', '1.5', 'true', 'null', 'b"x"', '1e999', '0u'];
  return fc.constantFrom(...names, ...calls, ...signs, ...values);
}
