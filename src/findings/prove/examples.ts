/** Do the answers of a worked example lead to what it says? */
import type { Example, PlaceOf } from '../../checklist/compile/index.ts';
import type { Answer, Checklist, Diagnostic } from '../../checklist/index.ts';
import { nowhere } from '../../checklist/prove/index.ts';
import { buildModel, derive, relevanceOf, type Model, type WalkState } from '../../questionnaire/index.ts';
import { actionsOf } from '../actions.ts';
import { factsOf, type Facts, type Theme } from '../facts.ts';
import { creditsOf, flagsOf, triggersOf } from '../signals.ts';
import { isLeftOut, judgeTheme } from '../themes.ts';

/** What an example can say, in the order of the file's keys. */
const STATED = ['flags', 'triggers', 'actions', 'credits', 'asks'] as const;
type Stated = (typeof STATED)[number];

/**
 * @param placeOf where an example stands; the compiler knows
 * @returns a diagnostic for each list of an example that its answers do not lead to; what it leaves out is not looked at
 */
export function exampleDiagnostics(
  checklist: Checklist,
  examples: readonly Example[],
  severity: Diagnostic['severity'],
  placeOf: PlaceOf = nowhere,
): Diagnostic[] {
  const model = buildModel(checklist);
  return examples.flatMap((example) => {
    const outcome = outcomeOf(model, example);
    return STATED.flatMap((key) => {
      const stated = example[key];
      return stated && !sameSet(stated, outcome[key])
        ? [{ ...differing(example, key, stated, outcome[key]), severity, ...placeOf(example.subject) }]
        : [];
    });
  });
}

function differing(
  { theme, name }: Example,
  key: Stated,
  stated: readonly string[],
  found: readonly string[],
): Pick<Diagnostic, 'code' | 'question' | 'data'> {
  const data = { name, key, stated: stated.join(', '), states: stated.length };
  return {
    code: 'example-differs',
    question: theme,
    data: { ...data, found: found.join(', '), finds: found.length },
  };
}

/** Everything that an example could say, of its own theme. */
function outcomeOf(model: Model, { theme: id, answers }: Example): Record<Stated, string[]> {
  const given: (Answer | undefined)[] = [];
  for (const { question, value } of answers) given[model.indexOf(question)] = { value };
  const state = derive(model, given);
  const facts = factsOf(model, state, ANY_DAY);
  const theme = facts.themes.find(({ question }) => question.id === id);
  return { ...NOTHING, ...(theme && raisedBy(theme, facts)), asks: askedBelow(model, state, id) };
}

/** Examples have no evidence and ask for no deadline, so any day will do. */
const ANY_DAY = '2026-01-01';
const UNSAID = { edits: new Map(), updates: new Map() };
const NOTHING = { flags: [], triggers: [], actions: [], credits: [] };

function raisedBy(theme: Theme, facts: Facts): Record<Exclude<Stated, 'asks'>, string[]> {
  const triggers = triggersOf(theme, facts);
  const judged = judgeTheme(theme, facts, { flags: flagsOf(theme, facts), triggers }, false);
  const leftOut = isLeftOut(judged, facts);
  const actions = leftOut ? [] : actionsOf([judged], facts, UNSAID, facts.on);
  return {
    flags: leftOut ? [] : idsOf(judged.flags.filter(({ state }) => state === 'open')),
    triggers: triggers.filter(({ state }) => state !== 'cleared').map(({ code }) => code),
    // To obtain evidence is what every example without evidence would call for.
    actions: idsOf(actions.filter(({ id }) => id !== 'obtain-evidence')),
    credits: idsOf(creditsOf(theme, facts)),
  };
}

const idsOf = (all: readonly { key: string; question: string }[]): string[] =>
  all.map(({ key, question }) => key.slice(question.length + 1));

function askedBelow(model: Model, state: WalkState, theme: string): string[] {
  return model.questions
    .filter((one) => one.theme === theme && one.id !== theme && relevanceOf(model, state, one.id) === 'asked')
    .map(({ id }) => id.slice(theme.length + 1));
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
