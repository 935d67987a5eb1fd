import assert from 'node:assert/strict';
import { strFromU8, strToU8 } from 'fflate';
import { readBundle, writeBundle } from '../../../src/exchange/bundle/index.ts';
import { writeRecord } from '../../../src/record/index.ts';
import { zipOf, type Item } from '../../exchange/bundle/archive.ts';
import { bundleOf, CONTENTS, itemsWith, MANIFEST } from '../../exchange/bundle/sample.ts';
import { changeZip, itemsOf } from '../change/zip.ts';
import { refused, sameAgain } from '../promises.ts';
import type { Reader } from '../reader.ts';
import { digest, sealed, sha256 } from '../seals.ts';
import { holds } from './sealed-records.ts';

export const bundle: Reader = {
  name: 'bundle',
  ending: 'zip',
  samples: [bundleOf(CONTENTS), zipOf(itemsWith())],
  change: changeZip,
  mend: (file) => {
    const items = itemsOf(file);
    for (const item of items)
      if (item.name.startsWith('records/')) item.data = strToU8(sealed(strFromU8(item.data)));
    return items.length > 0 ? zipOf(listedAgain(items)) : file;
  },
  read: (file) => {
    const result = readBundle(file);
    if (!result.ok) return refused(result.problems, 'read', 'problem');
    const { records, files, checklists } = result.value;
    for (const record of records) holds(record, writeRecord(record));
    for (const [name, bytes] of files) assert.equal(sha256(bytes), name, 'taken with a file that is another');
    for (const { checklist, texts } of checklists) {
      const { digest: own, ...content } = checklist;
      assert.equal(own, digest({ checklist: content, texts }), 'taken with a checklist that is another');
    }
    const written = writeBundle(result.value);
    sameAgain(result.value, written.ok ? readBundle(written.value) : written);
    return 'taken';
  },
};

/** The manifest says what is there now. */
function listedAgain(items: (Item & { name: string })[]): Item[] {
  const manifest = items.find(({ name }) => name === MANIFEST);
  const entries = items
    .filter((item) => item !== manifest)
    .map(({ name, data }) => ({ path: name, size: data.length, sha256: sha256(data) }));
  if (manifest) manifest.data = strToU8(withEntries(strFromU8(manifest.data), entries));
  return items;
}

function withEntries(text: string, entries: unknown): string {
  try {
    return JSON.stringify({ ...(JSON.parse(text) as object), entries });
  } catch {
    // What is no manifest stays as it is.
    return text;
  }
}
