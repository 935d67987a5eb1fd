import assert from 'node:assert/strict';
import { strFromU8, strToU8 } from 'fflate';
import { evidenceOf, matchProblems, packReturn, readReturn } from '../../../src/exchange/index.ts';
import { Declaring, inviting } from '../../support/declaration.ts';
import { zipOf } from '../../exchange/bundle/archive.ts';
import { changeZip, itemsOf } from '../change/zip.ts';
import { refused, sameAgain } from '../promises.ts';
import type { Reader } from '../reader.ts';
import { sealed, sha256 } from '../seals.ts';
import { holds } from './sealed-records.ts';

const { officer, invitation } = inviting();

export const returned: Reader = {
  name: 'return',
  ending: 'zip',
  samples: [
    new Declaring(invitation).says('rec10c.recruitment-fees', 'no').signs().returned,
    new Declaring(invitation)
      .shows('rec10c.recruitment-fees', 'E2', 'name,paid\n1,2\n')
      .shows('rec10c.identity-documents', 'E1', 'kept by each worker')
      .signs().returned,
  ],
  change: changeZip,
  mend: (file) => {
    const items = itemsOf(file);
    for (const item of items)
      if (item.name === 'declaration.json') item.data = strToU8(sealed(strFromU8(item.data)));
    return items.length > 0 ? zipOf(items) : file;
  },
  read: (file) => {
    const result = readReturn(file);
    if (!result.ok) return refused(result.problems, 'read');
    const { record, text, files } = result.value;
    holds(record, text);
    for (const { digest, size } of evidenceOf(record)) {
      const bytes = files.get(digest) ?? new Uint8Array();
      assert.equal(sha256(bytes), digest, 'taken with a file that is another');
      assert.equal(bytes.length, size, 'taken with a file of another size');
    }
    assert.equal(itemsOf(file).length, files.size + 1, 'taken with a file that the record does not name');
    sameAgain(record, recordIn(readReturn(packReturn(record, files))));
    matchProblems(record, officer.record);
    return 'taken';
  },
};

const recordIn = (result: ReturnType<typeof readReturn>) =>
  result.ok ? { ok: true as const, value: result.value.record } : result;
