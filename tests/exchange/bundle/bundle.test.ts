/** What goes into a bundle comes out of it, and the same content is the same file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUNDLED, bundledChecklist, bundledTexts } from '../../../src/checklist/bundled.ts';
import { bundledFiles } from '../../../src/checklist/bundled-files.ts';
import { readBundle, type BundledChecklist } from '../../../src/exchange/bundle/index.ts';
import { recordProblems } from '../../../src/exchange/index.ts';
import { append, type AssessmentRecord } from '../../../src/record/index.ts';
import { relationOf } from '../../../src/record/relation.ts';
import { anyWalk } from '../../support/arbitrary.ts';
import { Scenario, supplier } from '../../support/scenario.ts';
import { bundleOf, CONTENTS, evidence, LOST, manifest, own, record } from './sample.ts';

const AT = '2026-11-23T10:00:00Z';

const bundled: BundledChecklist[] = await Promise.all(
  BUNDLED.map(async (id) => {
    const checklist = await bundledChecklist(id);
    if (!checklist) throw new Error(`no checklist ${id}`);
    const texts = { en: await bundledTexts(id, 'en'), zh: await bundledTexts(id, 'zh') };
    return { checklist, texts, files: await bundledFiles(id) };
  }),
);

const opened = (bytes: Uint8Array) => {
  const result = readBundle(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

describe('a bundle', () => {
  it('holds records, their evidence and their checklists', () => {
    expect(opened(bundleOf(CONTENTS))).toEqual({ ...CONTENTS, checklists: [own] });
  });

  it('says which evidence was not at hand when it was made', () => {
    expect(manifest().absent).toEqual([LOST]);
  });

  it('leaves out bytes that no record names', () => {
    const stray = evidence('stray');
    const files = new Map([...CONTENTS.files, [stray.file.digest, stray.bytes]]);
    expect(bundleOf({ ...CONTENTS, files })).toEqual(bundleOf(CONTENTS));
    expect(opened(bundleOf({ ...CONTENTS, files })).files).toEqual(CONTENTS.files);
  });

  it('is the same file whatever the order of its content and of the keys in it', () => {
    const { record: second } = new Scenario(supplier).says('rec11.flowdown', 'no');
    const other = { ...second, id: '00000000-0000-4000-8000-000000000002' };
    const one = { ...CONTENTS, records: [record, other] };
    const turned = {
      records: [Object.fromEntries(Object.entries(other).reverse()) as unknown as AssessmentRecord, record],
      files: CONTENTS.files,
      checklists: [{ files: own.files, texts: own.texts, checklist: own.checklist }],
    };
    expect(bundleOf(turned)).toEqual(bundleOf(one));
  });

  it('carries every checklist that comes with the product', () => {
    const contents = { records: [], files: new Map<string, Uint8Array>(), checklists: bundled };
    const read = opened(bundleOf(contents));
    expect(new Map(read.checklists.map((one) => [one.checklist.id, one]))).toEqual(
      new Map(bundled.map((one) => [one.checklist.id, one])),
    );
  });

  it('gives back any walk with any evidence', () => {
    fc.assert(
      fc.property(
        anyWalk(supplier, 30),
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }),
        (walk, contents) => {
          const scenario = new Scenario(supplier);
          for (const change of walk) scenario.happens(change);
          const pieces = contents.map((bytes) => evidence(new TextDecoder('latin1').decode(bytes)));
          for (const { file } of pieces)
            scenario.happens({
              type: 'answered',
              question: 'rec11.flowdown',
              answer: { value: 'yes', evidence: [{ grade: 'E2', date: '2026-10-01', title: 'seen', file }] },
            });
          fc.pre(recordProblems(supplier, scenario.record).length === 0);
          const files = new Map(pieces.map(({ file, bytes }) => [file.digest, bytes]));
          const given = { records: [scenario.record], files, checklists: [] };
          const read = opened(bundleOf(given));
          expect(read).toEqual(given);
          expect(bundleOf(read)).toEqual(bundleOf(given));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is read again even where a text shrinks as far as a bomb', () => {
    const note = 'x'.repeat(20_000);
    const scenario = new Scenario(supplier);
    for (let i = 0; i < 80; i += 1) scenario.says('rec11.flowdown', 'no', { note });
    const contents = { records: [scenario.record], files: new Map<string, Uint8Array>(), checklists: [] };
    expect(opened(bundleOf(contents))).toEqual(contents);
  });
});

describe('a record from elsewhere', () => {
  const longer = append(record, { type: 'deferred', question: 'work.housing' }, AT);
  const otherwise = append(record, { type: 'deferred', question: 'law.convictions' }, AT);

  it.each([
    ['new', null, record],
    ['same', record, record],
    ['newer', record, longer],
    ['older', longer, record],
    ['diverged', longer, otherwise],
    ['diverged', record, new Scenario(supplier).record],
  ] as const)('is %s', (relation, kept, given) => {
    expect(relationOf(kept, given)).toBe(relation);
  });
});
