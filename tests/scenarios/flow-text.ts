/** An assessment as plain text, in ids rather than words: a new wording changes nothing here, a new rule does. */
import type { Answer, GroupItem, Question, Value } from '../../src/checklist/index.ts';
import type { Because, Findings, ThemeFinding } from '../../src/findings/index.ts';
import { effectiveAnswer, relevanceOf, type Model, type WalkState } from '../../src/questionnaire/index.ts';
import type { Assessment } from '../../src/record/index.ts';

export interface Case {
  model: Model;
  assessment: Assessment;
  state: WalkState;
  findings: Findings;
}

export function flowOf(one: Case): string {
  const { assessment, findings } = one;
  const { subject, procurement, assessedOn } = assessment.details;
  const open = findings.redFlags.filter(({ state }) => state === 'open');
  return [
    `${subject.name} (${subject.country}): ${procurement.title}`,
    `assessed on ${assessedOn}, inherent risk ${findings.inherentRisk}`,
    ...answered(one),
    ...list('Verdict', [
      `${findings.verdict}${findings.provisional ? ' (provisional)' : ''}`,
      ...findings.reasons.map(becauseText),
      `decided: ${assessment.decision?.value ?? 'not yet'}`,
    ]),
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

function recommendationText({ id, status, because }: Findings['recommendations'][number]): string {
  const why = status === 'met' ? '' : because.map(becauseText).join('; ');
  return `${id.padEnd(7)}${status.padEnd(14)}${why}`.trimEnd();
}

function actionText({ key, type, owner, deadline, grade, answers }: Findings['actions'][number]): string {
  const cause = answers.length > 0 ? `  <- ${answers.join(', ')}` : '';
  return `${deadline}  ${type.padEnd(19)}  ${owner.padEnd(9)}  ${key}${grade ? ` (${grade})` : ''}${cause}`;
}
