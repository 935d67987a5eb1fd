/** Every command on the pages runs, in the order of its page, in a folder of its own, and prints what the page says. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { Workplace, type Ran } from '../cli/program.ts';
import { validator } from '../support/validator.ts';
import { fencesOf, pages, pageNamed, type Page } from './pages.ts';

/** A command as it is typed; `> file` puts what it prints into a file. */
const commandsOf = (page: Page): string[] =>
  fencesOf(page)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ content }) => content.split('\n'));

const DETAILS = ['Hadal Ltd', 'BD', '', 'Clothing', 'City of Alder', '', '', 'A. Officer', 'Officer', ''];
const TYPED = [...DETAILS, '3', 'Garments', '/help', '/quit', ''].join('\n');

let place: Workplace;

async function run(command: string): Promise<Ran> {
  const [typed = '', file] = command.split(' > ');
  const words = typed.split(' ');
  expect(words.slice(0, 2)).toEqual(['npx', 'probity']);
  const resumes = words.includes('--resume');
  const input = words[2] !== 'walk' ? '' : resumes ? '/quit\n' : TYPED;
  const ran = await place.run(words.slice(2), input);
  if (file !== undefined) writeFileSync(place.path(file), ran.out);
  return ran;
}

const withCommands = pages.filter((page) => commandsOf(page).length > 0);

describe.each(withCommands.map((page) => [page.name, page] as const))('the commands of %s', (_, page) => {
  beforeAll(async () => {
    place = new Workplace();
    if (page.name === 'README.md') return;
    for (const name of ['my-checklist', 'other-checklist']) await place.run(['new', name]);
    await place.run(['new', 'seeds']);
    place.write(
      'seeds/register.yaml',
      readFileSync(new URL('../../seeds/register.yaml', import.meta.url), 'utf8'),
    );
    for (const language of ['en', 'zh'])
      place.write(
        `seeds/messages.${language}.json`,
        readFileSync(new URL(`../../seeds/messages.${language}.json`, import.meta.url), 'utf8'),
      );
    for (const { info, content } of fencesOf(page)) if (info === 'answers.json') place.write(info, content);
  });
  afterAll(() => {
    place.remove();
  });

  it.each(commandsOf(page))('%s', async (command) => {
    const { code, out, err } = await run(command);
    expect([code, command, out.includes('error')], err).toEqual([0, command, false]);
    const [, output] = / -o (\S+)/.exec(command) ?? [];
    if (output !== undefined) expect(existsSync(place.path(output))).toBe(true);
  });
});

it.each(['en', 'zh'] as const)(
  'the first page shows what the proof of the template prints (%s)',
  async (language) => {
    const template = new Workplace();
    await template.run(['new', 'my-checklist']);
    const { err } = await template.run(['lint', '--prove', '--lang', language, 'my-checklist']);
    template.remove();
    const [shown] = fencesOf(pageNamed('README.md', language)).filter(({ language }) => language === 'text');
    expect(err).toContain(shown?.content);
  },
);

it('the schemas for editors fit the template', async () => {
  const template = new Workplace();
  await template.run(['new', 'mine']);
  for (const [schema, file] of [
    ['checklist', 'checklist.yaml'],
    ['section', 'rec10c.yaml'],
    ['section', 'risk.yaml'],
  ] as const) {
    const { out } = await template.run(['schema', schema]);
    const valid = validator(JSON.parse(out) as object);
    const content: unknown = parseDocument(readFileSync(template.path(`mine/${file}`), 'utf8')).toJS();
    expect([valid(content), valid.errors], file).toEqual([true, null]);
  }
  template.remove();
});
