/** The end of a walk: what follows from the answers, and the decision of a named person. */
import { findingsOf } from '../../findings/index.ts';
import { sectionStatus } from '../../questionnaire/index.ts';
import { DECISIONS, type Decision } from '../../record/index.ts';
import { findingsText } from '../findings-text.ts';
import { commandIn, type CommandWord } from './command-word.ts';
import { LEFT, type Left, type WalkContext } from './context.ts';
import { askUntil } from './details.ts';

/** Sections with their status. */
export function showSections({ model, walk, dialogue, words, around }: WalkContext): void {
  const { t } = around.words;
  const { state } = walk.getSnapshot().context;
  dialogue.tell();
  for (const { key } of model.sections) {
    const { status, asked, answered } = sectionStatus(model, state, key);
    dialogue.tell(
      `  ${key.padEnd(8)} ${t('walk.section', { title: words.t(`${key}.title`), status: t(`walk.status.${status}`), asked, answered })}`,
    );
  }
}

/** @returns the command that leads on, "decide", or that the person left */
export async function review(context: WalkContext): Promise<CommandWord | 'decide' | Left> {
  const { model, walk, journal, dialogue, words, around } = context;
  const { record, assessment } = journal;
  const { state } = walk.getSnapshot().context;
  const findings = findingsOf(model, assessment, state);
  dialogue.tell();
  dialogue.tell(findingsText({ model, record, assessment, state, findings }, around.words, words));
  for (;;) {
    dialogue.tell();
    const typed = await dialogue.ask(around.words.t('walk.prompt.review'));
    if (typed === null) return LEFT;
    if (typed.toLowerCase() === 'decide') return 'decide';
    const command = commandIn(typed);
    if (command?.command === 'quit') return LEFT;
    if (command) return command;
  }
}

/** Asks for the decision and keeps it; then whether the assessment is closed with it. */
export async function decide(context: WalkContext): Promise<Left | undefined> {
  const { model, walk, journal, dialogue, words, around } = context;
  const { t } = around.words;
  const { assessment } = journal;
  const { verdict } = findingsOf(model, assessment, walk.getSnapshot().context.state);
  if (verdict === null) return adopt(context);
  dialogue.tell(`${t('findings.proposed')} ${words.t(`verdict.${verdict}`)}`);
  DECISIONS.forEach((one, at) => dialogue.tell(`  ${at + 1}  ${words.t(`verdict.${one}`)}`));
  const valueOf = (typed: string): Decision['value'] | undefined =>
    DECISIONS[Number(typed) - 1] ?? DECISIONS.find((one) => one === typed);
  const typed = await askUntil(
    dialogue,
    t('walk.prompt.decision'),
    (one) => (valueOf(one) ? undefined : 'walk.not-an-option'),
    t,
  );
  if (typed === LEFT) return LEFT;
  const value = valueOf(typed) ?? verdict;
  const needed = (one: string): string | undefined => (one === '' ? 'walk.needed' : undefined);
  const name = await askUntil(dialogue, t('walk.prompt.decided-by'), needed, t);
  const role = name === LEFT ? LEFT : await askUntil(dialogue, t('walk.prompt.decided-role'), needed, t);
  const reasons =
    role === LEFT
      ? LEFT
      : await askUntil(dialogue, t('walk.prompt.reasons'), value === verdict ? undefined : needed, t);
  if (name === LEFT || role === LEFT || reasons === LEFT) return LEFT;
  await journal.add({
    type: 'decided',
    decision: { value, by: { name, role }, reasons, decidedOn: around.today, proposed: verdict },
  });
  dialogue.tell(t('walk.saved'));
  return close(context, 'walk.prompt.issue');
}

/** Asks who takes on the plan and keeps it; then whether the record is closed with it. */
async function adopt(context: WalkContext): Promise<Left | undefined> {
  const { journal, dialogue, around } = context;
  const { t } = around.words;
  const needed = (one: string): string | undefined => (one === '' ? 'walk.needed' : undefined);
  const name = await askUntil(dialogue, t('walk.prompt.adopted-by'), needed, t);
  const role = name === LEFT ? LEFT : await askUntil(dialogue, t('walk.prompt.decided-role'), needed, t);
  const remarks = role === LEFT ? LEFT : await askUntil(dialogue, t('walk.prompt.remarks'), undefined, t);
  if (name === LEFT || role === LEFT || remarks === LEFT) return LEFT;
  await journal.add({
    type: 'adopted',
    adoption: { by: { name, role }, adoptedOn: around.today, remarks },
  });
  dialogue.tell(t('walk.saved'));
  return close(context, 'walk.prompt.issue-report');
}

async function close(
  { walk, journal, dialogue, around }: WalkContext,
  question: string,
): Promise<Left | undefined> {
  const close = await dialogue.ask(around.words.t(question));
  if (close === null) return LEFT;
  if (!/^(y|yes|是)$/iu.test(close)) return undefined;
  await journal.add({ type: 'issued', issuedOn: around.today });
  walk.send({ type: 'ISSUE' });
  return undefined;
}
