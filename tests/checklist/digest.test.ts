/** The digest names what a checklist says, not how its files are laid out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, visit } from 'yaml';
import { digestOf as digestOfValue } from '../../src/checklist/digest.ts';
import { compileChecklist, type Files } from '../../src/checklist/compile/index.ts';
import { FILES, filesWith, filled, type TextChange } from '../support/small-checklist.ts';

const base = filled(FILES);

function digestOf(files: Files): string {
  const result = compileChecklist(files, base.seeds);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.checklist.digest;
}

const changed = (...changes: TextChange[]): string => digestOf(filesWith(changes, base.files));
const unchanged = digestOf(base.files);

interface Layout {
  /** Where each key of a map goes; used over and over. */
  order: number[];
  comment: boolean;
  blank: boolean;
  flow: boolean;
  indent: number;
  lineWidth: number;
}

const anyLayout: fc.Arbitrary<Layout> = fc.record({
  order: fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
  comment: fc.boolean(),
  blank: fc.boolean(),
  flow: fc.boolean(),
  indent: fc.constantFrom(2, 4),
  lineWidth: fc.constantFrom(0, 60),
});

/** The same YAML, its keys in another order, with comments, blank lines and other indentation. */
function laidOutAnew(text: string, { order, comment, blank, flow, indent, lineWidth }: Layout): string {
  const document = parseDocument(text);
  visit(document, {
    Map: (_, map) => {
      const weights = new Map(map.items.map((item, i) => [item, order[i % order.length] ?? 0]));
      map.items.sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0));
      if (flow && map.items.length < 5) map.flow = true;
    },
    Scalar: (key, scalar) => {
      if (key !== 'key') return;
      if (comment) scalar.commentBefore = ' a comment: with "signs" in it';
      scalar.spaceBefore = blank;
    },
  });
  return document.toString({ indent, lineWidth });
}

describe('the digest of a checklist', () => {
  it('does not depend on the order of keys, on comments, blank lines and layout', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        const yaml = Object.keys(FILES).map((name) => [name, laidOutAnew(FILES[name] ?? '', layout)]);
        expect(digestOf({ ...base.files, ...(Object.fromEntries(yaml) as Files) })).toBe(unchanged);
      }),
      { seed: 20211012, numRuns: 40 },
    );
  });

  it('does not depend on the order of the texts', () => {
    const texts = Object.entries(JSON.parse(base.files['messages.en.json'] ?? '') as Record<string, string>);
    const reversed = JSON.stringify(Object.fromEntries(texts.reverse()));
    expect(digestOf({ ...base.files, 'messages.en.json': reversed })).toBe(unchanged);
  });

  it.each<[string, TextChange]>([
    ['a deadline', ['law.yaml', 'days: 30', 'days: 31']],
    ['a word', ['messages.en.json', '"[title]"', '"Another title"']],
    ['a condition', ['law.yaml', 'convicted, when: this == "no"', 'convicted, when: this != "yes"']],
    ['the order of the sections', ['checklist.yaml', 'work.yaml, law.yaml', 'law.yaml, work.yaml']],
    ['the order of the options', ['scope.yaml', 'low, medium, high', 'high, medium, low']],
    ['the version', ['checklist.yaml', '1.0.0', '1.0.1']],
  ])('changes with %s', (_, change) => {
    expect(changed(change)).not.toBe(unchanged);
  });
});

it('is refused of what is no JSON', () => {
  expect(() => digestOfValue(undefined)).toThrow('only plain JSON has a digest');
});
