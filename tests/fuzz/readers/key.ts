import { strToU8 } from 'fflate';
import { readKey, writeKey } from '../../../src/exchange/key/index.ts';
import { KEY_FORMAT, type KeyFile } from '../../../src/record/index.ts';
import { changeJson } from '../change/json.ts';
import { refused, sameAgain, utf8 } from '../promises.ts';
import type { Reader } from '../reader.ts';

/** Nothing is opened with it: its secret part is read by another library, as what the file says it is. */
const KEY: KeyFile = {
  format: KEY_FORMAT,
  holder: 'A. Officer',
  key: 'ab'.repeat(32),
  locked: '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n',
};

export const key: Reader = {
  name: 'key',
  ending: 'json',
  samples: [strToU8(writeKey(KEY))],
  change: changeJson,
  read: (file) => {
    const result = readKey(utf8(file));
    if (!result.ok) return refused(result.problems, 'read');
    sameAgain(result.value, readKey(writeKey(result.value)));
    return 'taken';
  },
};
