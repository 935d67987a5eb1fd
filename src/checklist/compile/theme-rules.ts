/** Flags, triggers, credits, actions and examples of a theme fit together. */
import { ACTION_TYPES_OF, OWNERS, type Journey } from '../types.ts';
import { checkRepeated, idsOf } from './repeated.ts';
import type { ThemeSource } from './schema.ts';
import type { Path, Source } from './source.ts';

export function checkTheme(source: Source, path: Path, theme: ThemeSource, journey: Journey): void {
  for (const key of ['flags', 'credits', 'actions'] as const)
    checkRepeated(source, [...path, key], idsOf(theme[key]), theme.id, 'id');
  checkRepeated(source, [...path, 'triggers'], codesOf(theme), theme.id, 'code');
  checkEvidence(source, path, theme);
  checkActions(source, path, theme);
  checkActionWords(source, path, theme, journey);
  checkExamples(source, path, theme);
}

const codesOf = ({ triggers = [] }: ThemeSource): string[] => triggers.map(({ code }) => code);

/** High risk asks for more, never for less. Grades are in the order of their names. */
function checkEvidence(source: Source, path: Path, { id, evidence }: ThemeSource): void {
  const { needs, 'high-risk': grade } = evidence;
  if (grade !== undefined && grade < needs)
    source.add('grade-too-low', source.at([...path, 'evidence', 'high-risk']), { grade, needs }, id);
}

/** Flags and triggers name actions that exist, and no action waits for ever. */
function checkActions(source: Source, path: Path, theme: ThemeSource): void {
  const known = new Set(idsOf(theme.actions));
  const used = new Set(idsOf(theme.actions.filter(({ when }) => when !== undefined)));
  for (const kind of ['flags', 'triggers'] as const)
    theme[kind]?.forEach(({ actions }, i) => {
      const list = [...path, kind, i, 'actions'];
      checkRepeated(source, list, actions, theme.id);
      actions.forEach((id, j) => {
        used.add(id);
        if (!known.has(id)) source.add('unknown-action', source.at([...list, j]), { id }, theme.id);
      });
    });
  theme.actions.forEach(({ id }, i) => {
    if (!used.has(id)) source.add('unused-action', source.at([...path, 'actions', i]), { id }, theme.id);
  });
}

/**
 * A statement about a supplier has no room for what its buyer or another company must do at once, nor a report on one's own
 * process for conditions of a contract; and nobody but who audits itself is "the company".
 */
function checkActionWords(source: Source, path: Path, theme: ThemeSource, journey: Journey): void {
  const types = ACTION_TYPES_OF[journey];
  const owners = OWNERS.filter((owner) => owner !== 'company' || journey === 'self-audit');
  theme.actions.forEach(({ type, owner }, i) => {
    const check = (key: 'type' | 'owner', value: string, words: readonly string[]): void => {
      if (words.includes(value)) return;
      const data = { key, value, journey, words: words.join(', ') };
      source.add('action-of-other-journey', source.at([...path, 'actions', i, key]), data, theme.id);
    };
    check('type', type, types);
    check('owner', owner, owners);
  });
}

/** What an example can expect of a theme. */
const NAMES = {
  flags: ({ flags }: ThemeSource) => idsOf(flags),
  triggers: codesOf,
  actions: ({ actions }: ThemeSource) => idsOf(actions),
  credits: ({ credits }: ThemeSource) => idsOf(credits),
  asks: (theme: ThemeSource) => idsOf(theme['follow-ups']),
};
const KEYS = Object.keys(NAMES) as (keyof typeof NAMES)[];

/** What an example expects can happen; a name that the theme no longer has would fail for a reason that is hard to see. */
function checkExamples(source: Source, path: Path, theme: ThemeSource): void {
  theme.examples.forEach((example, i) => {
    for (const key of KEYS) {
      const expected = example[key];
      if (!expected) continue;
      const known = NAMES[key](theme);
      expected.forEach((id, j) => {
        if (known.includes(id)) return;
        source.add('example-expects', source.at([...path, 'examples', i, key, j]), { id, key }, theme.id);
      });
    }
  });
}
