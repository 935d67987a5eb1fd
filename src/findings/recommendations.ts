/**
 * Status of a recommendation, first match wins: not applicable, not met, met, not verified, partly met.
 * Source: the rule of thumb of the domain notes, section 5. Core themes decide; nothing is averaged.
 */
import type { Model, ModelSection } from '../questionnaire/index.ts';
import type { JudgedTheme } from './themes.ts';
import type {
  Because,
  BecauseRule,
  ClearedBy,
  RecommendationFinding,
  Status,
  ThemeFinding,
} from './types.ts';

interface Judgement {
  status: Status;
  because: Because[];
}

export interface OpenEnds {
  /** Is this question open, to be confirmed, or of unknown relevance? */
  isProvisional(this: void, question: string): boolean;
  toConfirm: readonly string[];
  /** The theme has evidence that would be enough, were it not too old. */
  isExpired(this: void, question: string): boolean;
  falseDeclaration: boolean;
}

export function judgeRecommendation(
  model: Model,
  section: ModelSection & { recommendation: string },
  judged: JudgedTheme[],
  ends: OpenEnds,
): RecommendationFinding {
  const { status, because } = judgement(judged, ends);
  const questions = section.questions.flatMap((number) => model.questions[number]?.id ?? []);
  return {
    id: section.recommendation,
    section: section.key,
    status,
    provisional: questions.some(ends.isProvisional),
    because,
    clearedBy: clearedBy(judged, ends),
    themes: judged.map(({ finding }) => finding),
  };
}

function judgement(judged: JudgedTheme[], ends: OpenEnds): Judgement {
  const applicable = judged.filter(
    ({ finding: { counts } }) => counts !== 'not-asked' && counts !== 'not-applicable',
  );
  if (applicable.length === 0) return notApplicable(judged);
  const core = applicable.filter(({ finding }) => finding.core);
  const needed = core.length > 0 ? core : applicable;
  const because = reasonsFor(applicable, needed, ends);
  const of = (rules: BecauseRule[]): Because[] => because.filter(({ rule }) => rules.includes(rule));
  const against = of(['core-theme-no', 'trigger-open', 'most-themes-no']);
  if (against.length > 0) return { status: 'not-met', because: against };
  if (isMet(applicable, needed)) return { status: 'met', because: [reason('core-themes-evidenced', needed)] };
  // What is known to be short is said also where something else cannot be verified.
  const short = of(['theme-partly', 'theme-no', 'red-flag-open']);
  const unverified = of([
    'theme-unanswered',
    'theme-unknown',
    'evidence-expired',
    'evidence-too-weak',
    'false-declaration',
  ]);
  if (unverified.length > 0) return { status: 'not-verified', because: [...unverified, ...short] };
  return { status: 'partly-met', because: short };
}

function notApplicable(judged: JudgedTheme[]): Judgement {
  const excused = judged.filter(({ finding }) => finding.counts === 'not-applicable');
  if (excused.length > 0)
    return { status: 'not-applicable', because: [reason('themes-not-applicable', excused)] };
  return { status: 'not-verified', because: [reason('theme-unanswered', judged)] };
}

/** All needed themes evidenced, no open red flag, and no "unknown" that the assessment has asked for. */
function isMet(applicable: JudgedTheme[], needed: JudgedTheme[]): boolean {
  return (
    needed.every(({ finding }) => finding.counts === 'yes') &&
    applicable.every(
      ({ flags, finding }) => finding.counts !== 'unknown' && flags.every(({ state }) => state !== 'open'),
    )
  );
}

/** Every reason that the themes give, whichever status they end in. */
function reasonsFor(applicable: JudgedTheme[], needed: JudgedTheme[], ends: OpenEnds): Because[] {
  const counting = (themes: JudgedTheme[], ...wanted: ThemeFinding['counts'][]) =>
    themes.filter(({ finding }) => wanted.includes(finding.counts));
  const refused = counting(applicable, 'no');
  const weak = counting(needed, 'not-verified');
  const voided = weak.filter(({ finding }) => ends.falseDeclaration && finding.grade <= 'E1');
  const expired = weak.filter((one) => !voided.includes(one) && ends.isExpired(one.finding.question));
  const triggered = applicable.filter(({ triggers }) => triggers.some(({ state }) => state !== 'cleared'));
  const flagged = applicable.filter(({ flags }) => flags.some(({ state }) => state === 'open'));
  const all = [
    reason(
      'core-theme-no',
      refused.filter(({ finding }) => finding.core),
    ),
    reason(
      'trigger-open',
      triggered,
      triggered.flatMap(({ triggers }) =>
        triggers.filter(({ state }) => state !== 'cleared').map(({ code }) => code),
      ),
    ),
    reason('most-themes-no', refused.length * 2 > applicable.length ? refused : []),
    reason('theme-unanswered', counting(needed, 'unanswered')),
    reason('theme-unknown', counting(applicable, 'unknown')),
    reason('evidence-expired', expired),
    reason(
      'evidence-too-weak',
      weak.filter((one) => !voided.includes(one) && !expired.includes(one)),
    ),
    reason('false-declaration', voided),
    reason('theme-partly', counting(applicable, 'partly')),
    reason('theme-no', refused),
    reason(
      'red-flag-open',
      flagged,
      flagged.flatMap(({ flags }) => flags.filter(({ state }) => state === 'open').map(({ key }) => key)),
    ),
  ];
  return all.filter(({ questions }) => questions.length > 0);
}

function reason(rule: BecauseRule, themes: JudgedTheme[], items: string[] = []): Because {
  return { rule, questions: themes.map(({ finding }) => finding.question), items: [...new Set(items)] };
}

/** What would have to change, theme by theme. */
function clearedBy(judged: JudgedTheme[], { toConfirm }: OpenEnds): ClearedBy[] {
  return judged.flatMap(({ finding, flags, triggers }): ClearedBy[] => {
    const { question, counts, needs } = finding;
    const open = [...flags, ...triggers].some(({ state }) => state !== 'cleared');
    const needsRemedy = counts === 'no' || counts === 'partly' || open;
    return [
      ...(toConfirm.includes(question) ? [{ question, need: 'confirm' as const }] : []),
      ...(counts === 'unanswered' || counts === 'unknown' ? [{ question, need: 'answer' as const }] : []),
      ...(needsRemedy ? [{ question, need: 'remedy' as const }] : []),
      ...(counts === 'not-verified' ? [{ question, need: 'evidence' as const, grade: needs }] : []),
    ];
  });
}
