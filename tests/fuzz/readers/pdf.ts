/** The statement as a whole: what is called unchanged is the sample, and what is called repacked carries its record. */
import assert from 'node:assert/strict';
import { loadCatalogue, translator } from '../../../src/locale/index.ts';
import { assessed, statementOf, verified } from '../../statement/support/small-statement.ts';
import { edited } from '../../statement/support/tamper.ts';
import { changePdf } from '../change/pdf.ts';
import { refused } from '../promises.ts';
import type { Reader } from '../reader.ts';

const original = await statementOf(assessed().record);
const repacked = await edited(original.bytes, () => undefined);
const { t } = translator('en', await loadCatalogue('en', 'verify'));

export const pdf: Reader = {
  name: 'pdf',
  ending: 'pdf',
  samples: [original.bytes, original.bytes, repacked],
  change: changePdf,
  read: async (file) => {
    const result = await verified(file);
    if (!result.ok) {
      const { code, detail } = result.problem;
      return refused([{ code, data: { detail } }], 'verify.problem');
    }
    const { verdict, record, checks } = result.report;
    for (const { code, data } of checks.flatMap(({ findings }) => findings))
      assert.notEqual(t(`verify.found.${code}`, data), '');
    if (verdict === 'unchanged') assert.deepEqual(file, original.bytes, 'another file is called unchanged');
    if (verdict === 'repacked') assert.equal(record?.digest, original.record.head.digest, 'another record');
    return verdict === 'unchanged' || verdict === 'repacked' ? 'taken' : 'refused';
  },
};
