/** What the company says beside what the officer found: exactly the differences that there are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForSupplier, THEME_VALUES, type Answer, type Question } from '../../src/checklist/index.ts';
import { compareAnswers, type ComparedAnswer } from '../../src/findings/index.ts';
import { effectiveAnswer, replay, type WalkState } from '../../src/questionnaire/index.ts';
import { fold } from '../../src/record/index.ts';
import { anyValue } from '../support/arbitrary.ts';
import { Declaring, inviting } from '../support/declaration.ts';
import { Scenario, supplier } from '../support/scenario.ts';

const compared = (declared: WalkState, found: WalkState): ComparedAnswer[] =>
  compareAnswers(supplier, declared, found);
const of = (all: ComparedAnswer[], agreement: ComparedAnswer['agreement']): string[] =>
  all.filter((one) => one.agreement === agreement).map(({ question }) => question);

/** A walk in which everything that is asked is answered as given. */
function walk(answers: ReadonlyMap<string, Answer>): WalkState {
  const changes = supplier.questions.flatMap(({ id, reasonNeeded, rules }) => {
    const answer = reasonNeeded && !rules ? { value: 'high', reason: 'so' } : answers.get(id);
    return answer ? [{ type: 'answered' as const, question: id, answer }] : [];
  });
  return replay(supplier, changes);
}

const themes = supplier.questions.filter(({ rules }) => rules);

describe('a declaration beside an assessment', () => {
  it('shows exactly the differences that were seeded', () => {
    const values = fc.record(Object.fromEntries(themes.map((theme) => [theme.id, anyValue(theme)])));
    const seeds = fc.uniqueArray(fc.constantFrom(...themes.map(({ id }) => id)), { maxLength: 12 });
    fc.assert(
      fc.property(values, seeds, fc.infiniteStream(fc.nat(3)), (given, changed, choice) => {
        const declared = new Map(Object.entries(given).map(([id, value]) => [id, { value, note: 'ours' }]));
        const found = new Map<string, Answer>(declared);
        for (const id of changed) {
          const others = THEME_VALUES.filter((value) => value !== declared.get(id)?.value);
          found.set(id, { value: others[choice.next().value % others.length] ?? 'no', note: 'seen' });
        }
        const all = compared(walk(declared), walk(found));
        expect(of(all, 'different').sort()).toEqual([...changed].sort());
        expect(of(all, 'equal')).toHaveLength(themes.length - changed.length);
      }),
      { numRuns: 100 },
    );
  });

  it('shows exactly the differences that were seeded among all kinds of questions, follow-ups too', () => {
    const asked = supplier.questions.filter(isForSupplier);
    const values = fc.tuple(...asked.map((question) => anyValue(question)));
    fc.assert(
      fc.property(values, fc.func(fc.nat(9)), (given, chance) => {
        const declared = new Map(asked.map(({ id }, at) => [id, { value: given[at] ?? null }]));
        const seeded = asked.filter(
          (question) => question.theme !== question.id && chance(question.id) === 0,
        );
        const found = new Map<string, Answer>(declared);
        for (const question of seeded) found.set(question.id, otherThan(question, declared.get(question.id)));
        const [left, right] = [walk(declared), walk(found)];
        // A follow-up may decide whether another is asked: what only one side answers is told apart.
        const both = seeded.filter(
          ({ id }) => effectiveAnswer(supplier, left, id) && effectiveAnswer(supplier, right, id),
        );
        const all = compared(left, right);
        expect(of(all, 'different').sort()).toEqual(both.map(({ id }) => id).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('takes no account of order, ids, spaces, reasons, notes and evidence', () => {
    const declared = new Map<string, Answer>([
      ['rec11.dd-system', { value: 'partly', note: 'ours' }],
      ['rec11.dd-system.parts', { value: ['policy', 'owner'] }],
      ['rec16.instruments.practice-change', { value: ' The employer pays\nthe recruiter ' }],
      ['rec10a.site-tier-map.sites', { value: [item('x', 'A'), item('y', 'B')] }],
    ]);
    const found = new Map<string, Answer>([
      [
        'rec11.dd-system',
        { value: 'partly', evidence: [{ grade: 'E2', date: '2026-10-01', title: 'seen' }] },
      ],
      ['rec11.dd-system.parts', { value: ['owner', 'policy'] }],
      ['rec16.instruments.practice-change', { value: 'The employer pays the recruiter' }],
      ['rec10a.site-tier-map.sites', { value: [item('1', 'B'), item('2', 'A')] }],
    ]);
    const all = compared(walk(declared), walk(found));
    expect(all.every(({ agreement }) => agreement === 'equal')).toBe(true);
    expect(all.length).toBeGreaterThan(1);
  });

  it('puts first what flatters the company, then other differences, one side only, and what is equal', () => {
    const declared = new Map<string, Answer>([
      ['rec10a.site-tier-map', { value: 'no' }],
      ['rec10c.housing', { value: 'yes' }],
      ['rec11.dd-system', { value: 'unknown' }],
      ['rec13.training', { value: 'yes' }],
      ['rec16.instruments', { value: 'yes' }],
    ]);
    const found = new Map<string, Answer>([
      ['rec10a.site-tier-map', { value: 'yes' }],
      ['rec10c.housing', { value: 'partly' }],
      ['rec11.dd-system', { value: 'no' }],
      ['rec12.grievance', { value: 'no' }],
      ['rec16.instruments', { value: 'yes' }],
    ]);
    expect(
      compared(walk(declared), walk(found)).map(({ question, agreement, flattering }) => [
        question,
        agreement,
        flattering,
      ]),
    ).toEqual([
      ['rec10c.housing', 'different', true],
      ['rec10a.site-tier-map', 'different', false],
      ['rec11.dd-system', 'different', false],
      ['rec13.training', 'declared-only', false],
      ['rec12.grievance', 'found-only', false],
      ['rec16.instruments', 'equal', false],
    ]);
  });

  it('leaves out what is for the officer to judge', () => {
    const { invitation } = inviting();
    const declared = new Declaring(invitation).says('rec14.cooperation', 'yes').state;
    const found = new Scenario(supplier)
      .says('rec14.cooperation', 'yes')
      .says('rec14.cooperation.false-declaration', 'suspected');
    const all = compared(declared, replay(supplier, fold(found.record).changes));
    expect(all.map(({ question }) => question)).toEqual(['rec14.cooperation']);
  });
});

const item = (id: string, name: string) => ({
  id,
  values: { name, country: 'BD', role: 'own', visited: 'yes' },
});

/** An answer that says something else. */
function otherThan(question: Question, answer: Answer | undefined): Answer {
  const { kind, options = [], fields = [] } = question;
  const now = answer?.value;
  if (now === null) return { value: ordinary(question) };
  switch (kind) {
    case 'choice':
      return { value: options.find((one) => one !== now) ?? null };
    case 'choices':
      return {
        value:
          Array.isArray(now) && now.length === 1 && now[0] === options[0]
            ? options.slice(1, 2)
            : options.slice(0, 1),
      };
    case 'group':
      return { value: [{ id: 'z', values: Object.fromEntries(fields.map(({ id }) => [id, null])) }] };
    default:
      return { value: null, reason: 'not at hand' };
  }
}

function ordinary({ kind, options = [] }: Question): Answer['value'] {
  if (kind === 'choice') return options[0] ?? 'x';
  if (kind === 'choices') return options.slice(0, 1);
  if (kind === 'number') return 31;
  if (kind === 'money') return { amount: 1, currency: 'EUR' };
  if (kind === 'group') return [{ id: 'z', values: {} }];
  return kind === 'date' ? '2026-02-01' : 'NP';
}
