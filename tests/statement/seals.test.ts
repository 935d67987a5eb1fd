/** A statement shows who signed the log with a key, by fingerprint, and never more than that shows. */
import { hexToBytes } from '@noble/hashes/utils.js';
import { expect, it } from 'vitest';
import { append, fold, type AssessmentRecord } from '../../src/record/index.ts';
import { fingerprintOf, publicKeyOf, sealRecord } from '../../src/record/seal.ts';
import { compose, documentText } from '../../src/statement/index.ts';
import { ASSESSED_ON, goodSupplier } from '../support/scenario.ts';
import { wordsIn } from '../support/words.ts';

const SECRET = hexToBytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
const AT = `${ASSESSED_ON}T10:00:00Z`;

const scenario = goodSupplier();
const count = scenario.record.events.length;
const sealed = append(scenario.record, sealRecord(scenario.record, SECRET), AT);

async function textOf(record: AssessmentRecord, language: 'en' | 'zh' = 'en'): Promise<string> {
  const { model, state } = scenario;
  const findings = scenario.findings();
  const words = await wordsIn(language);
  const edition = { tool: 'Probity 0.1.0', paper: 'a4' } as const;
  const document = compose({ model, record, assessment: fold(record), state, findings, words, ...edition });
  return documentText(document).join('\n');
}

it('shows the fingerprint, and how much of the log is signed', async () => {
  const text = await textOf(sealed);
  expect(text).toMatch(/^([\da-f]{4} ?){8}\n([\da-f]{4} ?){8}$/m);
  expect(text.replaceAll('\n', ' ')).toContain(fingerprintOf(publicKeyOf(SECRET)));
  expect(text).toContain(
    `Valid for the first ${String(count)} of ${String(count + 1)} events in the log. Only signatures follow.`,
  );
  expect(text).toContain('It does not show who that is');
});

it('says so in Chinese', async () => {
  expect(await textOf(sealed, 'zh')).toContain(
    `有效：涵盖日志 ${String(count + 1)} 项事件的前 ${String(count)} 项。其后只有签名。`,
  );
});

it('says what came later and is not covered', async () => {
  const later = append(sealed, { type: 'issued', issuedOn: ASSESSED_ON }, AT);
  expect(await textOf(later)).toContain('1 later event is not covered.');
});

it('says that a signature is not valid, and which way', async () => {
  const { events } = scenario.record;
  const event = sealRecord(scenario.record, SECRET);
  const lastGone = { ...scenario.record, events: [...events.slice(0, -1), ...events.slice(1, 2)] };
  const changed = append(lastGone, event, AT);
  expect(await textOf(changed)).toContain('Not valid: the events that were signed are not those');
  const forged = append(scenario.record, sealRecord({ ...scenario.record, id: 'another' }, SECRET), AT);
  expect(await textOf(forged)).toContain('Not valid: this key did not sign these events.');
});

it('says nothing of signatures where nobody signed', async () => {
  expect(await textOf(scenario.record)).not.toContain('Digital signatures');
});
