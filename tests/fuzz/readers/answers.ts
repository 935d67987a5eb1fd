import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readAnswers, recordFromAnswers, recordProblems } from '../../../src/exchange/index.ts';
import { writeRecord } from '../../../src/record/index.ts';
import { SAMPLE_NAMES } from '../../support/samples.ts';
import { ownProcess, selfAudit, supplier } from '../../support/scenario.ts';
import { changeJson } from '../change/json.ts';
import { refused, utf8 } from '../promises.ts';
import type { Reader } from '../reader.ts';
import { holds } from './sealed-records.ts';

const FOLDER = new URL('../../../seeds/samples/', import.meta.url);
const MODELS = [supplier, ownProcess, selfAudit];
const AROUND = { id: '00000000-0000-4000-8000-000000000004', tool: 'test', at: '2026-11-23T09:00:00Z' };

export const answers: Reader = {
  name: 'answers',
  ending: 'json',
  samples: SAMPLE_NAMES.map((name) => new Uint8Array(readFileSync(new URL(`${name}.answers.json`, FOLDER)))),
  change: changeJson,
  read: (file) => {
    const result = readAnswers(utf8(file));
    if (!result.ok) return refused(result.problems, 'read');
    const { checklist } = result.value;
    const id = typeof checklist === 'string' ? checklist : checklist.id;
    const model = MODELS.find((one) => one.checklist.id === id) ?? supplier;
    const made = recordFromAnswers(model, result.value, AROUND);
    if (!made.ok) return refused(made.problems, 'read', 'problem');
    holds(made.value, writeRecord(made.value));
    assert.deepEqual(recordProblems(model, made.value), [], 'made a record that does not fit its checklist');
    return 'taken';
  },
};
