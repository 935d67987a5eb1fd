/** A walk in the terminal, over the same machine as the pages. Every answer is on the disk before the next question. */
import { activeQuestion, phaseOf, toConfirm, type WalkEvent } from '../../questionnaire/index.ts';
import { askAnswer, showQuestion, showWhy } from './ask-answer.ts';
import type { CommandWord } from './command-word.ts';
import { LEFT, type Left, type WalkContext } from './context.ts';
import { decide, review, showSections } from './review.ts';

/** Runs until the assessment is issued, the person leaves or the input ends. */
export async function runWalk(context: WalkContext): Promise<void> {
  for (;;) {
    const step = await nextStep(context);
    if (step === LEFT) return;
  }
}

async function nextStep(context: WalkContext): Promise<Left | undefined> {
  const { walk } = context;
  const snapshot = walk.getSnapshot();
  const question = activeQuestion(snapshot);
  if (question !== null) return stepAt(question, context);
  switch (phaseOf(snapshot)) {
    case 'deciding': {
      const end = await decide(context);
      if (end !== LEFT && phaseOf(walk.getSnapshot()) === 'deciding') walk.send({ type: 'REVIEW' });
      return end;
    }
    case 'issued':
      return LEFT;
    default: {
      const chosen = await review(context);
      if (chosen === LEFT) return LEFT;
      if (chosen === 'decide') walk.send({ type: 'DECIDE' });
      else await obey(chosen, undefined, context);
      return undefined;
    }
  }
}

async function stepAt(id: string, context: WalkContext): Promise<Left | undefined> {
  const question = context.model.question(id);
  tellSection(question.section, context);
  showQuestion(question, context);
  const given = await askAnswer(question, context);
  if (given === LEFT) return LEFT;
  if ('command' in given) {
    if (given.command === 'why') showWhy(question, context);
    await obey(given, id, context);
    return undefined;
  }
  await change({ type: 'ANSWER', question: id, answer: given }, context);
  return undefined;
}

const CHANGES = { CLEAR: 'cleared', DEFER: 'deferred', CONFIRM: 'confirmed' } as const;

/** Keeps a change, then tells the machine, then goes on. */
async function change(
  event: Extract<WalkEvent, { question: string }>,
  { walk, journal, dialogue, around, words }: WalkContext,
): Promise<void> {
  const { question } = event;
  if (event.type === 'ANSWER') await journal.add({ type: 'answered', question, answer: event.answer });
  else await journal.add({ type: CHANGES[event.type], question });
  walk.send(event);
  const { setAside, returned } = walk.getSnapshot().context.last;
  const names = (ids: readonly string[]): string => ids.map((id) => words.t(`${id}.name`)).join('; ');
  dialogue.tell(`  ${around.words.t('walk.saved')}`);
  if (setAside.length > 0) dialogue.tell(`  ${around.words.t('walk.set-aside', { names: names(setAside) })}`);
  if (returned.length > 0) dialogue.tell(`  ${around.words.t('walk.returned', { names: names(returned) })}`);
  if (event.type !== 'CLEAR') walk.send({ type: 'NEXT' });
}

async function obey(
  { command, argument }: CommandWord,
  question: string | undefined,
  context: WalkContext,
): Promise<void> {
  const { walk, dialogue, around } = context;
  switch (command) {
    case 'help':
      dialogue.tell(around.words.t('walk.help'));
      return;
    case 'back':
      walk.send({ type: 'BACK' });
      return;
    case 'review':
      walk.send({ type: 'REVIEW' });
      return;
    case 'list':
      showSections(context);
      return;
    case 'go':
      go(argument, context);
      return;
    case 'later':
    case 'clear':
      if (question !== undefined)
        await change({ type: command === 'later' ? 'DEFER' : 'CLEAR', question }, context);
      return;
    case 'keep':
      if (question !== undefined) await keep(question, context);
      return;
    case 'why':
    case 'none':
    case 'quit':
      return;
  }
}

/** Goes on with the answer as it is; one that came back is confirmed by that. */
async function keep(question: string, context: WalkContext): Promise<void> {
  const { model, walk } = context;
  if (toConfirm(model, walk.getSnapshot().context.state).includes(question))
    await change({ type: 'CONFIRM', question }, context);
  else walk.send({ type: 'NEXT' });
}

/** To a question by its id, or to the first question of a section by its key. */
function go(target: string, { model, walk, dialogue, around }: WalkContext): void {
  const section = model.sections.find(({ key }) => key === target);
  const id = section ? model.questions[section.questions[0] ?? -1]?.id : target;
  const before = walk.getSnapshot();
  if (id !== undefined && model.indexOf(id) >= 0) walk.send({ type: `GOTO.${id}` });
  const after = walk.getSnapshot();
  if (activeQuestion(after) !== id || after === before)
    dialogue.tell(`  ! ${around.words.t('walk.not-asked', { target })}`);
}

/** The section's title, when the walk enters it. */
function tellSection(key: string, context: WalkContext): void {
  if (context.section === key) return;
  context.section = key;
  context.dialogue.tell();
  context.dialogue.tell(`== ${context.words.t(`${key}.title`)} ==`);
}
