/** A statement says what was answered, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression, Value } from '../../../src/checklist/index.ts';
import { canBe } from '../../../src/checklist/prove/decide.ts';
import { condition, every } from '../../../src/checklist/prove/formula.ts';
import { NODE_LIMIT } from '../../../src/checklist/prove/prove.ts';
import { conditionsOf } from '../../../src/checklist/conditions.ts';
import { Symbolic } from '../../../src/checklist/prove/symbolic.ts';
import { effectiveAnswer, replay } from '../../../src/questionnaire/index.ts';
import { anyWalk } from '../../support/arbitrary.ts';
import {
  audit,
  findingsOfChanges,
  fullAudit,
  lawFindings,
  laws,
  selfAudit,
  type Given,
} from '../../support/self-audit.ts';

const key = ({ item, id }: { item: string; id: string }): string => `${item}.${id}`;

describe('sentences', () => {
  it('none is said of a record without answers', () => {
    expect(lawFindings(audit({})).said).toEqual([]);
  });

  it('each one rests on answers that say something, whatever is answered', () => {
    fc.assert(
      fc.property(anyWalk(selfAudit, 120), (changes) => {
        const state = replay(selfAudit, changes);
        const { said } = findingsOfChanges(changes);
        for (const one of said) {
          expect(one.questions.length, key(one)).toBeGreaterThan(0);
          for (const id of one.questions)
            expect(
              effectiveAnswer(selfAudit, state, id)?.value ?? null,
              `${key(one)} on ${id}`,
            ).not.toBeNull();
        }
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('each one can be said, and each condition of a law can hold', () => {
    const { checklist } = selfAudit;
    const isAnswered = (question: string): Expression => ({ op: 'answered', question });
    const quoted = laws.sentences.flatMap(({ quotes }) => quotes.map(isAnswered));
    const symbolic = new Symbolic(checklist, [...conditionsOf(checklist), ...quoted], NODE_LIMIT);
    const never = (name: string, when: Expression, quotes: string[] = []): string[] => {
      const said = every(condition(when), ...quotes.map((question) => condition(isAnswered(question))));
      const about = { subject: { path: [] }, data: {} };
      return canBe(symbolic, 'condition-never-true', about, said).outcome === 'holds' ? [] : [name];
    };
    const found = [
      ...laws.sentences.flatMap((one) => never(key(one), one.when, one.quotes)),
      ...laws.laws.flatMap(({ id, applies, criteria, content }) => [
        ...never(id, applies),
        ...criteria.flatMap((one) => never(`${id} ${one.id}`, one.when)),
        ...content.flatMap(({ item, needs }) => (needs ? never(`${id} ${item}`, needs) : [])),
      ]),
    ];
    expect(found).toEqual([]);
  });

  it('is not said while an answer that it quotes is open or not available', () => {
    const fees = { 'rec10c.recruitment-fees': 'yes', 'rec10c.recruitment-fees.definition': 'ilo-definition' };
    const isSaid = (covers: Given): boolean =>
      lawFindings(fullAudit({ ...fees, ...covers })).said.some((one) => key(one) === 'c04.fees');
    expect(isSaid({ 'rec10c.recruitment-fees.covers': ['own-workers'] })).toBe(true);
    expect(isSaid({ 'rec10c.recruitment-fees.covers': null })).toBe(false);
    expect(isSaid({})).toBe(false);
  });

  it('unknown, open and “not available” are never told as something done', () => {
    const nothing: Given = Object.fromEntries(
      selfAudit.questions.flatMap(({ id, kind, options = [], rules }): [string, Value][] => {
        if (id.startsWith('laws.') || id.startsWith('scope.')) return [];
        if (rules) return [[id, 'unknown']];
        if (!options.includes('unknown')) return [[id, null]];
        return [[id, kind === 'choices' ? ['unknown'] : 'unknown']];
      }),
    );
    const { said } = lawFindings(fullAudit({ ...nothing, 'statement.approved-by': 'nobody-yet' }));
    const covers = new Set(said.map((one) => one.covers));
    expect(said.filter((one) => one.covers === 'full' || one.covers === 'part').map(key)).toEqual([]);
    expect(covers).toContain('unknown');
  });
});

describe('several laws, one record', () => {
  it('draw on the same sentences: what two of them say of an item is the same', () => {
    fc.assert(
      fc.property(anyWalk(selfAudit, 150), (changes) => {
        const [first, ...others] = findingsOfChanges(changes).laws;
        for (const { coverage } of others)
          expect(coverage.map(({ item, sentences, questions }) => ({ item, sentences, questions }))).toEqual(
            first?.coverage.map(({ item, sentences, questions }) => ({ item, sentences, questions })),
          );
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});
