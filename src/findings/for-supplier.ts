/**
 * What of an officer's findings the supplier may be told. Whoever reads it must not be able to tell who spoke, nor be warned of
 * a case that may be with an authority. So the rule names what may be said, and leaves out everything else:
 *
 * - No word that the officer typed: no note, reason, title or place of evidence, text answer, and no wording of an action. Only
 *   answers that are chosen from a list, deadlines, and the checklist's own words.
 * - Only what falls short and asks something of the supplier. What is in order is not listed, so that a theme that is missing
 *   can be in order as well as held back, and nobody can tell which.
 * - Never a trigger, a red flag, a status of a recommendation, a count or the tool's proposal: each could show that something
 *   is held back. A decision only where it is to proceed, with or without conditions.
 * - A theme is held back when it raises an open trigger about harm (class B), or any open trigger on a theme with a safety note;
 *   when a shortcoming rests on people: evidence of grade E3 or E4, which are interviews and checks on site; and when it bears
 *   a safety note and no document or record shows where the shortcoming is known from.
 * - Actions for the supplier only. Those for the buyer or an authority are referrals and checks.
 */
import type { Grade } from '../checklist/index.ts';
import { effectiveAnswer, type Model, type WalkState } from '../questionnaire/index.ts';
import type { ActionFinding, Findings, FlagFinding, ThemeFinding, TriggerFinding } from './types.ts';

/** One theme that asks something of the supplier. */
export interface SupplierPoint {
  question: string;
  section: string;
  counts: Exclude<ThemeFinding['counts'], 'not-applicable' | 'not-asked'>;
  /** Evidence that is asked for, where the answer is good and evidence is missing. */
  evidence?: Grade;
  /** In the checklist's words, whatever the officer has written. */
  actions: ActionFinding[];
}

export function pointsForSupplier(model: Model, state: WalkState, findings: Findings): SupplierPoint[] {
  return findings.recommendations.flatMap(({ section, themes }) =>
    themes.flatMap((theme): SupplierPoint[] => {
      const { question, counts, needs } = theme;
      const signals = signalsOf(question, findings);
      if (counts === 'not-applicable' || counts === 'not-asked' || isInOrder(theme, signals)) return [];
      if (isHeldBack(model, state, theme, signals)) return [];
      const actions = findings.actions.filter((one) => one.question === question).filter(isForSupplier);
      return [
        {
          question,
          section,
          counts,
          ...(counts === 'not-verified' ? { evidence: needs } : {}),
          actions: actions.map(unworded),
        },
      ];
    }),
  );
}

/** Does the decision itself tell nothing about what is held back? */
export function mayTellDecision({ value }: { value: string }): boolean {
  return value === 'proceed' || value === 'proceed-with-conditions';
}

/** What was done well, on themes that need no care. */
export function creditsForSupplier(model: Model, { credits }: Findings): string[] {
  return credits.filter(({ question }) => !model.question(question).safety).map(({ key }) => key);
}

interface Signals {
  flags: FlagFinding[];
  triggers: TriggerFinding[];
}

function signalsOf(question: string, { redFlags, triggers }: Findings): Signals {
  return {
    flags: redFlags.filter((flag) => flag.question === question && flag.state === 'open'),
    // What another theme keeps open says nothing of this one, and would tell that something is held back there.
    triggers: triggers.filter(({ openOn }) => openOn.includes(question)),
  };
}

const isInOrder = ({ counts }: ThemeFinding, { flags, triggers }: Signals): boolean =>
  counts === 'yes' && flags.length + triggers.length === 0;

function isHeldBack(
  model: Model,
  state: WalkState,
  { question }: ThemeFinding,
  { flags, triggers }: Signals,
): boolean {
  const { safety } = model.question(question);
  if (triggers.some((trigger) => trigger.class === 'B' || safety)) return true;
  const answer = effectiveAnswer(model, state, question);
  const falls = flags.length > 0 || isBad(answer?.value);
  if (!falls) return false;
  const grades = (answer?.evidence ?? []).map(({ grade }) => grade);
  const fromPeople = grades.some((grade) => grade >= 'E3');
  const fromPapers = grades.some((grade) => grade === 'E1' || grade === 'E2');
  return fromPeople || (safety && !fromPapers);
}

const isBad = (value: unknown): boolean => value === 'no' || value === 'partly';

/** A name that the officer wrote as owner could be anybody's. */
const isForSupplier = ({ owner, dropped }: ActionFinding): boolean =>
  owner === 'supplier' && dropped === undefined;

function unworded({ measure: _, ...action }: ActionFinding): ActionFinding {
  return action;
}
