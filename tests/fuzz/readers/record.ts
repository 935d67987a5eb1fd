import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8 } from 'fflate';
import { writeRecord } from '../../../src/record/index.ts';
import { readRecord } from '../../../src/record/read.ts';
import { sampleCase } from '../../support/samples.ts';
import { changeJson } from '../change/json.ts';
import { refused, utf8 } from '../promises.ts';
import type { Reader } from '../reader.ts';
import { sealed } from '../seals.ts';
import { holds } from './sealed-records.ts';

const KEPT = new URL('../../record/kept/', import.meta.url);

export const record: Reader = {
  name: 'record',
  ending: 'json',
  samples: [
    ...readdirSync(KEPT)
      .filter((name) => name.endsWith('.json'))
      .map((name) => new Uint8Array(readFileSync(new URL(name, KEPT)))),
    ...['translation-services', 'school-meals'].map((name) => strToU8(writeRecord(sampleCase(name).record))),
  ],
  change: changeJson,
  mend: (file) => strToU8(sealed(strFromU8(file))),
  read: (file) => {
    const text = utf8(file);
    const result = readRecord(text);
    if (!result.ok) return refused(result.problems, 'read');
    holds(result.value, text);
    return 'taken';
  },
};
