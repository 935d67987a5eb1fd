/** Who notices a fault: the reader, the worked examples, the proof; or only a comparison with the checklist as it was. */
import { compileChecklist, type CompileResult, type Files } from '../../../src/checklist/compile/index.ts';
import type { Checklist } from '../../../src/checklist/index.ts';
import type { Witness } from '../../../src/checklist/prove/index.ts';
import { findingsOf } from '../../../src/findings/index.ts';
import { exampleDiagnostics, proveChecklist, selfTestsOf } from '../../../src/findings/prove/index.ts';
import { buildModel, relevanceOf, replay, type Model } from '../../../src/questionnaire/index.ts';
import { fold } from '../../../src/record/index.ts';
import { Scenario, supplier } from '../../support/scenario.ts';
import { differenceOf } from './same-function.ts';
import type { Fault } from './seeded-faults.ts';

/** In the order in which they are asked; the first who notices counts. */
export const CATCHERS = [
  'reader',
  'examples',
  'proof',
  'self-tests',
  'diagrams',
  'plain text',
  'equivalent',
  'missed',
] as const;
export type Catcher = (typeof CATCHERS)[number];

/** Those who need nothing to compare with: what protects an author. */
export const ALONE: readonly Catcher[] = ['reader', 'examples', 'proof'];

type Compiled = CompileResult & { ok: true };

/** An assessment by the checklist as it was, and all that followed from it. */
interface Remembered {
  /** Theme that it is about; none of statuses and verdicts. */
  theme: string | undefined;
  witness: Witness;
  behaviour: string;
}

export class Judge {
  private readonly original: Compiled;
  private readonly model: Model;
  private readonly remembered: Remembered[];
  private readonly proven = new Map<string, boolean>();

  constructor(
    files: Files,
    private readonly seeds: Files,
  ) {
    const compiled = compileChecklist(files, seeds);
    if (!compiled.ok) throw new Error('the checklist itself does not compile');
    this.original = compiled;
    this.model = buildModel(compiled.checklist);
    const { questions } = compiled.checklist;
    this.remembered = selfTestsOf(compiled.checklist, proveChecklist(compiled.checklist)).map(
      ({ promise, witness }) => {
        const id = 'code' in promise ? promise.subject.question : promise.question;
        const theme = questions.find((question) => question.id === id)?.theme;
        return { theme, witness, behaviour: behaviourOf(this.model, witness) };
      },
    );
  }

  get checklist(): Compiled['checklist'] {
    return this.original.checklist;
  }

  judge(fault: Fault): Catcher {
    const compiled = this.compile(fault.files());
    if (!compiled.ok) return 'reader';
    const { checklist } = compiled;
    const model = buildModel(checklist);
    if (!examplesHold(compiled, fault.theme)) return 'examples';
    if (!this.isProven(checklist)) return 'proof';
    if (this.isOtherwise(model, fault.theme)) return 'self-tests';
    const difference = differenceOf(this.checklist, checklist);
    if (!difference) return 'equivalent';
    if (!difference.witness) return 'plain text';
    // A difference of diagrams is believed when the findings show it.
    const { witness } = difference;
    return behaviourOf(model, witness) === behaviourOf(this.model, witness) ? 'missed' : 'diagrams';
  }

  /** The author takes along the texts: the reader names each of them, and nobody would overlook it. */
  private compile(files: Files): CompileResult {
    const result = compileChecklist(files, this.seeds);
    if (
      result.ok ||
      result.diagnostics.some(({ code }) => code !== 'text-missing' && code !== 'text-unexpected')
    )
      return result;
    const texts = JSON.parse(files[MESSAGES] ?? '{}') as Record<string, string>;
    for (const { code, data } of result.diagnostics) {
      const key = String(data.key);
      if (code === 'text-missing') texts[key] = key;
      else Reflect.deleteProperty(texts, key);
    }
    return compileChecklist({ ...files, [MESSAGES]: JSON.stringify(texts) }, this.seeds);
  }

  private isProven(checklist: Checklist): boolean {
    const key = JSON.stringify(checklist, (name, value: unknown) => (UNPROVEN.has(name) ? undefined : value));
    const known =
      this.proven.get(key) ?? proveChecklist(checklist).claims.every(({ outcome }) => outcome === 'holds');
    this.proven.set(key, known);
    return known;
  }

  /** Those about the theme first, then those about statuses and verdicts; where the fault is in no theme, all of them. */
  private isOtherwise(model: Model, theme: string | undefined): boolean {
    const own = this.remembered.filter((one) => theme === undefined || one.theme === theme);
    const general = this.remembered.filter((one) => one.theme === undefined);
    return [...own, ...general].some(({ witness, behaviour }) => behaviourOf(model, witness) !== behaviour);
  }
}

/** Those that answer something of the theme; all where the fault is in none. */
function examplesHold({ checklist, examples }: Compiled, theme = ''): boolean {
  const about = examples.filter(({ answers }) => answers.some(({ question }) => question.startsWith(theme)));
  return exampleDiagnostics(checklist, about, 'error').length === 0;
}

/** Keys at which no proof looks. */
const UNPROVEN = new Set(['digest', 'days', 'type', 'owner', 'months', 'evidenceMonths']);

const BLANK = fold(new Scenario(supplier).record);

const MESSAGES = 'messages.en.json';

/** What is asked in an assessment, for which clauses, and all that follows. */
function behaviourOf(model: Model, { on, answers }: Witness): string {
  const changes = answers.map(({ question, answer }) => ({ type: 'answered' as const, question, answer }));
  const state = replay(model, changes);
  const findings = findingsOf(
    model,
    { ...BLANK, changes, details: { ...BLANK.details, assessedOn: on } },
    state,
  );
  const asked = model.questions
    .filter(({ id }) => relevanceOf(model, state, id) === 'asked')
    .map(({ id, clauses }) => [id, clauses]);
  return JSON.stringify({ asked, findings });
}
