/** Do the answers of a worked example lead to what it says? */
import type { Example } from '../../checklist/compile/index.ts';
import type { Change, Checklist, Diagnostic } from '../../checklist/index.ts';
import { buildModel, relevanceOf, replay, type Model, type WalkState } from '../../questionnaire/index.ts';
import type { Assessment } from '../../record/index.ts';
import { findingsOf } from '../find.ts';
import type { Findings } from '../types.ts';

/** What an example can say, in the order of the file's keys. */
const STATED = ['flags', 'triggers', 'actions', 'credits', 'asks'] as const;
type Stated = (typeof STATED)[number];

/** @returns a diagnostic for each list of an example that its answers do not lead to; what it leaves out is not looked at */
export function exampleDiagnostics(
  checklist: Checklist,
  examples: readonly Example[],
  severity: Diagnostic['severity'],
): Diagnostic[] {
  const model = buildModel(checklist);
  return examples.flatMap((example) => {
    const outcome = outcomeOf(model, example);
    return STATED.flatMap((key) => {
      const stated = example[key];
      return stated && !sameSet(stated, outcome[key])
        ? [differing(example, key, stated, outcome[key], severity)]
        : [];
    });
  });
}

function differing(
  { theme, name, file, place }: Example,
  key: Stated,
  stated: readonly string[],
  found: readonly string[],
  severity: Diagnostic['severity'],
): Diagnostic {
  const data = { name, key, stated: stated.join(', '), states: stated.length };
  return {
    code: 'example-differs',
    severity,
    file,
    ...place,
    question: theme,
    data: { ...data, found: found.join(', '), finds: found.length },
  };
}

/** Everything that an example could say, of its own theme. */
function outcomeOf(model: Model, { theme, answers }: Example): Record<Stated, string[]> {
  const changes = [...answers]
    .sort((a, b) => model.indexOf(a.question) - model.indexOf(b.question))
    .map(({ question, value }): Change => ({ type: 'answered', question, answer: { value } }));
  const state = replay(model, changes);
  const findings = findingsOf(model, assessmentOf(changes), state);
  return { ...signalsOf(findings, theme), asks: askedBelow(model, state, theme) };
}

function signalsOf(
  { redFlags, triggers, actions, credits }: Findings,
  theme: string,
): Record<Exclude<Stated, 'asks'>, string[]> {
  const own = (all: readonly { key: string; question: string }[]): string[] =>
    all.filter(({ question }) => question === theme).map(({ key }) => key.slice(theme.length + 1));
  return {
    flags: own(redFlags.filter(({ state }) => state === 'open')),
    triggers: triggers
      .filter(({ state, questions }) => state !== 'cleared' && questions.includes(theme))
      .map(({ code }) => code),
    // Evidence is no part of an example, so its absence is not either.
    actions: own(actions.filter(({ id }) => id !== 'obtain-evidence')),
    credits: own(credits),
  };
}

function askedBelow(model: Model, state: WalkState, theme: string): string[] {
  return model.questions
    .filter((one) => one.theme === theme && one.id !== theme && relevanceOf(model, state, one.id) === 'asked')
    .map(({ id }) => id.slice(theme.length + 1));
}

/** Only the answers matter: an example has no supplier, and no rule on flags and triggers looks at the day. */
function assessmentOf(changes: Change[]): Assessment {
  const details = {
    subject: { name: '', country: '', identifiers: [] },
    procurement: { title: '', buyer: '', reference: '', value: '' },
    assessor: { name: '', role: '' },
    assessedOn: '2026-01-01',
  };
  return { details, changes, edits: new Map(), decision: null, issuedOn: null, stage: 'answering' };
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
