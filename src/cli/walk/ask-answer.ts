/** One question in the terminal: its words, and what a person makes of them. */
import type { Answer, FieldValue, GroupItem, Question, Value } from '../../checklist/index.ts';
import { optionKey } from '../../checklist/index.ts';
import { checkAnswer, effectiveAnswer, type AnswerProblem } from '../../questionnaire/index.ts';
import { answerText } from '../../statement/index.ts';
import { problemText } from '../problem-lines.ts';
import { askEvidence } from './ask-evidence.ts';
import { commandIn, type CommandWord } from './command-word.ts';
import { LEFT, type Left, type WalkContext } from './context.ts';
import { optionsOf, parseValue, type Typed } from './parse-value.ts';

/** Shows the question and what is answered so far. */
export function showQuestion(
  question: Question,
  { model, walk, dialogue, words, around }: WalkContext,
): void {
  const { t } = around.words;
  const { id } = question;
  dialogue.tell();
  dialogue.tell(`${words.t(`${id}.ask`)}  [${id}]`);
  if (words.has(`${id}.hint`)) dialogue.tell(`  ${words.t(`${id}.hint`)}`);
  if (question.safety) dialogue.tell(`  ${t('walk.safety')} ${words.t(`${id}.safety`)}`);
  showOptions(question, id, dialogue, words);
  const given = effectiveAnswer(model, walk.getSnapshot().context.state, id);
  if (given) dialogue.tell(`  ${t('walk.so-far', { answer: answerText(question, given, words) })}`);
}

/** Why it is asked, where it comes from, what evidence counts. */
export function showWhy({ id, clauses, rules }: Question, { dialogue, words, around }: WalkContext): void {
  const { t } = around.words;
  dialogue.tell(`  ${words.t(`${id}.why`)}`);
  for (const clause of clauses) dialogue.tell(`  ${clause}: ${words.t(`clause.${clause}`)}`);
  if (rules)
    dialogue.tell(
      `  ${t('walk.evidence.needed', { grade: rules.evidence.needs })} ${words.t(`${id}.evidence`)}`,
    );
}

/** @returns an answer that may be kept, a command, or that the person left */
export async function askAnswer(
  question: Question,
  context: WalkContext,
): Promise<Answer | CommandWord | Left> {
  const { dialogue, journal, around } = context;
  const problemsOf = (answer: Answer): AnswerProblem[] =>
    checkAnswer(question, answer, journal.assessment.details.assessedOn);
  for (;;) {
    const value =
      question.kind === 'group'
        ? await askItems(question, context)
        : await askValue(question as Question & Typed, context);
    if (value === LEFT || isCommand(value)) return value;
    const valueProblems = problemsOf({ value }).filter(({ part }) => part === 'value');
    const answer = valueProblems.length === 0 ? await askRest(question, value, context) : undefined;
    if (answer === LEFT) return LEFT;
    const problems = answer ? problemsOf(answer) : valueProblems;
    if (answer && problems.length === 0) return answer;
    for (const problem of problems) dialogue.tell(`  ! ${problemText(problem, around.words)}`);
  }
}

async function askValue(
  question: Question & Typed,
  context: WalkContext,
): Promise<Value | CommandWord | Left> {
  const typed = await context.dialogue.ask(context.around.words.t(`walk.prompt.${question.kind}`));
  if (typed === null) return LEFT;
  if (typed === '' && isAnswered(question, context)) return { command: 'keep', argument: '' };
  const command = commandIn(typed);
  if (command?.command === 'quit') return LEFT;
  if (command?.command === 'none' && question.kind !== 'yes-partly-no') return null;
  return command ?? parseValue(question, typed);
}

async function askItems(question: Question, context: WalkContext): Promise<Value | CommandWord | Left> {
  const { dialogue, words, around } = context;
  const items: GroupItem[] = [];
  for (;;) {
    const more = await dialogue.ask(around.words.t('walk.prompt.group', { count: items.length }));
    if (more === null) return LEFT;
    if (more === '' && items.length === 0 && isAnswered(question, context))
      return { command: 'keep', argument: '' };
    const command = commandIn(more);
    if (command?.command === 'quit') return LEFT;
    if (command?.command === 'none') return null;
    if (command) return command;
    if (!/^(y|yes|1|是)$/iu.test(more)) return items;
    const values: GroupItem['values'] = {};
    for (const field of question.fields ?? []) {
      const owner = `${question.id}.field.${field.id}`;
      dialogue.tell(`  ${words.t(owner)}`);
      showOptions(field, owner, dialogue, words);
      const typed = await dialogue.ask(around.words.t('walk.prompt.field'));
      if (typed === null) return LEFT;
      values[field.id] = typed === '' ? null : (parseValue(field, typed) satisfies FieldValue);
    }
    items.push({ id: `item-${items.length + 1}`, values });
  }
}

async function askRest(question: Question, value: Value, context: WalkContext): Promise<Answer | Left> {
  const { dialogue, around } = context;
  const { t } = around.words;
  const reasonNeeded = question.reasonNeeded || value === null || value === 'not-applicable';
  const reason = reasonNeeded ? await dialogue.ask(t('walk.prompt.reason')) : '';
  if (reason === null) return LEFT;
  const evidence =
    question.rules && typeof value === 'string' && ['yes', 'partly', 'no'].includes(value)
      ? await askEvidence(context)
      : [];
  if (evidence === LEFT) return LEFT;
  const note = question.rules ? await dialogue.ask(t('walk.prompt.note')) : '';
  if (note === null) return LEFT;
  return {
    value,
    ...(reason === '' ? {} : { reason }),
    ...(note === '' ? {} : { note }),
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}

function showOptions(
  rule: { kind: string; options?: string[] },
  owner: string,
  dialogue: WalkContext['dialogue'],
  words: WalkContext['words'],
): void {
  if (rule.kind === 'group') return;
  optionsOf(rule as Typed).forEach((option, at) => {
    const text =
      rule.kind === 'yes-partly-no' ? words.t(`answer.${option}`) : words.t(optionKey(words, owner, option));
    dialogue.tell(`  ${at + 1}  ${text}`);
  });
}

function isAnswered({ id }: Question, { model, walk }: WalkContext): boolean {
  return effectiveAnswer(model, walk.getSnapshot().context.state, id) !== undefined;
}

function isCommand(value: Value | CommandWord): value is CommandWord {
  return typeof value === 'object' && value !== null && 'command' in value;
}
