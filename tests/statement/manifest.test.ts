/** What every document tells the program that checks it: what it is, and from what it can be made again. */
import { describe, expect, it } from 'vitest';
import { languageTag } from '../../src/locale/index.ts';
import { readRecord } from '../../src/record/read.ts';
import type { Document } from '../../src/statement/index.ts';
import { manifestJsonSchema, manifestSchema } from '../../src/statement/manifest/schema.ts';
import { validator } from '../support/validator.ts';
import { EVERY_DOCUMENT } from './support/every-document.ts';

const COMPOSED = EVERY_DOCUMENT.filter(({ name }) => name !== 'every-block');

const KINDS: Record<string, string> = {
  'statement-provisional': 'supplier-statement',
  'statement-decided': 'supplier-statement',
  'statement-published': 'supplier-statement',
  'statement-issued': 'supplier-statement',
  'statement-followed-up': 'supplier-statement',
  'statement-signed': 'supplier-statement',
  'internal-record': 'supplier-statement',
  'supplier-copy': 'supplier-copy',
  declaration: 'declaration',
  'declaration-unsigned': 'declaration',
  'own-process-report': 'report',
  'own-process-report-provisional': 'report',
  'self-audit-report': 'report',
  'transparency-statement': 'transparency-statement',
  'transparency-draft': 'transparency-statement',
  'working-paper': 'working-paper',
};

/** Those that hold answers back. */
const WITHOUT_RECORD = [
  'supplier-copy',
  'declaration-unsigned',
  'transparency-statement',
  'transparency-draft',
];

function fileOf({ attachments }: Document, name: string): string | undefined {
  const file = attachments.find((one) => one.name === name);
  return file && new TextDecoder().decode(file.bytes);
}

describe.each(COMPOSED)('$name in $language', ({ name, language, document }) => {
  it('says what it is', async () => {
    const composed = await document();
    const json = JSON.parse(fileOf(composed, 'statement.json') ?? '') as object;
    const validate = validator(manifestJsonSchema());
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    const manifest = manifestSchema.parse(json);
    expect(manifest).toMatchObject({ kind: KINDS[name], tool: composed.creator, paper: composed.paper });
    expect(languageTag(manifest.language)).toBe(language);
    expect(manifest.law !== undefined).toBe(/^(transparency|working)/.test(name));
  });

  it('names the head of the log if, and only if, the record travels along', async () => {
    const composed = await document();
    const manifest = manifestSchema.parse(JSON.parse(fileOf(composed, 'statement.json') ?? ''));
    const text = fileOf(composed, name === 'declaration' ? 'declaration.json' : 'record.json');
    if (WITHOUT_RECORD.includes(name)) {
      expect(text).toBeUndefined();
      expect(manifest.record).toEqual({ id: manifest.record.id });
    } else {
      const read = readRecord(text ?? '');
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const { id, head, checklist } = read.value;
      expect(manifest).toMatchObject({ record: { id, head }, checklist });
    }
  });
});

it('refuses a field that it does not know', async () => {
  const composed = await COMPOSED[0]?.document();
  const json = JSON.parse((composed && fileOf(composed, 'statement.json')) ?? '') as object;
  expect(manifestSchema.safeParse({ ...json, more: 1 }).success).toBe(false);
});
