import { expect, it } from 'vitest';
import { compileChecklist } from '../../src/checklist/compile/index.ts';
import { filled, filesWith } from '../support/small-checklist.ts';

it('a language that the register does not have is no fault: the words of the register are then in English', () => {
  const { files, seeds } = filled(filesWith([['checklist.yaml', 'languages: [en]', 'languages: [en, fr]']]));
  const english = files['messages.en.json'] ?? '';
  const french = english.replace(/"title": "[^"]*"/, '"title": "Petite liste"');
  const result = compileChecklist({ ...files, 'messages.fr.json': french }, seeds);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  const { en, fr } = result.texts;
  expect(fr?.['title']).toBe('Petite liste');
  expect({ ...fr, title: '' }).toEqual({ ...en, title: '' });
});
