/** The command line asks a supplier, compares what came back, and writes what the supplier may read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInvitation } from '../../src/exchange/index.ts';
import type { ComparedAnswer } from '../../src/findings/index.ts';
import { fold, verifyHead, type AssessmentRecord } from '../../src/record/index.ts';
import { Declaring } from '../support/declaration.ts';
import { someAnswers, Workplace } from './program.ts';

let place: Workplace;
const read = (name: string): string => readFileSync(place.path(name), 'utf8');

beforeAll(async () => {
  place = new Workplace();
  const answers = someAnswers();
  answers.answers['rec11.dd-system'] = { value: 'no', note: 'told in secret' };
  place.write('answers.json', answers);
  place.write('audit.txt', 'seen');
  expect((await place.run(['record', '--answers', 'answers.json', '-o', 'record.json'])).code).toBe(0);
  const asked = await place.run([
    ...['invite', 'record.json', '-o', 'invitation.json', '--depth', 'core', '--due', '2026-12-15'],
    ...['--note', 'By mail, please.'],
  ]);
  expect(asked.code, asked.err).toBe(0);
  const invitation = readInvitation(read('invitation.json'));
  if (!invitation.ok) throw new Error('no invitation');
  const declaring = new Declaring(invitation.value)
    .says('rec10c.identity-documents', 'yes')
    .says('rec11.dd-system', 'no')
    .signs();
  writeFileSync(place.path('declaration.zip'), declaring.returned);
  place.write('declared.json', declaring.handedOver);
});
afterAll(() => place.remove());

describe('probity invite', () => {
  it('writes what the supplier is asked, and notes it in the record', () => {
    const invitation = readInvitation(read('invitation.json'));
    expect(invitation).toMatchObject({
      ok: true,
      value: {
        depth: 'core',
        dueOn: '2026-12-15',
        note: 'By mail, please.',
        supplier: { name: 'Hadal Garments Ltd' },
        buyer: { name: 'City of Alder', contact: { name: 'A. Officer' } },
      },
    });
    const record = JSON.parse(read('record.json')) as AssessmentRecord;
    expect(verifyHead(record)).toBe(true);
    expect(fold(record).invitations).toEqual([invitation.ok && invitation.value]);
  });

  it('refuses a day that does not exist, and a record that is a declaration', async () => {
    const day = await place.run(['invite', 'record.json', '-o', 'x.json', '--due', '2026-02-30']);
    expect(day).toMatchObject({ code: 2 });
    expect(day.err).toContain('2026-02-30');
    const twice = await place.run(['invite', 'declared.json', '-o', 'x.json']);
    expect(twice).toMatchObject({ code: 2 });
    expect(twice.err).toContain('only an officer’s assessment');
    expect(place.names()).not.toContain('x.json');
  });
});

describe('probity compare', () => {
  it('shows the difference first, in words', async () => {
    const { code, out } = await place.run(['compare', 'record.json', 'declaration.zip']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Different: 1',
        '  Identity documents (rec10c.identity-documents): company Yes; officer No; in the company’s favour',
        '',
        'Only the officer answered: 1',
        '  Recruitment fees (rec10c.recruitment-fees): company no answer; officer Yes',
        '',
        'The same: 1',
        '  Due diligence system (rec11.dd-system): company No; officer No',
        '',
      ].join('\n'),
    );
  });

  it('and as JSON', async () => {
    const { out } = await place.run(['compare', 'record.json', 'declaration.zip', '--json']);
    const all = JSON.parse(out) as ComparedAnswer[];
    expect(all.map(({ question, agreement }) => [question, agreement])).toEqual([
      ['rec10c.identity-documents', 'different'],
      ['rec10c.recruitment-fees', 'found-only'],
      ['rec11.dd-system', 'equal'],
    ]);
  });

  it('refuses what does not answer an invitation of the record', async () => {
    await place.run(['record', '--answers', 'answers.json', '-o', 'other.json']);
    const foreign = await place.run(['compare', 'other.json', 'declaration.zip']);
    expect(foreign).toMatchObject({ code: 2, out: '' });
    expect(foreign.err).toContain('an invitation that was not made in this assessment');
    const none = await place.run(['compare', 'record.json', 'record.json']);
    expect(none.err).toContain('not a declaration that came back');
  });
});

describe('probity statement', () => {
  it('writes a copy for the supplier that says nothing of what the officer wrote', async () => {
    const { code, err } = await place.run([
      ...['statement', 'record.json', '--for', 'supplier', '--html', '-o', 'copy.html'],
    ]);
    expect(code, err).toBe(0);
    const page = read('copy.html');
    expect(page).toContain('Points for the supplier');
    expect(page).toContain('Do you run a due diligence system against trafficking in persons?');
    expect(page).not.toMatch(/secret|office safe|Audit report|ZT-|Identity documents/);
  });

  it('writes a declaration as a declaration, in words for the supplier', async () => {
    const { code, err } = await place.run(['statement', 'declared.json', '--html', '-o', 'declared.html']);
    expect(code, err).toBe(0);
    const page = read('declared.html');
    expect(page).toContain('Supplier’s declaration');
    expect(page).not.toMatch(/compliance statement|Proceed|ZT-/i);
  });
});
