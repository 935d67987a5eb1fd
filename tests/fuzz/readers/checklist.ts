/** Archives with the files of a checklist; the files of a folder go the same way once they are read. */
import assert from 'node:assert/strict';
import { compileChecklist, type Files } from '../../../src/checklist/compile/index.ts';
import { packChecklist, unpackChecklist } from '../../../src/exchange/index.ts';
import { buildModel } from '../../../src/questionnaire/index.ts';
import { FILES, FILES_WITH_LAWS, filled, SEEDS } from '../../support/small-checklist.ts';
import { changeJson } from '../change/json.ts';
import { changeYaml } from '../change/yaml.ts';
import { changeZip } from '../change/zip.ts';
import { refused } from '../promises.ts';
import type { Reader } from '../reader.ts';
import { digest } from '../seals.ts';

const { seeds } = filled(FILES, SEEDS);

export const checklist: Reader = {
  name: 'checklist',
  ending: 'zip',
  samples: [filled(FILES).files, filled(FILES_WITH_LAWS).files].map((files) => packChecklist(files)),
  change: (file, lots) =>
    changeZip(file, lots, (content, own, name) =>
      name.endsWith('.yaml') ? changeYaml(content, own) : changeJson(content, own),
    ),
  read: (file) => {
    const unpacked = unpackChecklist(file);
    if (!unpacked.ok) return refused([unpacked.problem], 'archive');
    const again = unpackChecklist(packChecklist(unpacked.files));
    assert.deepEqual(again, unpacked, 'unpacked, but another when packed again');
    return compiles(unpacked.files);
  },
};

function compiles(files: Files) {
  const result = compileChecklist(files, seeds);
  if (!result.ok) return refused(result.diagnostics, 'diagnostic');
  const { digest: own, ...content } = result.checklist;
  const { texts } = result;
  assert.equal(own, digest({ checklist: content, texts }), 'taken with a digest that does not hold');
  buildModel(result.checklist);
  return 'taken' as const;
}
