/** Conditions of laws and sentences that decide nothing are named where they stand, in the file of the laws. */
import { describe, expect, it } from 'vitest';
import { compileChecklist } from '../../../src/checklist/compile/index.ts';
import type { Diagnostic } from '../../../src/checklist/index.ts';
import { proofDiagnostics } from '../../../src/checklist/prove/index.ts';
import { proveChecklist } from '../../../src/findings/prove/index.ts';
import { FILES_WITH_LAWS, filesWith, filled } from '../../support/small-checklist.ts';

/** What the proofs say of the file of the laws after one change in it: code, line and column, and of what. */
function saidOfLaws(from: string, to: string): unknown[] {
  const { files, seeds } = filled(filesWith([['laws.yaml', from, to]], FILES_WITH_LAWS));
  const result = compileChecklist(files, seeds);
  if (!result.ok) throw new Error(result.diagnostics.map(({ code }) => code).join());
  const all = proofDiagnostics(proveChecklist(result.checklist), 'error', result.placeOf);
  return all.filter(({ file }) => file === 'laws.yaml').map(shown);
}

const shown = ({ code, line, column, data: { id } }: Diagnostic): unknown[] => [code, line, column, id];

describe('a condition of the laws that decides nothing', () => {
  it('is not there in the small checklist', () => {
    expect(saidOfLaws('notes: [late]', 'notes: [late, later]')).toEqual([]);
  });

  it.each([
    ['places.size >= 100 && places.size < 50', ['condition-never-true', 9, 13, 'first.size']],
    ['places.size >= 0 || !(places.size >= 0)', ['condition-always-true', 9, 13, 'first.size']],
  ])('is a criterion: %s. The test that is made of it is not blamed as well', (condition, expected) => {
    expect(saidOfLaws('size: places.size >= 100', `size: ${condition}`)).toEqual([expected]);
  });

  it.each([
    ["'size && !size'", ['condition-never-true', 10, 14, 'first']],
    ["'size || !size'", ['condition-always-true', 10, 14, 'first']],
  ])('is the test itself: %s', (condition, expected) => {
    expect(saidOfLaws('applies: size', `applies: ${condition}`)).toEqual([expected]);
  });

  it.each([
    ['places.size < 0', ['condition-never-true', 12, 39, 'first.c01']],
    ["'places.size > 0 || !(places.size > 0)'", ['condition-always-true', 12, 39, 'first.c01']],
  ])('is what a law wants besides: %s', (condition, expected) => {
    expect(saidOfLaws('needs: places.size > 0', `needs: ${condition}`)).toEqual([expected]);
  });

  it.each([
    ["'answered(places.name) && !answered(places.name)'", ['condition-never-true', 16, 30, 'first.website']],
    ["'answered(places.name) || !answered(places.name)'", ['condition-always-true', 16, 30, 'first.website']],
  ])('is that something is done: %s', (condition, expected) => {
    expect(saidOfLaws('done: answered(places.name)', `done: ${condition}`)).toEqual([expected]);
  });

  it('is that of a sentence which can never be said', () => {
    const never = 'risk.industry == "low" && risk.industry == "high" && answered(places.name)';
    const expected = ['condition-never-true', 20, 26, 'c01.named'];
    expect(saidOfLaws('when: answered(places.name)', `when: '${never}'`)).toEqual([expected]);
  });

  it('is none that only waits for an answer, nor one that the author has written so', () => {
    expect(saidOfLaws('when: answered(places.name)', 'when: answered(work.documents)')).toEqual([]);
    expect(saidOfLaws('applies: size', "applies: 'true'")).toEqual([]);
  });
});
