import assert from 'node:assert/strict';
import { strFromU8, strToU8 } from 'fflate';
import { readInvitation, startDeclaration, writeInvitation } from '../../../src/exchange/index.ts';
import { writeRecord } from '../../../src/record/index.ts';
import { inviting } from '../../support/declaration.ts';
import { ASSESSED_ON, supplier } from '../../support/scenario.ts';
import { changeJson } from '../change/json.ts';
import { refused, sameAgain, utf8 } from '../promises.ts';
import type { Reader } from '../reader.ts';
import { sealed, sealOf } from '../seals.ts';
import { holds } from './sealed-records.ts';

const START = {
  id: '00000000-0000-4000-8000-0000000000bb',
  tool: 'test',
  person: { name: 'Li Wei', role: 'Head of personnel' },
  on: ASSESSED_ON,
  at: `${ASSESSED_ON}T10:00:00Z`,
  reason: 'for the buyer to judge',
};

export const invitation: Reader = {
  name: 'invitation',
  ending: 'json',
  samples: [inviting(), inviting({ depth: 'core', note: 'Please answer in English.' })].map((made) =>
    strToU8(writeInvitation(made.invitation)),
  ),
  change: changeJson,
  mend: (file) => strToU8(sealed(strFromU8(file))),
  read: (file) => {
    const result = readInvitation(utf8(file));
    if (!result.ok) return refused(result.problems, 'read');
    assert.equal(result.value.seal, sealOf({ ...result.value }), 'taken with a seal that does not hold');
    sameAgain(result.value, readInvitation(writeInvitation(result.value)));
    const declaration = startDeclaration(supplier.checklist, result.value, START);
    holds(declaration, writeRecord(declaration));
    return 'taken';
  },
};
