/** Are two checklists that ask the same questions the same in everything that follows from the answers? Exactly, by their decision diagrams. */
import { conditionsOf, type Checklist, type Expression } from '../../../src/checklist/index.ts';
import {
  asked,
  completed,
  condition,
  every,
  isTheme,
  ruleFormulas,
  Symbolic,
  type Formula,
  type Witness,
} from '../../../src/checklist/prove/index.ts';
import type { Node, Step } from '../../../src/checklist/prove/diagram.ts';
import { witnessOf } from '../../../src/checklist/prove/witness.ts';
import { judgedLow, ratingsOf } from '../../../src/findings/prove/ratings.ts';

const NODES = 2_000_000;

/** What differs, and answers by which it does. */
export interface Difference {
  what: string;
  /** A complete assessment that shows it; absent where it is plain to see, such as another deadline. */
  witness?: Witness;
}

/** @returns undefined where nothing differs, whatever is answered */
export function differenceOf(original: Checklist, changed: Checklist): Difference | undefined {
  const [plain, other] = [facts(original), facts(changed)];
  if (plain !== other) return { what: 'what is written down' };
  // With the same readers both have the same variables, so that equal functions have equal diagrams.
  const readers = [original, changed].flatMap((one): Expression[] => [
    ...conditionsOf(one),
    ...judgedLow(one),
  ]);
  const before = new Symbolic(original, readers, NODES);
  const after = new Symbolic(changed, readers, NODES);
  const results = resultsOf(changed);
  for (const [what, formula] of Object.entries(resultsOf(original))) {
    const now = results[what];
    if (!now) return { what: `${what} is gone` };
    const steps = new Comparison(before, after).path(before.node(formula), after.node(now));
    if (steps) return { what, witness: completed(before, witnessOf(before, steps)) };
  }
  return undefined;
}

/** Everything but conditions, there or not. */
function facts({ digest: _, ...checklist }: Checklist): string {
  const isCondition = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'op' in value;
  return JSON.stringify(checklist, (_key, value: unknown) => (isCondition(value) ? undefined : value));
}

/** All that conditions decide. */
function resultsOf(checklist: Checklist): Record<string, Formula> {
  const { sections, verdicts } = ratingsOf(checklist);
  const results: Record<string, Formula> = { 'high risk': condition(checklist.highRisk) };
  for (const { id } of checklist.questions) results[`${id} is asked`] = asked(id);
  for (const theme of checklist.questions.filter(isTheme)) {
    const rules = ruleFormulas(theme);
    const note = (what: string, formula: Formula) => {
      results[`${theme.id} ${what}`] = formula;
    };
    // A red flag counts with its theme only, a trigger in any case.
    for (const { flag, raised, open } of rules.flags) {
      note(`${flag.id} is raised`, every(rules.asked, raised));
      note(`${flag.id} is open`, every(rules.asked, open));
    }
    for (const { trigger, raised, open, confirmed } of rules.triggers) {
      note(`${trigger.code} is raised`, raised);
      note(`${trigger.code} is open`, open);
      note(`${trigger.code} is confirmed`, confirmed);
    }
    for (const { credit, holds } of rules.credits) note(`${credit.id} is credited`, holds);
    for (const { action, raised } of rules.actions) note(`${action.id} is planned`, raised);
  }
  for (const { recommendation, statuses } of sections)
    for (const [status, formula] of Object.entries(statuses))
      results[`${recommendation} is ${status}`] = formula;
  return { ...results, ...verdicts };
}

/** Reduced diagrams over the same variables in the same order are equal exactly where the functions are. */
class Comparison {
  private readonly same = new Set<string>();

  constructor(
    private readonly before: Symbolic,
    private readonly after: Symbolic,
  ) {}

  /** A way to where one is true and the other is not. */
  path(a: Node, b: Node): Step[] | undefined {
    const key = `${String(a)} ${String(b)}`;
    if (this.same.has(key)) return undefined;
    const { diagrams: left } = this.before;
    const { diagrams: right } = this.after;
    const variable = Math.min(left.variableOf(a), right.variableOf(b));
    const { arity } = this.before.variables.all[variable] ?? { arity: 0 };
    if (arity === 0) return a === b ? undefined : [];
    for (let value = 0; value < arity; value++) {
      const rest = this.path(left.restrict(a, variable, value), right.restrict(b, variable, value));
      if (rest) return [{ variable, value }, ...rest];
    }
    this.same.add(key);
    return undefined;
  }
}
