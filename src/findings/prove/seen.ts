/** Do the findings of an assessment show what a self-test promises? */
import { hasValue, isRiskJudgement } from '../../checklist/index.ts';
import { serves, type Claim } from '../../checklist/prove/index.ts';
import { effectiveAnswer, relevanceOf, type Model, type WalkState } from '../../questionnaire/index.ts';
import { lawFindingsOf } from '../laws/index.ts';
import type { Findings, FlagFinding, TriggerFinding } from '../types.ts';
import { isLawClaimSeen } from './law-seen.ts';
import { word } from './rating-claims.ts';
import type { Promised } from './self-tests.ts';

/** An assessment that is complete, and what follows from it. */
export interface Assessed {
  model: Model;
  state: WalkState;
  findings: Findings;
}

/** @param better the assessment with the better answer, of a claim that has one */
export function isSeen(promise: Promised, at: Assessed, better?: Assessed): boolean {
  if ('code' in promise) return isClaimSeen(promise, at, better);
  const answer = effectiveAnswer(at.model, at.state, promise.question);
  return JSON.stringify(answer?.value) === JSON.stringify(promise.value);
}

function isClaimSeen(claim: Claim, at: Assessed, better: Assessed | undefined): boolean {
  const { findings, model, state } = at;
  const { laws } = model.checklist;
  if (claim.subject.laws && laws)
    return isLawClaimSeen(claim, lawFindingsOf(laws, model, { details: {} }, state));
  const { id = '', status, verdict } = claim.data;
  const theme = claim.subject.question ?? '';
  switch (claim.code) {
    case 'never-asked':
      return isAsked(at, theme);
    case 'condition-always-true':
      return isWithout(claim, at);
    case 'condition-never-true':
      return isWith(claim, at);
    case 'flag-never-raised':
      return flagOf(at, id)?.state === 'open';
    case 'trigger-without-occasion':
      return isOpen(triggerOf(at, id, theme));
    case 'flag-without-theme':
      return !isAsked(at, theme) && flagOf(at, id) === undefined;
    case 'trigger-without-theme':
      return !isAsked(at, theme) && isOpen(triggerOf(at, id, theme));
    case 'flag-without-action':
      return flagOf(at, id)?.state === 'open' && !isAnswered(at, theme, id);
    case 'trigger-without-action':
      return isOpen(triggerOf(at, id, theme)) && !isAnswered(at, theme, id);
    case 'clause-skipped':
      return at.model.questions.every(
        (one) => !one.clauses.some((clause) => serves(clause, String(id))) || !isAsked(at, one.id),
      );
    case 'status-never-reached':
      return findings.recommendations.some((row) => row.id === id && word(row.status) === status);
    case 'verdict-never-reached':
      return findings.verdict !== null && word(findings.verdict) === verdict;
    case 'risk-twice':
      return findings.inherentRisk === 'high' && isJudgedLow(at);
    case 'better-answer-worse':
      return better !== undefined && isWorse(String(claim.data.result), at.findings, better.findings);
    // Findings have one status, and answers without effect show in none: a witness of these would be a mistake.
    case 'status-twice':
    case 'status-none':
    case 'option-without-effect':
      return false;
  }
}

/** The condition that the claim is about holds. */
function isWith({ subject: { question = '', path }, data: { id = '' } }: Claim, at: Assessed): boolean {
  const { findings } = at;
  switch (path[0]) {
    case 'flags':
      return flagOf(at, id)?.state === 'cleared';
    case 'triggers': {
      // Of several themes that raise a trigger, the strongest state stands.
      const trigger = triggerOf(at, id, question);
      return trigger !== undefined && (trigger.state !== 'suspected' || trigger.questions.length > 1);
    }
    case 'credits':
      return findings.credits.some(({ key }) => key === id);
    case 'actions':
      return findings.actions.some(({ key }) => key === id);
    default:
      return findings.inherentRisk === 'high';
  }
}

/** The condition that the claim is about does not hold, although its theme is asked. */
function isWithout({ subject: { question = '', path }, data: { id = '' } }: Claim, at: Assessed): boolean {
  const { findings, model } = at;
  const isThemeAsked = (): boolean => isAsked(at, model.question(question).theme);
  switch (path[0]) {
    case 'when':
      return !isAsked(at, question) && (model.question(question).theme === question || isThemeAsked());
    case 'flags':
      return isThemeAsked() && flagOf(at, id) === undefined;
    case 'triggers':
      return isThemeAsked() && triggerOf(at, id, question) === undefined;
    case 'credits':
      return isThemeAsked() && !findings.credits.some(({ key }) => key === id);
    case 'actions':
      // A flag or trigger may call for it all the same.
      return (
        isThemeAsked() && !findings.actions.some(({ key, answers }) => key === id && answers.length === 0)
      );
    default:
      return findings.inherentRisk !== 'high';
  }
}

const isAsked = ({ model, state }: Assessed, question: string): boolean =>
  relevanceOf(model, state, question) === 'asked';

const flagOf = ({ findings }: Assessed, id: string | number): FlagFinding | undefined =>
  findings.redFlags.find(({ key }) => key === id);

const triggerOf = ({ findings }: Assessed, id: string | number, theme: string): TriggerFinding | undefined =>
  findings.triggers.find(({ code, questions }) => code === id && questions.includes(theme));

const isOpen = (trigger: TriggerFinding | undefined): boolean =>
  trigger !== undefined && trigger.state !== 'cleared';

const isAnswered = ({ findings }: Assessed, theme: string, id: string | number): boolean =>
  findings.actions.some(({ question, answers }) => question === theme && answers.includes(String(id)));

function isJudgedLow({ model, state }: Assessed): boolean {
  return model.questions
    .filter(isRiskJudgement)
    .map(({ id }) => effectiveAnswer(model, state, id))
    .every((answer) => hasValue(answer) && answer?.value === 'low');
}

/** From the worst up; what stands on one step is not compared. */
const STATUS_STEPS = [['not-met'], ['partly-met', 'not-verified'], ['met', 'not-applicable']];
const VERDICT_STEPS = [['exclude'], ['hold-and-remediate'], ['proceed-with-conditions', 'proceed']];

function isWorse(result: string, before: Findings, after: Findings): boolean {
  const rank = (findings: Findings): number => {
    if (result === 'verdict') return VERDICT_STEPS.findIndex((step) => step.includes(findings.verdict ?? ''));
    const status = findings.recommendations.find(({ id }) => id === result)?.status ?? '';
    return STATUS_STEPS.findIndex((step) => step.includes(status));
  };
  return rank(after) < rank(before);
}
