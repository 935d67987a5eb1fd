import { describe, expect, it } from 'vitest';
import { compileChecklist } from '../../src/checklist/compile/index.ts';
import { FILES, filled } from '../support/small-checklist.ts';

const { files, seeds } = filled(FILES);
const unusedAmong = (more: Record<string, string>) => {
  const { ok, diagnostics } = compileChecklist({ ...files, ...more }, seeds);
  return { ok, diagnostics };
};

describe('a file that the checklist does not use', () => {
  it.each(['forgotten.yaml', 'work.yml', 'messages.fr.json', 'messages_fr.json'])(
    'is named, and stops nothing: %s',
    (file) => {
      expect(unusedAmong({ [file]: 'section: forgotten' })).toEqual({
        ok: true,
        diagnostics: [{ code: 'file-unused', severity: 'warning', file, line: 1, column: 1, data: {} }],
      });
    },
  );

  it('may be anything else', () => {
    expect(unusedAmong({ 'notes.json': '{}' })).toEqual({ ok: true, diagnostics: [] });
  });
});
