/** One assessment continued in two places is brought together at the terminal: nothing of either is overwritten in silence. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  append,
  fold,
  startRecord,
  writeRecord,
  type AssessmentRecord,
  type EventBody,
} from '../../src/record/index.ts';
import type { Answer } from '../../src/checklist/index.ts';
import { readBundle } from '../../src/exchange/bundle/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { someAnswers, Workplace } from './program.ts';

const DOCUMENTS = 'rec10c.identity-documents';
const FEES = 'rec10c.recruitment-fees';
const TIERS = 'rec10a.site-tier-map';

let place: Workplace;

const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(place.path(name)));

function record(name: string): AssessmentRecord {
  const read = readRecord(readFileSync(place.path(name), 'utf8'));
  if (!read.ok) throw new Error(`${name} is no record`);
  return read.value;
}

function merged(name: string): AssessmentRecord {
  const read = readBundle(bytes(name));
  const [first] = read.ok ? read.value.records : [];
  if (!first) throw new Error(`${name} holds no record`);
  return first;
}

/** The last answer that a record gives to a question. */
const answerTo = (given: AssessmentRecord, question: string): Answer | undefined =>
  fold(given).changes.reduce<Answer | undefined>(
    (last, change) => (change.question === question && 'answer' in change ? change.answer : last),
    undefined,
  );

const answered = (question: string, value: string, note: string): EventBody => ({
  type: 'answered',
  question,
  answer: { value, note },
});

function continued(name: string, from: string, hour: number, ...bodies: EventBody[]): void {
  const at = `2026-11-21T${String(hour)}:00:00.000Z`;
  place.write(name, writeRecord(bodies.reduce((one, body) => append(one, body, at), record(from))));
}

const decided: EventBody = {
  type: 'decided',
  decision: {
    value: 'exclude',
    proposed: 'exclude',
    by: { name: 'B. Head', role: 'Head' },
    reasons: 'Heard by the board.',
    decidedOn: '2026-11-21',
  },
};

const merge = (...args: string[]) => place.run(['merge', ...args]);

/** Runs that must leave the folder as it is. */
async function writesNothing(...args: string[]) {
  const before = place.names();
  const ran = await merge(...args);
  expect(place.names()).toEqual(before);
  return ran;
}

beforeAll(async () => {
  place = new Workplace();
  place.write('audit.txt', 'seen by the auditor');
  place.write('payroll.txt', 'name,paid');
  place.write('answers.json', someAnswers());
  place.write('more.json', {
    ...someAnswers(),
    answers: {
      ...someAnswers().answers,
      [TIERS]: {
        value: 'partly',
        evidence: [{ grade: 'E3', date: '2026-09-02', title: 'Payroll', file: 'payroll.txt' }],
      },
    },
  });
  for (const name of ['answers', 'more']) {
    const made = await place.run(['record', '--answers', `${name}.json`, '-o', `made-${name}.json`]);
    expect(made.code, made.err).toBe(0);
  }
  place.write('start.json', writeRecord(record('made-answers.json')));
  const payroll = answerTo(record('made-more.json'), TIERS);
  if (!payroll) throw new Error('the evidence was not taken');
  continued(
    'ours.json',
    'start.json',
    10,
    answered(DOCUMENTS, 'no', 'Found in a safe at the office'),
    answered(FEES, 'partly', 'Only seen in ours'),
  );
  continued('theirs.json', 'start.json', 11, answered(DOCUMENTS, 'yes', 'Each worker has them'), {
    type: 'answered',
    question: TIERS,
    answer: payroll,
  });
  continued('decided.json', 'ours.json', 12, decided);
});
afterAll(() => place.remove());

describe('what the two copies say differently', () => {
  it('is listed: what one changed is taken from it, what both changed waits', async () => {
    const { code, out, err } = await writesNothing('ours.json', 'theirs.json');
    expect(code).toBe(1);
    expect(out).toContain('Hadal Garments Ltd');
    const [settled = '', open = ''] = out.split('1 difference that waits for a choice:');
    expect(settled).toContain(`[answer ${FEES}]: changed in ours only; ours stands`);
    expect(settled).toContain(`[answer ${TIERS}]: changed in theirs only; theirs is taken`);
    expect(open).toContain(`[answer ${DOCUMENTS}]: changed in both\n`);
    expect(open).toMatch(/ours: No; Note: Found in a safe at the office/);
    expect(open).toMatch(/theirs: Yes; Note: Each worker has them/);
    expect(err).toContain('1 difference waits for a choice, so nothing was written');
  });

  it('is not written either while something waits, whatever the output', async () => {
    const { code } = await writesNothing('ours.json', 'theirs.json', '-o', 'early.zip');
    expect(code).toBe(1);
  });

  it('is told to a program, with what it may choose', async () => {
    const { code, out } = await writesNothing('ours.json', 'theirs.json', '--json');
    expect(code).toBe(1);
    const facts = JSON.parse(out) as { choices: object; open: string[]; decision: unknown };
    expect(facts.choices).toEqual({
      [`answer ${FEES}`]: 'ours-only',
      [`answer ${TIERS}`]: 'theirs-only',
      [`answer ${DOCUMENTS}`]: null,
    });
    expect(facts).toMatchObject({ open: [`answer ${DOCUMENTS}`], decision: null });
  });

  it('is said in Chinese', async () => {
    const { code, out, err } = await writesNothing('ours.json', 'theirs.json', '--lang', 'zh');
    expect(code).toBe(1);
    expect(out).toContain('两处均已更改');
    expect(err).toContain('因此未写出任何内容');
  });
});

describe('the merged record', () => {
  it('goes on from ours, holds what was chosen with both notes, and names theirs', async () => {
    const ran = await merge('ours.json', 'theirs.json', '--theirs', DOCUMENTS, '-o', 'merged.zip');
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining('Both copies stay as they were')]);
    const [whole, ours, theirs] = [merged('merged.zip'), record('ours.json'), record('theirs.json')];
    expect(whole.events.slice(0, ours.events.length)).toEqual(ours.events);
    expect(answerTo(whole, DOCUMENTS)).toEqual({
      value: 'yes',
      note: 'Each worker has them\nFound in a safe at the office',
    });
    expect(answerTo(whole, FEES)?.note).toBe('Only seen in ours');
    expect(answerTo(whole, TIERS)).toEqual(answerTo(theirs, TIERS));
    expect(whole.events.at(-1)).toMatchObject({ type: 'merged', merged: { other: theirs.head } });
  });

  it('brings the evidence of both', async () => {
    await merge('ours.json', 'theirs.json', '--ours', '-o', 'evidence.zip');
    const kept = Object.entries(unzipSync(bytes('evidence.zip')))
      .filter(([path]) => path.startsWith('evidence/'))
      .map(([, content]) => new TextDecoder().decode(content));
    expect(kept.sort()).toEqual(['name,paid', 'seen by the auditor']);
  });

  it('comes from choices in a file, as they were printed', async () => {
    const { out } = await merge('ours.json', 'theirs.json', '--json');
    const { choices } = JSON.parse(out) as { choices: Record<string, string | null> };
    place.write('choices.json', { ...choices, [`answer ${DOCUMENTS}`]: 'theirs-only' });
    const ran = await merge('ours.json', 'theirs.json', '--choices', 'choices.json', '-o', 'chosen.zip');
    expect(ran.code, ran.err).toBe(0);
    expect(answerTo(merged('chosen.zip'), DOCUMENTS)).toEqual({ value: 'yes', note: 'Each worker has them' });
  });

  it('can take otherwise what only one copy changed', async () => {
    await merge('ours.json', 'theirs.json', '--theirs', FEES, '--ours', '-o', 'otherwise.zip');
    const whole = merged('otherwise.zip');
    expect(answerTo(whole, FEES)?.value).toBe('yes');
    expect(answerTo(whole, DOCUMENTS)?.value).toBe('no');
  });

  it('takes the place of ours in a folder, and nothing is asked a second time', async () => {
    await place.run(['bundle', 'ours.json', '-o', 'here.zip']);
    await place.run(['restore', 'here.zip', '--folder', 'kept']);
    const log = `kept/records/${record('ours.json').id}.jsonl`;
    const ran = await merge(log, 'theirs.json', '--ours', '-o', 'whole.zip');
    expect(ran.code, ran.err).toBe(0);
    const restored = await place.run(['restore', 'whole.zip', '--folder', 'kept', '--newer']);
    expect(restored.out).toContain('brought up to the newer state');
    const again = await writesNothing(log, 'theirs.json');
    expect(again.code).toBe(2);
    expect(again.err).toContain(`${log} holds all that is in theirs.json`);
  });

  it('comes out locked where a copy was locked', async () => {
    const known = { PROBITY_PASSPHRASE: 'nine grey herons' };
    await place.run(['bundle', 'theirs.json', '-o', 'theirs.age', '--lock'], '', known);
    const merging = ['merge', 'ours.json', 'theirs.age', '--ours', '-o', 'merged.age'];
    const ran = await place.run(merging, '', known);
    expect(ran.code, ran.err).toBe(0);
    expect(readFileSync(place.path('merged.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  });
});

describe('a decision', () => {
  const FALLS = 'It does not outlive these choices';

  it('falls with its answers, and that is said before and when it is written', async () => {
    const listed = await writesNothing('decided.json', 'theirs.json', '--theirs');
    expect([listed.code, listed.out]).toEqual([0, expect.stringContaining(FALLS)]);
    const ran = await merge('decided.json', 'theirs.json', '--theirs', '-o', 'fallen.zip');
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining(FALLS)]);
    expect(fold(merged('fallen.zip'))).toMatchObject({ stage: 'answering', decision: null });
  });

  it('stands where every answer stays as it is', async () => {
    place.write('only.json', { [`answer ${DOCUMENTS}`]: 'ours-only', [`answer ${TIERS}`]: 'ours-only' });
    const ran = await merge('decided.json', 'theirs.json', '--choices', 'only.json', '-o', 'stands.zip');
    expect(ran.code, ran.err).toBe(0);
    expect(ran.out).not.toContain(FALLS);
    expect(fold(merged('stands.zip')).stage).toBe('decided');
  });

  it('of theirs is not taken with other answers than theirs, and that is said', async () => {
    const ran = await merge('theirs.json', 'decided.json', '--theirs', 'outcome', '--ours', '-o', 'own.zip');
    expect(ran.code, ran.err).toBe(0);
    expect(ran.out).toContain('taken over only if every answer and all details');
    expect(fold(merged('own.zip')).stage).toBe('answering');
  });
});

describe('nothing is written', () => {
  const both = ['ours.json', 'theirs.json'];
  beforeAll(async () => {
    place.write('there.zip', 'something of worth');
    place.write('list.json', []);
    place.write('odd.json', { [`answer ${DOCUMENTS}`]: 'mine' });
    continued('misfit.json', 'start.json', 13, answered('rec99.unheard-of', 'yes', ''));
    const { id, tool, checklist } = record('ours.json');
    const { details } = fold(record('made-more.json'));
    const stranger = startRecord({ id, tool, checklist, details, at: '2026-11-21T09:00:00.000Z' });
    place.write('stranger.json', writeRecord(stranger));
    place.write('unwhole.json', readFileSync(place.path('theirs.json'), 'utf8').replace('Each', 'No'));
    await place.run(['bundle', 'ours.json', 'made-more.json', '-o', 'two-of-ours.zip']);
    await place.run(['bundle', 'theirs.json', 'made-more.json', '-o', 'two-of-theirs.zip']);
  });

  it.each([
    ['over a file that is there', [...both, '--ours', '-o', 'there.zip'], 'Nothing is overwritten'],
    ['for a difference that is none', [...both, '--ours', TIERS, 'rec13.training'], 'no difference'],
    ['for two choices of one matter', [...both, '--ours', TIERS, '--theirs', TIERS], 'chosen in two ways'],
    ['where both sides are to be all', [...both, '--ours', '--theirs'], 'stand without ids'],
    ['for choices that are no object', [...both, '--choices', 'list.json'], 'these are no choices'],
    ['for a choice that is no side', [...both, '--choices', 'odd.json'], `answer ${DOCUMENTS}: write`],
    ['for two records', ['ours.json', 'made-more.json'], 'No record is in both'],
    ['for the same copy twice', ['ours.json', 'ours.json'], 'say the same'],
    ['where theirs goes on from ours', ['start.json', 'ours.json'], 'go on with ours.json'],
    ['where ours goes on from theirs', ['ours.json', 'start.json'], 'go on with ours.json'],
    ['for a copy that was changed by hand', ['ours.json', 'unwhole.json'], 'unwhole.json'],
    ['for a copy with what is no answer', ['ours.json', 'misfit.json'], 'no question rec99.unheard-of'],
    ['for a record of one id and another beginning', ['ours.json', 'stranger.json'], 'no entry in common'],
    ['for a copy that is not there', ['ours.json', 'nobody.json'], 'no such file'],
    ['where it is not clear which record', ['two-of-ours.zip', 'two-of-theirs.zip'], '--record'],
  ])('%s', async (_, args, words) => {
    const { code, out, err } = await writesNothing(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).not.toMatch(/^\s+at /m);
    expect(readFileSync(place.path('there.zip'), 'utf8')).toBe('something of worth');
  });

  it('of several records but the one that is named', async () => {
    const { id } = record('ours.json');
    const args = ['two-of-ours.zip', 'two-of-theirs.zip', '--record', id, '--theirs', '-o', 'one.zip'];
    const ran = await merge(...args);
    expect(ran.code, ran.err).toBe(0);
    expect(merged('one.zip').id).toBe(id);
  });
});
