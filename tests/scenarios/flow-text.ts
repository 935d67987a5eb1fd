/** An assessment as plain text, in ids rather than words: a new wording changes nothing here, a new rule does. */
import {
  journeyOf,
  type Answer,
  type GroupItem,
  type Question,
  type Value,
} from '../../src/checklist/index.ts';
import type { Because, Findings, GapFinding, ThemeFinding } from '../../src/findings/index.ts';
import { effectiveAnswer, relevanceOf, type Model, type WalkState } from '../../src/questionnaire/index.ts';
import type { Assessment } from '../../src/record/index.ts';

export interface Case {
  model: Model;
  assessment: Assessment;
  state: WalkState;
  findings: Findings;
}

export function flowOf(one: Case): string {
  const { findings } = one;
  const open = findings.redFlags.filter(({ state }) => state === 'open');
  return [
    ...about(one),
    ...answered(one),
    ...outcome(one),
    ...list('Recommendations', findings.recommendations.map(recommendationText)),
    ...list(
      'Triggers',
      findings.triggers.map(({ code, state, questions }) => `${code} ${state}: ${questions.join(', ')}`),
    ),
    ...list(
      'Open red flags',
      open.map(({ key }) => key),
    ),
    ...list(
      'Credits',
      findings.credits.map(({ key }) => key),
    ),
    ...list('Actions', findings.actions.map(actionText)),
    '',
  ].join('\n');
}

function about({ model, assessment, findings }: Case): string[] {
  const { subject, procurement, period, assessedOn } = assessment.details;
  const what = period ? `${period.from} to ${period.to}` : procurement.title;
  const risk = journeyOf(model.checklist) === 'supplier' ? `, inherent risk ${findings.inherentRisk}` : '';
  return [`${subject.name} (${subject.country}): ${what}`, `assessed on ${assessedOn}${risk}`];
}

/** A verdict and a decision on a supplier; where nobody is judged, the gaps and who took on the plan. */
function outcome({ model, assessment: { decision, adoption }, findings }: Case): string[] {
  const { verdict, provisional, reasons, gaps } = findings;
  if (journeyOf(model.checklist) === 'supplier')
    return list('Verdict', [
      `${verdict}${provisional ? ' (provisional)' : ''}`,
      ...reasons.map(becauseText),
      `decided: ${decision?.value ?? 'not yet'}`,
    ]);
  const taken = adoption ? `by ${adoption.by.role} on ${adoption.adoptedOn}` : 'by nobody yet';
  return [
    ...list('Gaps', gaps.map(gapText)),
    '',
    `Plan taken on ${taken}${provisional ? ' (provisional)' : ''}`,
  ];
}

function list(heading: string, lines: string[]): string[] {
  return ['', heading, ...(lines.length > 0 ? lines : ['none']).map((line) => `  ${line}`)];
}

/** The questions in the order in which they are asked, follow-ups indented below their theme. */
function answered({ model, state, findings }: Case): string[] {
  const themes = new Map(
    findings.recommendations.flatMap((one) => one.themes.map((theme) => [theme.question, theme])),
  );
  return model.sections.flatMap(({ key, recommendation, questions }) =>
    list(
      recommendation ? `Recommendation ${recommendation}` : key,
      questions.flatMap((number) => {
        const question = model.questions[number];
        if (!question || relevanceOf(model, state, question.id) !== 'asked') return [];
        return questionLines(question, effectiveAnswer(model, state, question.id), themes.get(question.id));
      }),
    ),
  );
}

function questionLines(question: Question, answer: Answer | undefined, theme?: ThemeFinding): string[] {
  const { id, unit } = question;
  const name = id === question.theme ? id : `  ${id.slice(question.theme.length)}`;
  if (isGroup(answer?.value)) return [name, ...answer.value.map((item) => `    - ${itemText(item)}`)];
  const said = answer ? valueText(answer.value) : 'no answer';
  const measured = unit !== undefined && typeof answer?.value === 'number' ? ` ${unit}` : '';
  return [`${name} = ${said}${measured}${theme ? worthText(theme, said) : ''}`];
}

/** The evidence beside an answer that evidence can carry, and what the answer counts as where that is something else. */
function worthText({ grade, needs, counts }: ThemeFinding, said: string): string {
  if (counts === 'not-applicable' || counts === 'unknown') return '';
  return `  [${grade}, needs ${needs}${counts === said ? '' : `, counts as ${counts}`}]`;
}

function isGroup(value: Value | undefined): value is GroupItem[] {
  return Array.isArray(value) && value.some((item) => typeof item === 'object');
}

function itemText({ values }: GroupItem): string {
  return Object.entries(values)
    .map(([field, value]) => `${field}: ${valueText(value)}`)
    .join(', ');
}

function valueText(value: Value): string {
  if (value === null) return 'not available';
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(', ');
  return typeof value === 'object' ? `${value.currency} ${value.amount}` : String(value);
}

function becauseText({ rule, items, questions }: Because): string {
  return `${rule}: ${(items.length > 0 ? items : questions).join(', ')}`;
}

/** The stage of the procurement only where the checklist goes by stages. */
function gapText({ severity, stage, question, counts, triggers }: GapFinding): string {
  const open = triggers.length > 0 ? `  ${triggers.join(', ')}` : '';
  return `${severity.padEnd(10)}${stage?.padEnd(14) ?? ''}${question}  ${counts}${open}`;
}

function recommendationText({ id, status, because }: Findings['recommendations'][number]): string {
  const why = status === 'met' ? '' : because.map(becauseText).join('; ');
  return `${id.padEnd(7)}${status.padEnd(14)}${why}`.trimEnd();
}

function actionText({ key, type, owner, deadline, grade, answers }: Findings['actions'][number]): string {
  const cause = answers.length > 0 ? `  <- ${answers.join(', ')}` : '';
  return `${deadline}  ${type.padEnd(19)}  ${owner.padEnd(9)}  ${key}${grade ? ` (${grade})` : ''}${cause}`;
}
