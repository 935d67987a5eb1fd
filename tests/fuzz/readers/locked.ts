import assert from 'node:assert/strict';
import { unlock } from '../../../src/exchange/lock/index.ts';
import { changeBytes } from '../change/bytes.ts';
import { refused, utf8 } from '../promises.ts';
import type { Reader } from '../reader.ts';

/** With little work, so that thousands can be tried; written once, because every writing draws a salt. */
export const PASSPHRASE = 'a passphrase';
const CONTENT = 'Confidential: what the workers said.';
const FILE = `
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBLR1VkaDloR2xGcnNYYjQ0MEhHWFpRIDIKb2ZscllHL0F1dTlTdGVMdjRuVlRNdUNM
VDJ2SisvRFowUElNQS84TGxHYwotLS0gNU9CaVI3dUJuZXRXcitYbGxvVmpUc0Vva0VSSkwvR0I1L0FPTmVIK1puOArJ8bHqMrpTnecpwNGq
90hJworOFF/D1dowUMZDGp+HXA9k39OFfkn5Hj7oRNVPJFWHhfxw8cQxn8lmdwXrVsNET/VvNg==`;

/** Nobody who has not the passphrase can change what comes out. */
export const locked: Reader = {
  name: 'locked',
  ending: 'age',
  samples: [new Uint8Array(Buffer.from(FILE, 'base64'))],
  change: changeBytes,
  read: async (file) => {
    const opened = await unlock(file, PASSPHRASE);
    if (!opened.ok)
      return refused([{ code: `lock-${opened.code}`, data: { detail: opened.detail } }], 'read');
    assert.equal(utf8(opened.content), CONTENT, 'opened, and holds what nobody locked in it');
    return 'taken';
  },
};
