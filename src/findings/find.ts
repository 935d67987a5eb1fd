import { isRiskJudgement, journeyOf, NO, YES } from '../checklist/index.ts';
import {
  openQuestions,
  setAside,
  toConfirm,
  undecidedQuestions,
  type Model,
  type WalkState,
} from '../questionnaire/index.ts';
import type { Assessment } from '../record/index.ts';
import { actionsOf } from './actions.ts';
import { expiredEvidence } from './evidence.ts';
import { factsOf, type Facts } from './facts.ts';
import { gapsOf } from './gaps.ts';
import { judgeRecommendation, type OpenEnds } from './recommendations.ts';
import { creditsOf, flagsOf, indicatorsOf, mergeTriggers, triggersOf } from './signals.ts';
import { isLeftOut, judgeTheme, type JudgedTheme } from './themes.ts';
import type { Findings } from './types.ts';
import { verdictOf } from './verdict.ts';

/**
 * Everything that follows from an assessment.
 * @param state the walk after the assessment's changes (`replay`)
 * @param on day on which evidence is looked at, ISO date; by default the day of the assessment
 */
export function findingsOf(model: Model, assessment: Assessment, state: WalkState, on?: string): Findings {
  const day = on ?? assessment.details.assessedOn;
  const facts = factsOf(model, state, day);
  const open = openQuestions(model, state);
  const confirm = toConfirm(model, state);
  const unsettled = new Set([...open, ...confirm, ...undecidedQuestions(model, state)]);
  const isProvisional = (question: string): boolean => unsettled.has(question);

  const raised = facts.themes.map((theme) => ({
    flags: flagsOf(theme, facts),
    triggers: triggersOf(theme, facts),
  }));
  const triggers = mergeTriggers(
    raised.flatMap((one) => one.triggers),
    facts,
    isProvisional,
  );
  const falseDeclaration = isFalseDeclarationProven(triggers);
  const expired = expiredEvidence(facts);
  const withExpired = new Set(expired.map(({ question }) => question));
  const judged = facts.themes
    .map((theme, i) => judgeTheme(theme, facts, raised[i] ?? { flags: [], triggers: [] }, falseDeclaration))
    .filter((theme) => !isLeftOut(theme, facts));

  const ends: OpenEnds = {
    isProvisional,
    toConfirm: confirm,
    isExpired: (question) => withExpired.has(question),
    falseDeclaration,
  };
  const bySection = new Map<string, JudgedTheme[]>(model.sections.map(({ key }) => [key, []]));
  for (const one of judged) bySection.get(one.theme.question.section)?.push(one);
  const recommendations = model.sections.flatMap((section) => {
    const { recommendation, key } = section;
    if (recommendation === undefined) return [];
    return [judgeRecommendation(model, { ...section, recommendation }, bySection.get(key) ?? [], ends)];
  });
  const redFlags = judged.flatMap(({ flags }) => flags);
  const actions = actionsOf(judged, facts, assessment, assessment.details.assessedOn);
  return {
    on: day,
    ...(journeyOf(model.checklist) === 'supplier'
      ? verdictOf({ recommendations, triggers, redFlags })
      : NO_VERDICT),
    provisional: unsettled.size > 0,
    inherentRisk: inherentRisk(facts),
    recommendations,
    gaps: gapsOf(judged, actions),
    triggers,
    redFlags,
    credits: facts.themes.flatMap((theme) => creditsOf(theme, facts)),
    indicators: indicatorsOf(
      judged.filter(isBad).map(({ theme }) => theme),
      facts,
    ),
    actions,
    setAside: setAside(model, state).map(({ question }) => question),
    toConfirm: confirm,
    open,
    unknown: judged
      .filter(({ finding }) => finding.counts === 'unknown')
      .map(({ finding }) => finding.question),
    expired,
  };
}

const NO_VERDICT = { verdict: null, reasons: [], grounds: [] };

/** ZT-A4 confirmed: the supplier's own word has lost its credit. */
function isFalseDeclarationProven(triggers: Findings['triggers']): boolean {
  return triggers.some(({ code, state }) => code === 'ZT-A4' && state === 'confirmed');
}

const isBad = ({ finding: { counts } }: JudgedTheme): boolean => counts === 'no' || counts === 'partly';

/** High when the checklist's rule for high risk holds; low when every judgement of risk says so. */
function inherentRisk({ highRisk, model, answer }: Facts): Findings['inherentRisk'] {
  if (highRisk === YES) return 'high';
  const judgements = model.questions.filter(isRiskJudgement).map(({ id }) => answer(id)?.value);
  if (judgements.length === 0 || highRisk !== NO || judgements.includes(undefined)) return 'not-known';
  return judgements.every((value) => value === 'low') ? 'low' : 'medium';
}
