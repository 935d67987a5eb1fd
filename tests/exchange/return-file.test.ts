/** Files that came back with more, or other, than the declaration in them names. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readReturn } from '../../src/exchange/index.ts';
import { Declaring, inviting } from '../support/declaration.ts';
import { sealed } from '../fuzz/seals.ts';
import { zipOf, type Item } from './bundle/archive.ts';

const returned = new Declaring(inviting().invitation)
  .shows('rec10c.recruitment-fees', 'E2', 'name,paid')
  .signs().returned;
const items = (): (Item & { name: string })[] =>
  Object.entries(unzipSync(returned)).map(([name, data]) => ({ name, data }));

it.each(['__proto__', 'constructor', 'evidence/more.pdf'])('refuses an entry called %s', (name) => {
  expect(readReturn(zipOf(items()))).toMatchObject({ ok: true });
  expect(readReturn(zipOf([...items(), { name, data: strToU8('x') }]))).toMatchObject({
    ok: false,
    problems: [{ code: 'file-unexpected', path: name }],
  });
});

it('refuses a file of another size than its record says, whatever its digest', () => {
  const changed = items().map((item) =>
    item.name === 'declaration.json'
      ? { ...item, data: strToU8(sealed(strFromU8(item.data).replace('"size": 9', '"size": 8'))) }
      : item,
  );
  expect(readReturn(zipOf(changed))).toMatchObject({ ok: false, problems: [{ code: 'file-changed' }] });
});
