import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { validator } from '../support/validator.ts';
import { someAnswers, Workplace } from './program.ts';

let place: Workplace;
beforeEach(() => (place = new Workplace()));
afterEach(() => place.remove());

const COMMANDS = ['lint', 'schema', 'record', 'findings', 'statement', 'laws', 'walk', 'machine', 'serve'];

describe('probity', () => {
  it('explains itself on request, on standard output', async () => {
    const { code, out, err } = await place.run(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const command of COMMANDS) expect(out).toContain(`  ${command} `);
  });

  it.each(COMMANDS)('explains %s in both languages', async (command) => {
    const english = await place.run([command, '--help']);
    const chinese = await place.run([command, '--help', '--lang', 'zh']);
    expect([english.code, chinese.code]).toEqual([0, 0]);
    expect(english.out).toContain('Usage:');
    expect(chinese.out).toContain('用法：');
  });

  it('prints its version', async () => {
    expect((await place.run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [[], 'Usage:'],
    [['statment'], 'Did you mean statement?'],
    [['findings'], 'record'],
    [['findings', 'a', '--jason'], '--jason'],
    [['record'], '--answers'],
    [['schema', 'nothing'], 'checklist, section, laws, record, answers, findings, statement'],
    [['serve', '--port', 'many'], '65535'],
    [['walk', 'nothing'], 'supplier'],
    [['machine', 'nothing'], 'supplier'],
    [['lint', 'a', '--lang', 'xx'], 'en, zh'],
  ])('says on standard error what is wrong with %j, and exits with 2', async (args, words) => {
    const { code, out, err } = await place.run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(place.names()).toEqual([]);
  });
});

describe('probity schema', () => {
  it.each(['checklist', 'section', 'record', 'answers', 'findings', 'statement'])(
    'prints the JSON Schema of %s',
    async (name) => {
      const { code, out } = await place.run(['schema', name]);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    },
  );

  it('admits a good answers file and refuses a wrong one', async () => {
    const validate = validator(JSON.parse((await place.run(['schema', 'answers'])).out) as object);
    expect(validate(someAnswers()), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...someAnswers(), subject: 'X' })).toBe(false);
  });

  it('admits a record that the program wrote', async () => {
    const validate = validator(JSON.parse((await place.run(['schema', 'record'])).out) as object);
    const { out } = await place.run(['record', '--answers', '-'], JSON.stringify(someAnswers()));
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
  });
});
