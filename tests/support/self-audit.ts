/** The self-audit with its laws, and a company that can say something on every item of every law. */
import { readdirSync, readFileSync } from 'node:fs';
import { compileChecklist, type Files } from '../../src/checklist/compile/index.ts';
import type { Change, Laws } from '../../src/checklist/index.ts';
import { lawFindingsOf } from '../../src/findings/laws/index.ts';
import { type LawFinding, type LawFindings } from '../../src/findings/index.ts';
import { buildModel, replay, type Model } from '../../src/questionnaire/index.ts';
import { fold, type Period } from '../../src/record/index.ts';
import { Scenario } from './scenario.ts';
import { ALL_FACTS, EVERYWHERE, YEAR, type Given } from './statement-answers.ts';

export * from './statement-answers.ts';

const filesIn = (folder: string): Files => {
  const place = new URL(`../../${folder}/`, import.meta.url);
  const names = readdirSync(place).filter((name) => /\.(yaml|json)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, place), 'utf8')]));
};

const compiled = compileChecklist(filesIn('checklists/self-audit'), filesIn('seeds'));
if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics.slice(0, 5)));

export const { texts } = compiled;
export const selfAudit: Model = buildModel(compiled.checklist);

function lawsOf({ checklist: { laws } }: Model): Laws {
  if (!laws) throw new Error('the self-audit has laws');
  return laws;
}
export const laws: Laws = lawsOf(selfAudit);

/** Everything that the audit can say, with some answers in other words. */
export function fullAudit(other: Given = {}): Scenario {
  return audit({ 'scope.high-risk': 'yes', ...EVERYWHERE, ...ALL_FACTS, ...other });
}

export function audit(given: Given, period: Period | null = YEAR): Scenario {
  const scenario = new Scenario(selfAudit);
  const { details } = fold(scenario.record);
  scenario.happens({ type: 'described', details: { ...details, ...(period ? { period } : {}) } });
  for (const { id } of selfAudit.questions) {
    const value = given[id];
    if (value !== undefined) scenario.says(id, value);
  }
  return scenario;
}

export function lawFindings(scenario: Scenario): LawFindings {
  return lawFindingsOf(laws, selfAudit, fold(scenario.record), scenario.state);
}

export function findingOn(scenario: Scenario, law: string): LawFinding {
  const found = lawFindings(scenario).laws.find((one) => one.law.id === law);
  if (!found) throw new Error(`no law ${law}`);
  return found;
}

/** The findings of answers without a record around them. */
export function findingsOfChanges(changes: Change[]): LawFindings {
  const { details } = fold(new Scenario(selfAudit).record);
  return lawFindingsOf(laws, selfAudit, { details }, replay(selfAudit, changes));
}
