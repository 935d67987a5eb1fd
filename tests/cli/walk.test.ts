import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fold, type AssessmentRecord } from '../../src/record/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { openFolderStore } from '../../src/storage/folder/index.ts';
import { typed, typedDetails } from '../support/typed-walk.ts';
import { Workplace } from './program.ts';

let place: Workplace;
beforeEach(() => (place = new Workplace()));
afterEach(() => place.remove());

const DETAILS = typedDetails('Hadal Garments Ltd');

function written(file = 'record.json'): AssessmentRecord {
  const read = readRecord(readFileSync(place.path(file), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('probity walk', () => {
  it('takes details and answers, decides, and writes a record', async () => {
    const { code, out } = await place.run(
      ['walk', 'supplier', '-o', 'record.json'],
      typed(
        ...DETAILS,
        ...['3', 'Garments'],
        ...['/go rec10c.identity-documents', 'no', '', 'Kept in a safe'],
        ...['/review', 'decide', '3', 'B. Head', 'Head of procurement', '', 'y'],
      ),
    );
    expect(code).toBe(0);
    expect(out).toContain('Hold and remediate');
    const { details, changes, decision, issuedOn } = fold(written());
    expect(details).toEqual({
      subject: { name: 'Hadal Garments Ltd', country: 'BD', identifiers: ['BD-77', 'X'] },
      procurement: { title: 'Work clothing', buyer: 'City of Alder', reference: '', value: 'EUR 240,000' },
      assessor: { name: 'A. Officer', role: 'Officer' },
      assessedOn: '2026-11-20',
    });
    expect(changes).toEqual([
      { type: 'answered', question: 'risk.industry', answer: { value: 'high', reason: 'Garments' } },
      {
        type: 'answered',
        question: 'rec10c.identity-documents',
        answer: { value: 'no', note: 'Kept in a safe' },
      },
    ]);
    expect(decision).toMatchObject({
      value: 'hold-and-remediate',
      proposed: 'hold-and-remediate',
      by: { name: 'B. Head' },
    });
    expect(issuedOn).not.toBeNull();
  });

  it('asks a company for its financial year, and who takes on the plan', async () => {
    const { code, out } = await place.run(
      ['walk', 'self-audit', '-o', 'record.json'],
      typed(
        ...['Fennmark Outdoor', 'no', ''],
        // A year that ends before it begins is asked for again.
        ...['2025-01-01', '2024-12-31', '2025-12-31'],
        ...['B. Buyer', 'Head of sourcing', '2026-11-20'],
        ...['no', 'core'],
        ...['/go rec10c.identity-documents', 'no', '', ''],
        ...['/review', 'decide', 'C. Chair', 'Chair of the board', 'Looked at in the board.', 'y'],
      ),
    );
    expect(code).toBe(0);
    expect(out).toContain('Name of the company:');
    expect(out).not.toContain('Proposed:');
    const { details, adoption, decision, stage } = fold(written());
    expect(details).toMatchObject({
      subject: { name: 'Fennmark Outdoor', country: 'NO' },
      procurement: { title: '', buyer: '' },
      period: { from: '2025-01-01', to: '2025-12-31' },
    });
    expect(adoption).toMatchObject({
      by: { name: 'C. Chair', role: 'Chair of the board' },
      remarks: 'Looked at in the board.',
    });
    expect(decision).toBeNull();
    expect(stage).toBe('issued');
  });

  it('asks a public body which procurement it looks at', async () => {
    const { code } = await place.run(
      ['walk', 'own-process', '-o', 'record.json'],
      typed('City of Alder', 'de', '', 'All works', 'B. Buyer', 'Head of procurement', '', '/quit'),
    );
    expect(code).toBe(0);
    expect(fold(written()).details.procurement).toEqual({
      title: 'All works',
      buyer: 'City of Alder',
      reference: '',
      value: '',
    });
  });

  it('keeps a piece of evidence with its bytes, and a name that is no file as a reference', async () => {
    place.write('audit.txt', 'report');
    const evidence = [
      'E3',
      'Audit report',
      '2026-09-01',
      'audit.txt',
      'E1',
      'Policy',
      '2026-08-01',
      'Archive 7',
      '',
    ];
    await place.run(
      ['walk', 'supplier', '-o', 'record.json'],
      typed(...DETAILS, '/go rec10c.recruitment-fees', 'yes', ...evidence, ''),
    );
    const [change] = fold(written()).changes;
    const pieces = change?.type === 'answered' ? (change.answer.evidence ?? []) : [];
    expect(pieces).toMatchObject([
      { grade: 'E3', file: { name: 'audit.txt', size: 6 } },
      { grade: 'E1', reference: 'Archive 7' },
    ]);
    const kept = await (
      await openFolderStore(place.path('probity-records'))
    ).file(pieces[0]?.file?.digest ?? '');
    expect(new TextDecoder().decode(kept ?? undefined)).toBe('report');
  });

  it('asks again when an answer cannot be kept', async () => {
    await place.run(
      ['walk', 'supplier', '-o', 'record.json'],
      typed(
        '',
        'Hadal',
        'nowhere',
        'BD',
        ...DETAILS.slice(2, -1),
        'yesterday',
        '2026-11-20',
        '9',
        '3',
        '',
        'high',
        'Garments',
      ),
    );
    expect(fold(written()).changes).toEqual([
      { type: 'answered', question: 'risk.industry', answer: { value: 'high', reason: 'Garments' } },
    ]);
  });

  it('explains, goes back, and takes an answer back', async () => {
    const { out } = await place.run(
      ['walk', 'supplier', '-o', 'record.json'],
      typed(
        ...DETAILS,
        '/help',
        '/why',
        '/list',
        '3',
        'Garments',
        '/back',
        '/clear',
        '/later',
        '/go nowhere',
        '/quit',
      ),
    );
    expect(out).toContain('/review');
    expect(out).toContain('10(a)');
    expect(out).toContain('nowhere');
    expect(fold(written()).changes.map(({ type }) => type)).toEqual(['answered', 'cleared', 'deferred']);
  });

  it('goes on where it was left', async () => {
    await place.run(['walk', 'supplier'], typed(...DETAILS, '3', 'Garments'));
    const { code, out } = await place.run(
      ['walk', 'supplier', '--resume', '-o', 'record.json'],
      typed('2', 'Some agency work'),
    );
    expect(code).toBe(0);
    expect(out).not.toContain('[risk.industry]');
    expect(fold(written()).changes.map(({ question }) => question)).toEqual([
      'risk.industry',
      'risk.workforce',
    ]);
  });

  it('keeps a log that findings and statement can read', async () => {
    await place.run(['walk', 'supplier'], typed(...DETAILS, '3', 'Garments'));
    const names = readdirSync(place.path('probity-records/records'));
    const name = names.find((one) => one.endsWith('.jsonl')) ?? '';
    expect(await place.run(['findings', `probity-records/records/${name}`, '--json'])).toMatchObject({
      code: 0,
    });
  });

  it('says that there is nothing to go on with', async () => {
    expect(await place.run(['walk', 'supplier', '--resume'])).toMatchObject({ code: 2 });
    expect(await place.run(['walk', 'supplier', '--resume', 'abc'])).toMatchObject({ code: 2 });
  });

  it('keeps nothing when left before it began', async () => {
    expect(await place.run(['walk', 'supplier'], typed('Hadal'))).toMatchObject({ code: 0 });
    expect(await (await openFolderStore(place.path('probity-records'))).list()).toEqual({
      sound: [],
      damaged: [],
    });
  });
});

describe('probity walk, killed', () => {
  it('has on the disk every answer that it said it kept', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const folder = `round-${String(round)}`;
      const child = place.start(['walk', 'supplier', '--folder', folder]);
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      child.stdin.on('error', () => undefined);
      child.stdin.write(typed(...DETAILS));
      for (let answer = 0; answer < 400; answer += 1)
        child.stdin.write(typed('3', `reason ${String(answer)}`, '/back'));
      const deadline = Date.now() + 20_000;
      while (kept(out) < round * 5 && Date.now() < deadline) await wait(2);
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await closed;
      const [summary] = (await (await openFolderStore(place.path(folder))).list()).sound;
      expect(kept(out)).toBeGreaterThanOrEqual(round * 5);
      // The first event is the start; one answer more than was acknowledged may have reached the disk.
      const answers = (summary?.events ?? 0) - 1;
      expect(
        answers === kept(out) || answers === kept(out) + 1,
        `${String(answers)} kept, ${String(kept(out))} acknowledged`,
      ).toBe(true);
    }
  });
});

const kept = (out: string): number => out.split('Kept.').length - 1;
