/** A small checklist of one's own, and the version that takes its place: one question worded anew, one with fewer answers, one gone, one new. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Files } from '../../src/checklist/compile/index.ts';

const FOLDER = fileURLToPath(new URL('../../seeds/template/', import.meta.url));

export const THEN: Files = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(FOLDER + name, 'utf8')]),
);

const GONE = /\n {6}- id: which\n {8}kind: text\n {8}when: [^\n]*/;

export const NOW: Files = {
  ...THEN,
  'checklist.yaml': changed('checklist.yaml', 'version: 1.0.0', 'version: 1.1.0'),
  'risk.yaml': changed(
    'risk.yaml',
    /(id: risk.workforce[\s\S]*?)options: \[low, medium, high, unknown\]/,
    '$1options: [low, medium, high]',
  ),
  'rec15.yaml': changed('rec15.yaml', GONE, '\n      - { id: where, kind: text }'),
  'messages.en.json': reworded(
    'en',
    'Has the supplier named every place of work, homes included?',
    'Where is it kept?',
  ),
  'messages.zh.json': reworded('zh', '供应商是否列明了每一处工作地点，包括住家？', '保存在何处？'),
};

function changed(file: string, from: string | RegExp, to: string): string {
  const before = THEN[file] ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not contain ${String(from)}`);
  return after;
}

function reworded(language: string, places: string, where: string): string {
  const texts = Object.entries(JSON.parse(THEN[`messages.${language}.json`] ?? '') as Record<string, string>);
  const kept = texts.filter(([key]) => !key.startsWith('rec15.code.which.'));
  return JSON.stringify({
    ...Object.fromEntries(kept),
    'rec10a.places.ask': places,
    'rec15.code.where.name': where,
    'rec15.code.where.ask': where,
    'rec15.code.where.why': where,
  });
}
