/** Conditions of laws and sentences decide something: with some answers they hold, with others they do not. */
import type { Expression } from '../expression/types.ts';
import { ITEMS, type Item, type Law } from '../laws.ts';
import { canBe, type About } from './decide.ts';
import { condition, no } from './formula.ts';
import type { Symbolic } from './symbolic.ts';
import type { Claim, Subject } from './types.ts';

export function lawClaims(symbolic: Symbolic): Claim[] {
  const { laws } = symbolic.checklist;
  if (!laws) return [];
  return [
    ...laws.laws.flatMap((law, number) => claimsOf(symbolic, law, ['laws', number])),
    ...ITEMS.flatMap((item) => sentenceClaims(symbolic, item)),
  ];
}

function claimsOf(symbolic: Symbolic, law: Law, path: Subject['path']): Claim[] {
  const { id, criteria, applies, content, publish } = law;
  const claims = (when: Expression | undefined, name: string, ...rest: Subject['path']): Claim[] =>
    bothWays(symbolic, when, aboutLaws(name, ...path, ...rest));
  const parts = criteria.flatMap((one) => claims(one.when, `${id}.${one.id}`, 'criteria', one.id));
  // A test that has a fault for one of its parts would only say it again.
  const areSound = parts.every(({ outcome }) => outcome !== 'refuted');
  return [
    ...parts,
    ...(areSound ? claims(applies, id, 'applies') : []),
    ...content.flatMap(({ item, needs }) => claims(needs, `${id}.${item}`, 'content', item, 'needs')),
    ...publish.flatMap((duty, i) => claims(duty.done, `${id}.${duty.id}`, 'publish', i, 'done')),
  ];
}

/** A sentence may wait for nothing but an answer that is given in the end, so that it always holds is no fault. */
function sentenceClaims(symbolic: Symbolic, item: Item): Claim[] {
  const { sentences = [] } = symbolic.checklist.laws ?? {};
  return sentences
    .filter((one) => one.item === item)
    .map(({ id, when }, i) =>
      canBe(
        symbolic,
        'condition-never-true',
        aboutLaws(`${item}.${id}`, 'sentences', item, i, 'when'),
        condition(when),
      ),
    );
}

/** "true" or "false" in so many words is what the author means. */
function bothWays(symbolic: Symbolic, when: Expression | undefined, about: About): Claim[] {
  if (!when || when.op === 'constant') return [];
  return [
    canBe(symbolic, 'condition-never-true', about, condition(when)),
    canBe(symbolic, 'condition-always-true', about, no(condition(when))),
  ];
}

const aboutLaws = (id: string, ...path: Subject['path']): About => ({
  subject: { laws: true, path },
  data: { id, key: 'when' },
});
