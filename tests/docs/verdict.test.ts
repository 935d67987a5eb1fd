/** The tables on statuses and verdicts are what the findings say of the template. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toValue, type Grade, type Value } from '../../src/checklist/index.ts';
import { buildModel } from '../../src/questionnaire/index.ts';
import { Scenario } from '../support/scenario.ts';
import { codesIn, pageNamed, tablesOf } from './pages.ts';
import { compileWith } from './template-with.ts';

const compiled = compileWith();
if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics));
const model = buildModel(compiled.checklist);
const tables = tablesOf(pageNamed('verdict.md'));
const tablesUnder = (heading: string) => tables.filter((table) => table.heading === heading);

/** Every theme answered yes on an independent check, but for the answers given; follow-ups have no answer. */
function assessment(differing: Record<string, unknown>, grades: Record<string, Grade> = {}): Scenario {
  const scenario = new Scenario(model);
  for (const question of model.questions) {
    const { id, rules } = question;
    const written = differing[id];
    const value: Value | undefined =
      written === undefined ? (rules ? 'yes' : undefined) : toValue(question, written);
    if (value === undefined) continue;
    scenario.says(id, value, rules ? { grade: grades[id] ?? 'E3' } : {});
  }
  return scenario.leavesNothingOpen();
}

/** YAML would take `no` for false only in its older version; here it is a word. */
const answersIn = (cell: string): Record<string, unknown> =>
  Object.assign({}, ...codesIn(cell).map((code) => parse(code) as object)) as Record<string, unknown>;

describe('the tables of statuses', () => {
  const cases = tablesUnder('The status of a recommendation').flatMap(({ columns, rows }) =>
    rows.map((row) => {
      const questions = columns.slice(0, -2).flatMap(codesIn);
      const cells = row.flatMap((cell, i) => (i < row.length - 1 ? codesIn(cell) : []));
      return { questions, values: cells.slice(0, -1), grade: cells.at(-1) as Grade, status: row.at(-1) };
    }),
  );

  it.each(cases)('$questions $values $grade: $status', ({ questions, values, grade, status }) => {
    const [theme = ''] = questions;
    const answers = Object.fromEntries(questions.map((id, i) => [id, values[i]]));
    const section = model.questions.find(({ id }) => id === theme)?.section;
    const { recommendations } = assessment(answers, { [theme]: grade }).findings();
    expect(recommendations.find((one) => one.section === section)?.status).toBe(status);
  });

  it('are two', () => {
    expect(cases).toHaveLength(9);
  });
});

describe('the table of verdicts', () => {
  const [table] = tablesUnder('The verdict');

  it.each(table?.rows ?? [])('%s: %s', (answers, verdict) => {
    const { provisional, verdict: proposed } = assessment(answersIn(answers)).findings();
    expect([provisional, proposed]).toEqual([false, verdict]);
  });

  it('has all four', () => {
    expect(new Set(table?.rows.map(([, verdict]) => verdict)).size).toBe(4);
  });
});
