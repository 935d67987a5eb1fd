import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { openKey, readKey, writeKey } from '../../../src/exchange/key/index.ts';
import { KEY_FORMAT, type KeyFile } from '../../../src/record/index.ts';
import { publicKeyOf } from '../../../src/record/seal.ts';
import { changeJson } from '../change/json.ts';
import { refused, sameAgain, utf8 } from '../promises.ts';
import type { Reader } from '../reader.ts';
import { PASSPHRASE } from './locked.ts';

/** Its secret is 32 times the byte 7. */
const KEY: KeyFile = {
  format: KEY_FORMAT,
  holder: 'A. Officer',
  key: 'ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c',
  locked: `-----BEGIN AGE ENCRYPTED FILE-----
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCA4NUdzYmNRVEFGSmVuajU2
b3ExcEZRIDIKNDA4bFJ5S09JN1ZUOHlCTUcvSHA5Ymp6ODluLzA5TzFIczZlMVFj
bVpPVQotLS0gNGY4MGFHYzNjeWlGcTg5RWoxRXVqKzdwVkVmclI3dTZGamFZUGI4
dkFLawp4s7szcrmA0vJTbXrSzZXeyJe+t7JcFeQ0QgfYzP3m7rCJ3utMoADRHJga
SbjKri7i5All/s5wI4SoNjtpDjT6bc10KjBjIEo7aB0U3R+bXd9DpHPcVh9xj5RN
9TxwQD8=
-----END AGE ENCRYPTED FILE-----
`,
};

export const key: Reader = {
  name: 'key',
  ending: 'json',
  samples: [strToU8(writeKey(KEY))],
  change: changeJson,
  read: async (file) => {
    const result = readKey(utf8(file));
    if (!result.ok) return refused(result.problems, 'read');
    sameAgain(result.value, readKey(writeKey(result.value)));
    const opened = await openKey(result.value, PASSPHRASE);
    if (!opened.ok)
      return refused([{ code: opened.code, data: { detail: opened.detail } }], 'key-sign.problem');
    assert.equal(publicKeyOf(opened.secret), result.value.key, 'opened, and is another key');
    return 'taken';
  },
};
