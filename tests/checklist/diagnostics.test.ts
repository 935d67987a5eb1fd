import { describe, expect, it } from 'vitest';
import { compileSmall, filesWith } from '../support/small-checklist.ts';

/** Code, file, the text that begins at its line and column, and what it is about. */
type Expected = [code: string, file: string, at: string, data?: Record<string, unknown>];

/** Each fault on its own, with the exact diagnostics it must give. */
const FAULTS: [name: string, change: [string, string, string], expected: Expected[]][] = [
  [
    'an id that no question has',
    ['work.yaml', 'this.held > 0', 'this.hold > 0'],
    [['unknown-question', 'work.yaml', 'this.hold >', { id: 'this.hold' }]],
  ],
  [
    'an option that the question does not have',
    ['law.yaml', 'this.final == "yes" }', 'this.final == "maybe" }'],
    [['unknown-option', 'law.yaml', '"maybe"', { id: 'law.convictions.final', option: 'maybe' }]],
  ],
  [
    'a follow-up that reads a later one',
    ['work.yaml', 'this.held > 0', 'this.since > "2026-01-01"'],
    [['later-question', 'work.yaml', 'this.since >', { id: 'work.documents.since' }]],
  ],
  [
    'a question asked because of its own answer',
    ['work.yaml', 'this.held > 0', 'this.returned == "yes"'],
    [['own-answer', 'work.yaml', 'this.returned ==', { id: 'work.documents.returned' }]],
  ],
  [
    'arithmetic',
    ['work.yaml', 'this.held > 0', 'this.held + 1 > 0'],
    [['expression-construct', 'work.yaml', 'this.held + 1', { text: 'this.held + 1' }]],
  ],
  [
    'a regular expression, which could run for ever',
    ['law.yaml', 'when: this == "no", cleared', 'when: \'this.matches("(a+)+")\', cleared'],
    [['expression-construct', 'law.yaml', 'this.matches']],
  ],
  [
    'a broken expression',
    ['work.yaml', 'this.held > 0', 'this.held >'],
    [['expression-syntax', 'work.yaml', ' }']],
  ],
  [
    'an order between words',
    ['work.yaml', 'this.held > 0', 'this > "no"'],
    [['wrong-operator', 'work.yaml', 'this > "no"', { operator: '>' }]],
  ],
  [
    'a number compared with a word',
    ['work.yaml', 'this.held > 0', 'this.held > "many"'],
    [['wrong-literal', 'work.yaml', '"many"', { literal: 'many' }]],
  ],
  [
    'any() over something that does not repeat',
    ['work.yaml', 'any(this.sites, beds > 8)', 'any(this, beds > 8)'],
    [['not-a-group', 'work.yaml', 'this, beds', { id: 'work.housing' }]],
  ],
  [
    'a field that the group does not have',
    ['work.yaml', 'any(this.sites, beds > 8)', 'any(this.sites, bunks > 8)'],
    [['unknown-question', 'work.yaml', 'bunks > 8', { id: 'bunks' }]],
  ],
  [
    'a condition name that does not exist',
    ['checklist.yaml', "'!low-risk'", "'!lower-risk'"],
    [['unknown-question', 'checklist.yaml', 'lower-risk', { id: 'lower-risk' }]],
  ],
  [
    'a clause that the register does not know',
    ['law.yaml', 'clauses: ["14"]', 'clauses: ["19"]'],
    [
      ['clause-without-question', 'checklist.yaml', '', { id: '14' }],
      ['unknown-clause', 'law.yaml', '"19"', { id: '19' }],
    ],
  ],
  [
    'a paragraph that the report does not have',
    ['work.yaml', '[24]', '[99]'],
    [['unknown-paragraph', 'work.yaml', '99', { id: 99 }]],
  ],
  [
    'a provision that the register does not know',
    ['work.yaml', 'references: [law.1]', 'references: [law.2]'],
    [['unknown-reference', 'work.yaml', 'law.2', { id: 'law.2' }]],
  ],
  [
    'an indicator that does not exist',
    ['work.yaml', '[i07]', '[i12]'],
    [['unknown-indicator', 'work.yaml', 'i12', { id: 'i12' }]],
  ],
  [
    'a trigger that does not exist',
    ['work.yaml', 'code: ZT-B3', 'code: ZT-B9'],
    [
      ['trigger-never-raised', 'checklist.yaml', '', { id: 'ZT-B3' }],
      ['unknown-trigger', 'work.yaml', '{ code: ZT-B9', { id: 'ZT-B9' }],
    ],
  ],
  [
    'a flag whose action does not exist',
    ['law.yaml', '"accepted", actions: [self-clean] }', '"accepted", actions: [forgive] }'],
    [['unknown-action', 'law.yaml', '[forgive]', { id: 'forgive' }]],
  ],
  [
    'two questions with one id',
    ['work.yaml', 'id: since', 'id: held'],
    [['duplicate-id', 'work.yaml', '{ id: held, kind: date', { id: 'work.documents.held' }]],
  ],
  [
    'a theme outside its section',
    ['law.yaml', 'section: law', 'section: laws'],
    [
      ['id-not-in-section', 'law.yaml', 'id: law.convictions', { id: 'law.convictions' }],
      ['id-not-in-section', 'law.yaml', '{ id: final'],
      ['id-not-in-section', 'law.yaml', '{ id: self-cleaning'],
    ],
  ],
  [
    'a choice without options',
    ['law.yaml', 'kind: choice, options: ["yes", "no"]', 'kind: choice'],
    [['options-missing', 'law.yaml', '{ id: final']],
  ],
  [
    'an example about a question that does not exist',
    ['law.yaml', 'this.final: "yes" }', 'this.finall: "yes" }'],
    [['example-question', 'law.yaml', '"yes" }', { id: 'this.finall' }]],
  ],
  [
    'a field that the format does not have',
    ['law.yaml', 'core: true', 'core: true\n    weight: 5'],
    [['schema', 'law.yaml', 'id: law.convictions']],
  ],
  [
    'a section file that is missing',
    ['checklist.yaml', 'law.yaml]', 'laws.yaml]'],
    [['file-missing', 'checklist.yaml', 'laws.yaml', { file: 'laws.yaml' }]],
  ],
  [
    'YAML that is broken',
    ['law.yaml', 'core: true', 'core: [true'],
    [['yaml-syntax', 'law.yaml', 'clauses']],
  ],
];

describe('a checklist with a fault is refused, with the place of the fault', () => {
  it('compiles without one', () => {
    expect(compileSmall()).toMatchObject({ ok: true, diagnostics: [] });
  });

  it.each(FAULTS)('%s', (_, change, expected) => {
    const result = compileSmall([change]);
    expect(result.ok).toBe(false);
    const files = filesWith([change]);
    expect(result.diagnostics.map(({ code, file }) => [code, file])).toEqual(
      expected.map(([code, file]) => [code, file]),
    );
    expected.forEach(([, file, at, data], i) => {
      const { line, column, data: seen } = result.diagnostics[i] ?? { line: 0, column: 0, data: {} };
      const text = (files[file] ?? '').split('\n')[line - 1] ?? '';
      expect(text.slice(column - 1, column - 1 + at.length)).toBe(at);
      if (data) expect(seen).toMatchObject(data);
    });
  });

  it('reports all faults at once, not just the first', () => {
    const result = compileSmall([
      ['work.yaml', 'this.held > 0', 'this.hold > 0'],
      ['law.yaml', 'clauses: ["14"]', 'clauses: ["14", "99"]'],
    ]);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['unknown-question', 'unknown-clause']);
  });

  it('gives a version of its own to every change of structure or words', () => {
    const digestOf = (changes: [string, string, string][]): string => {
      const result = compileSmall(changes);
      if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
      return result.checklist.digest;
    };
    expect(digestOf([])).toBe(digestOf([]));
    expect(digestOf([['law.yaml', 'days: 30', 'days: 31']])).not.toBe(digestOf([]));
  });
});
