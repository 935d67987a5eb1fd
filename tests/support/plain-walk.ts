/** The rules of a walk, said as plainly as can be and computed anew after every change: what engine and machine are held against. */
import {
  link,
  NO,
  OPEN,
  YES,
  type Answer,
  type Change,
  type Condition,
  type Truth,
} from '../../src/checklist/index.ts';
import {
  effectiveAnswer,
  relevanceOf,
  sectionStatus,
  setAside,
  toConfirm,
  type Model,
  type WalkState,
} from '../../src/questionnaire/index.ts';

/** What can be seen of a walk, whoever computes it. */
export interface View {
  relevance: Record<string, ReturnType<typeof relevanceOf>>;
  /** Answers that count. */
  effective: Record<string, Answer>;
  setAside: Record<string, Answer>;
  toConfirm: string[];
}

/** As the engine has it. */
export function viewOf(model: Model, state: WalkState): View {
  const ids = model.questions.map(({ id }) => id);
  return {
    relevance: Object.fromEntries(ids.map((id) => [id, relevanceOf(model, state, id)])),
    effective: Object.fromEntries(
      ids.flatMap((id) => {
        const answer = effectiveAnswer(model, state, id);
        return answer ? [[id, answer] as const] : [];
      }),
    ),
    setAside: Object.fromEntries(setAside(model, state).map(({ question, answer }) => [question, answer])),
    toConfirm: toConfirm(model, state),
  };
}

/** The status of every section. */
export const sectionsOf = (model: Model, state: WalkState) =>
  model.sections.map(({ key }) => sectionStatus(model, state, key));

export class PlainWalk {
  private readonly given: (Answer | undefined)[];
  /** Set aside since the answer was given, given while its question did not apply, or taken over from an earlier assessment. */
  private readonly stale: boolean[];
  private readonly later: boolean[];
  private readonly conditions: (Condition | undefined)[];
  private relevance: Truth[] = [];

  constructor(private readonly model: Model) {
    this.conditions = model.questions.map(({ when }) => when && link(when, model.indexOf));
    this.given = model.questions.map(() => undefined);
    this.stale = model.questions.map(() => false);
    this.later = model.questions.map(() => false);
    this.computeRelevance();
  }

  happens(change: Change): void {
    const number = this.model.indexOf(change.question);
    if (change.type === 'deferred') this.later[number] = true;
    else if (change.type === 'confirmed') this.stale[number] = false;
    else {
      this.given[number] = change.type === 'cleared' ? undefined : change.answer;
      this.later[number] = false;
      this.stale[number] =
        change.type === 'carried' || (change.type === 'answered' && this.relevance[number] === NO);
      const before = this.relevance;
      this.computeRelevance();
      this.relevance.forEach((one, at) => {
        if (one === NO && before[at] !== NO && this.given[at]) this.stale[at] = true;
      });
    }
  }

  /** The answers as they were given, by question number. */
  get answers(): readonly (Answer | undefined)[] {
    return this.given;
  }

  view(): View {
    const ids = this.model.questions.map(({ id }) => id);
    const answered = (counts: boolean): Record<string, Answer> =>
      Object.fromEntries(
        ids.flatMap((id, number) => {
          const answer = this.given[number];
          return answer && (this.relevance[number] !== NO) === counts ? [[id, answer] as const] : [];
        }),
      );
    return {
      relevance: Object.fromEntries(ids.map((id, number) => [id, WORDS[this.relevance[number] ?? OPEN]])),
      effective: answered(true),
      setAside: answered(false),
      toConfirm: ids.filter(
        (_, number) => this.given[number] && this.relevance[number] !== NO && this.stale[number],
      ),
    };
  }

  isAsked(id: string): boolean {
    return this.relevance[this.model.indexOf(id)] === YES;
  }

  /** Not known to be left out. */
  mayBeAsked(id: string): boolean {
    return this.relevance[this.model.indexOf(id)] !== NO;
  }

  /** The question that NEXT leads to: first what waits after `from`, then what waits before it; null for the review. */
  next(from: string): string | null {
    const start = this.model.indexOf(from) + 1;
    const all = this.model.questions.map(({ id }) => id);
    const order = [...all.slice(start), ...all.slice(0, start)];
    const { toConfirm: returned, effective } = this.view();
    const waits = order.filter((id) => (this.isAsked(id) && !effective[id]) || returned.includes(id));
    return waits.find((id) => !this.later[this.model.indexOf(id)]) ?? null;
  }

  /** The question that BACK leads to. */
  preceding(from: string): string | null {
    const before = this.model.questions.slice(0, this.model.indexOf(from)).map(({ id }) => id);
    return before.findLast((id) => this.isAsked(id)) ?? null;
  }

  private computeRelevance(): void {
    const relevance: Truth[] = [];
    for (const condition of this.conditions) relevance.push(condition?.(this.given, relevance) ?? YES);
    this.relevance = relevance;
  }
}

const WORDS = { [NO]: 'not-asked', [YES]: 'asked', [OPEN]: 'not-known' } as const;
