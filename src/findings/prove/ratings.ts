/**
 * The rules of `themes.ts`, `recommendations.ts` and `verdict.ts` as formulas, for assessments that are complete. Evidence is
 * the grade that counts on the day. Tests hold them against the findings themselves.
 */
import {
  isRiskJudgement,
  journeyOf,
  type Checklist,
  type Expression,
  type ThemeValue,
} from '../../checklist/index.ts';
import {
  asked,
  condition,
  every,
  graded,
  isTheme,
  most,
  NEVER,
  no,
  ruleFormulas,
  some,
  type Formula,
  type RuleFormulas,
  type Scale,
} from '../../checklist/prove/index.ts';
import type { Status, Verdict } from '../types.ts';

export interface Ratings {
  sections: SectionRating[];
  /** Null for a journey that judges nobody. */
  verdicts: Record<Verdict, Formula> | null;
}

export interface SectionRating {
  section: string;
  recommendation: string;
  statuses: Record<Status, Formula>;
  /** No rule matches: no status has a reason. */
  unreasoned: Formula;
  /** Of which statuses are made. They exclude each other and leave nothing out whatever these mean. */
  parts: readonly Formula[];
}

/** What an answer to a theme counts as, and what it raises. */
interface ThemeRating extends RuleFormulas {
  /** Asked, and not answered "does not apply". */
  applicable: Formula;
  counts: Record<'yes' | 'partly' | 'no' | 'unknown' | 'not-verified', Formula>;
  notApplicable: Formula;
  flagOpen: Formula;
  triggerOpen: Formula;
}

export function ratingsOf(checklist: Checklist): Ratings {
  const rules = checklist.questions.filter(isTheme).map(ruleFormulas);
  const falseDeclaration = some(
    ...rules.flatMap(({ triggers }) =>
      triggers.filter(({ trigger }) => trigger.code === 'ZT-A4').map(({ confirmed }) => confirmed),
    ),
  );
  const highRisk = condition(checklist.highRisk);
  const themes = rules.map((one) => rateTheme(one, highRisk, falseDeclaration));
  const sections = checklist.sections.flatMap(({ key, recommendation }) =>
    recommendation === undefined
      ? []
      : [
          rateSection(
            key,
            recommendation,
            themes.filter(({ theme }) => theme.section === key),
          ),
        ],
  );
  const isJudged = journeyOf(checklist) === 'supplier';
  return { sections, verdicts: isJudged ? verdictsOf(checklist, themes, sections) : null };
}

/** See `judgeTheme`. */
function rateTheme(rules: RuleFormulas, highRisk: Formula, falseDeclaration: Formula): ThemeRating {
  const { theme, flags, triggers } = rules;
  const { id } = theme;
  const answer = (value: ThemeValue): Formula => condition({ op: 'is', question: id, values: [value] });
  const raised = [...flags, ...triggers];
  const remedied = every(some(...raised.map((one) => one.raised)), ...raised.map((one) => no(one.open)));
  const { needs, highRisk: higher } = theme.rules.evidence;
  const evidenced = higher
    ? some(every(highRisk, graded(id, higher)), every(no(highRisk), graded(id, needs)))
    : graded(id, needs);
  const counted = some(answer('yes'), every(some(answer('partly'), answer('no')), remedied));
  const voided = every(falseDeclaration, no(graded(id, 'E2')));
  const refused = every(answer('no'), no(remedied));
  return {
    ...rules,
    applicable: every(asked(id), no(answer('not-applicable'))),
    notApplicable: answer('not-applicable'),
    counts: {
      unknown: answer('unknown'),
      no: refused,
      partly: every(answer('partly'), no(remedied), no(voided)),
      yes: every(counted, no(voided), evidenced),
      'not-verified': some(
        every(counted, some(voided, no(evidenced))),
        every(answer('partly'), no(remedied), voided),
      ),
    },
    flagOpen: some(...flags.map(({ open }) => open)),
    triggerOpen: some(...triggers.map(({ open }) => open)),
  };
}

/** See `judgeRecommendation`; the first rule that matches decides. */
function rateSection(section: string, recommendation: string, themes: ThemeRating[]): SectionRating {
  const of = (choose: (theme: ThemeRating) => Formula, among = themes): Formula =>
    some(...among.map((theme) => every(theme.applicable, choose(theme))));
  const others = themes.filter(({ theme }) => !theme.rules.core);
  const coreApplies = some(...themes.filter(isCore).map(({ applicable }) => applicable));
  /** Chosen of a theme whatever it is, or what decides: of the core themes, and of the others where no core theme applies. */
  const either = (
    whatever: (theme: ThemeRating) => Formula,
    decides: (theme: ThemeRating) => Formula,
  ): Formula =>
    some(
      of((theme) => (isCore(theme) ? some(whatever(theme), decides(theme)) : whatever(theme))),
      every(no(coreApplies), of(decides, others)),
    );
  const applies = some(...themes.map(({ applicable }) => applicable));
  const excused = some(...themes.map(({ notApplicable }) => notApplicable));
  const against = some(
    of((theme) => (isCore(theme) ? some(theme.counts.no, theme.triggerOpen) : theme.triggerOpen)),
    // A core theme that is "no" speaks against it without being counted.
    most(
      themes.map((theme) => ({ applies: theme.applicable, counts: isCore(theme) ? NEVER : theme.counts.no })),
    ),
  );
  const met = no(
    either(
      ({ counts, flagOpen }) => some(counts.unknown, flagOpen),
      ({ counts }) => no(counts.yes),
    ),
  );
  const unverified = either(
    ({ counts }) => counts.unknown,
    ({ counts }) => counts['not-verified'],
  );
  const short = of(({ counts, flagOpen }) => some(counts.partly, counts.no, flagOpen));
  const judged = every(applies, no(against), no(met));
  return {
    section,
    recommendation,
    statuses: {
      'not-applicable': every(no(applies), excused),
      'not-met': every(applies, against),
      met: every(applies, no(against), met),
      'not-verified': some(every(judged, unverified), every(no(applies), no(excused))),
      'partly-met': every(judged, no(unverified)),
    },
    unreasoned: every(applies, no(against), no(met), no(unverified), no(short)),
    parts: [applies, excused, against, met, unverified],
  };
}

const isCore = ({ theme }: ThemeRating): boolean => theme.rules.core;

/** See `verdictOf`. A trigger counts whether or not its theme is judged; a red flag only with its theme. */
function verdictsOf(
  { register }: Checklist,
  themes: readonly ThemeRating[],
  sections: readonly SectionRating[],
): Record<Verdict, Formula> {
  const classOf = new Map(register.triggers.map((entry) => [entry.code, entry.class]));
  const triggers = themes.flatMap((theme) => theme.triggers);
  const classA = triggers.filter(({ trigger }) => classOf.get(trigger.code) === 'A');
  const exclude = some(...classA.map(({ confirmed }) => confirmed));
  const hold = some(...triggers.map(({ open }) => open));
  const conditions = some(
    ...sections.map(({ statuses }) => no(some(statuses.met, statuses['not-applicable']))),
    ...themes.map(({ theme, flagOpen }) => every(asked(theme.id), flagOpen)),
  );
  const proceed = every(no(exclude), no(hold));
  return {
    exclude,
    'hold-and-remediate': every(no(exclude), hold),
    'proceed-with-conditions': every(proceed, conditions),
    proceed: every(proceed, no(conditions)),
  };
}

/** High inherent risk although every judgement of risk says "low": two ratings of the same thing. */
export function riskTwice(checklist: Checklist): Formula {
  const low = judgedLow(checklist);
  return low.length === 0 ? NEVER : every(condition(checklist.highRisk), ...low.map(condition));
}

/** The judgements of risk, each as the condition that it says "low". */
export function judgedLow({ questions }: Checklist): Expression[] {
  return questions.filter(isRiskJudgement).map(({ id }) => ({ op: 'is', question: id, values: ['low'] }));
}

/**
 * Statuses and verdicts in their order; between "partly met" and "not verified" there is none. The last step of the verdict,
 * from conditions to none, is left out: it is taken as soon as every status has taken its last.
 */
export function scalesOf({ sections, verdicts }: Ratings): Scale[] {
  return [
    ...sections.map(({ recommendation, statuses }) => ({
      id: recommendation,
      steps: [no(statuses['not-met']), some(statuses.met, statuses['not-applicable'])],
    })),
    ...(verdicts
      ? [
          {
            id: 'verdict',
            steps: [no(verdicts.exclude), no(some(verdicts.exclude, verdicts['hold-and-remediate']))],
          },
        ]
      : []),
  ];
}
