/** The rules of statuses and verdicts are written twice: for the findings, and for proofs. They say the same. */
import { describe, expect, it } from 'vitest';
import { GRADES, link, YES, type Answer, type Question, type Truth } from '../../src/checklist/index.ts';
import { truthOf, type Formula, type View } from '../../src/checklist/prove/formula.ts';
import { findingsOf } from '../../src/findings/index.ts';
import { ratingsOf } from '../../src/findings/prove/ratings.ts';
import { buildModel, derive, type Model, type WalkState } from '../../src/questionnaire/index.ts';
import { fold } from '../../src/record/index.ts';
import { everyValue, RandomChecklist, sequence } from '../checklist/proof/random-checklist.ts';
import { Scenario, supplier } from '../support/scenario.ts';

const DAY = '2026-01-01';

describe('statuses and verdict by the rules of the findings and by those of the proofs', () => {
  it('are the same for 20,000 assessments by random checklists', () => {
    const differences: string[] = [];
    const seen = new Set<string>();
    for (let seed = 0; seed < 500; seed++) {
      const random = sequence(5_000_011 + seed);
      const { checklist } = new RandomChecklist(random, 1 + (seed % 5));
      const compare = comparison(buildModel(checklist));
      for (let i = 0; i < 40; i++) {
        const { found, proven } = compare(random);
        for (const one of found) seen.add(one);
        if (found.join() !== proven.join())
          differences.push(`${String(seed)}: ${found.join()}, formulas ${proven.join()}`);
      }
    }
    expect(differences).toEqual([]);
    // Every status and every verdict has been compared.
    expect(seen.size).toBe(9);
  });

  it('are the same for 300 assessments of suppliers', () => {
    const random = sequence(11);
    const compare = comparison(supplier);
    for (let i = 0; i < 300; i++) {
      const { found, proven } = compare(random);
      expect(proven).toEqual(found);
    }
  });
});

/** @returns compares what findings and formulas say of one random assessment: the status of each recommendation, and the verdict */
function comparison(model: Model): (random: () => number) => { found: string[]; proven: string[] } {
  const { sections, verdicts } = ratingsOf(model.checklist);
  const rated: Record<string, Formula>[] = [...sections.map(({ statuses }) => statuses), verdicts ?? {}];
  const blank = fold(new Scenario(model).record);
  const assessment = { ...blank, details: { ...blank.details, assessedOn: DAY } };
  return (random) => {
    const state = derive(
      model,
      model.questions.map((question) => anyAnswer(question, random)),
    );
    const { recommendations, verdict } = findingsOf(model, assessment, state);
    const proven = rated.map((results) =>
      Object.entries(results)
        .flatMap(([result, formula]) => (truthOf(formula, viewOf(model, state)) === YES ? [result] : []))
        .join(' and '),
    );
    return { found: [...recommendations.map(({ status }) => status), verdict ?? ''], proven };
  };
}

function viewOf({ indexOf }: Model, { answers, relevance }: WalkState): View {
  return {
    condition: (expression) => link(expression, indexOf)(answers, relevance),
    asked: (question) => relevance[indexOf(question)] as Truth,
    answer: (question) => answers[indexOf(question)],
  };
}

/** Good answers more often than not, or no recommendation would ever be met. */
function anyAnswer(question: Question, random: () => number): Answer {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const values = everyValue(question);
  if (!question.rules) return { value: pick(values) };
  const value = random() < 0.6 ? pick(['yes', 'not-applicable'] as const) : pick(values);
  return { value, evidence: [{ grade: pick(GRADES), date: DAY, title: 'seen' }] };
}
