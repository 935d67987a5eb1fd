/** Random answers that fit a checklist, for laws that must hold for all of them. */
import fc from 'fast-check';
import {
  GRADES,
  THEME_VALUES,
  type Answer,
  type Change,
  type Field,
  type Question,
  type Value,
} from '../../src/checklist/index.ts';
import type { Model } from '../../src/questionnaire/index.ts';

function fieldValue(
  rule: Pick<Field, 'kind' | 'options'>,
): fc.Arbitrary<string | number | string[] | { amount: number; currency: string }> {
  const options = rule.options ?? ['none'];
  switch (rule.kind) {
    case 'choice':
      return fc.constantFrom(...options);
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...options), { minLength: 1 });
    case 'number':
      return fc.integer({ min: 0, max: 30 });
    case 'money':
      return fc.record({ amount: fc.integer({ min: 0, max: 5000 }), currency: fc.constant('USD') });
    case 'date':
      return fc.constantFrom('2024-02-29', '2026-01-31', '2026-11-01');
    case 'country':
      return fc.constantFrom('BD', 'NP', 'QA');
    case 'text':
      return fc.constantFrom('a', '不合格');
  }
}

export function anyValue(question: Question): fc.Arbitrary<Value> {
  if (question.kind === 'yes-partly-no') return fc.constantFrom(...THEME_VALUES);
  if (question.kind !== 'group')
    return fc.oneof(
      { weight: 6, arbitrary: fieldValue({ ...question, kind: question.kind }) },
      fc.constant(null),
    );
  const item = fc.record(
    Object.fromEntries((question.fields ?? []).map((field) => [field.id, fieldValue(field)])),
  );
  return fc
    .array(item, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((values, i) => ({ id: `i${String(i)}`, values })));
}

/** What somebody does to an answer while a checklist is walked. */
export type Done = Exclude<Change, { type: 'carried' }>;

/** One change to any question of the checklist; evidence and reasons as they come. */
export function anyChange(model: Model): fc.Arbitrary<Done> {
  return fc.constantFrom(...model.questions).chain((question) => {
    const at = { question: question.id };
    const answered = anyAnswer(question).map((answer): Done => ({ type: 'answered', ...at, answer }));
    return fc.oneof(
      { weight: 8, arbitrary: answered },
      { weight: 2, arbitrary: fc.constant<Done>({ type: 'cleared', ...at }) },
      fc.constant<Done>({ type: 'deferred', ...at }),
      fc.constant<Done>({ type: 'confirmed', ...at }),
    );
  });
}

/** An answer of an earlier assessment that a new one was started with. */
export function anyCarried(model: Model): fc.Arbitrary<Change> {
  return fc
    .constantFrom(...model.questions)
    .chain((question) =>
      anyAnswer(question).map((answer): Change => ({ type: 'carried', question: question.id, answer })),
    );
}

function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  const evidence = fc.option(
    fc.record({
      grade: fc.constantFrom(...GRADES),
      date: fc.constantFrom('2020-01-01', '2026-10-01'),
      title: fc.constant('seen'),
    }),
    { nil: undefined },
  );
  return fc
    .tuple(anyValue(question), evidence)
    .map(([value, piece]) => ({ value, reason: 'because', ...(piece ? { evidence: [piece] } : {}) }));
}

export function anyWalk(model: Model, maxLength = 60): fc.Arbitrary<Change[]> {
  const change = fc.oneof(
    { weight: 6, arbitrary: anyChange(model) },
    { weight: 1, arbitrary: anyCarried(model) },
  );
  return fc.array(change, { maxLength });
}
