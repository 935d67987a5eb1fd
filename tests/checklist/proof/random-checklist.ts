/** Small random checklists, of every kind of question, whose answers can all be tried out one by one. */
import { COUNTRY_CODES } from '../../../src/locale/codes.ts';
import type {
  Action,
  Checklist,
  Expression,
  Field,
  Question,
  ThemeRules,
  Value,
} from '../../../src/checklist/index.ts';
import { GRADES, THEME_VALUES } from '../../../src/checklist/index.ts';

/** Numbers between 0 and 1 from a seed (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const OTHER_COUNTRY = [...COUNTRY_CODES].find((code) => code !== 'NP' && code !== 'QA') ?? 'FR';
const FIELDS: Field[] = [
  { id: 'size', kind: 'number', min: 0, max: 2 },
  { id: 'kind', kind: 'choice', options: ['a', 'b'] },
];
type Kind = Exclude<Question['kind'], 'yes-partly-no'>;
const KINDS: Kind[] = ['choice', 'choices', 'number', 'money', 'date', 'country', 'text', 'group'];

export class RandomChecklist {
  readonly checklist: Checklist;
  private readonly questions: Question[] = [];

  /** @param themes how many; each has up to two follow-ups, and one scope question stands before them */
  constructor(
    private readonly random: () => number,
    themes: number,
    private readonly kinds: readonly Kind[] = KINDS,
  ) {
    this.addScope();
    for (let i = 0; i < themes; i++) this.addTheme(i);
    for (const question of this.questions)
      if (question.rules) Object.assign(question.rules, this.rules(question));
    this.checklist = {
      id: 'random',
      version: '1.0.0',
      digest: '',
      languages: ['en'],
      evidenceMonths: { E0: 12, E1: 12, E2: 12, E3: 12, E4: 12 },
      highRisk: this.condition(this.questions),
      sections: [
        { key: 'scope', file: 'scope.yaml' },
        { key: 'work', file: 'work.yaml', recommendation: '11' },
      ],
      questions: this.questions,
      register: {
        document: {
          symbol: 'TEST/1',
          symbolConfirmed: false,
          distributed: '2021-10-28',
          meeting: { from: '2021-10-12', to: '2021-10-13', place: 'Vienna', number: 11 },
        },
        clauses: ['11', '12'].map((id) => ({ id, recommendation: id, status: 'adopted', paragraph: 4 })),
        paragraphs: [],
        instruments: [],
        triggers: [
          { code: 'ZT-A4', class: 'A', grounds: [] },
          { code: 'ZT-B1', class: 'B', grounds: [] },
        ],
        indicators: [],
        lawsCheckedOn: '2026-01-01',
      },
    };
  }

  private pick<T>(all: readonly [T, ...T[]] | readonly T[]): T {
    return all[Math.floor(this.random() * all.length)] as T;
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private addScope(): void {
    const kind = this.pick(this.kinds);
    this.add({ id: 'scope.q', theme: 'scope.q', section: 'scope', kind, reasonNeeded: this.chance(0.3) });
  }

  private addTheme(i: number): void {
    const id = `work.t${String(i)}`;
    const when = this.chance(0.4) ? { when: this.condition(this.questions) } : {};
    const evidence = {
      needs: this.pick(GRADES),
      ...(this.chance(0.3) ? { highRisk: this.pick(GRADES) } : {}),
    };
    const rules: ThemeRules = {
      core: this.chance(0.6),
      evidence,
      indicators: [],
      references: [],
      flags: [],
      triggers: [],
      credits: [],
      actions: [],
    };
    const theme = this.add({ id, theme: id, section: 'work', kind: 'yes-partly-no', rules, ...when });
    for (let j = 0; j < 2; j++) if (this.chance(0.55)) this.addFollowUp(`${id}.f${String(j)}`, theme);
  }

  private addFollowUp(id: string, theme: Question): void {
    const own = this.condition(this.questions);
    const when = theme.when ? { op: 'and' as const, of: [theme.when, own] } : own;
    this.add({ id, theme: theme.id, section: 'work', kind: this.pick(this.kinds), when });
  }

  private add(question: Pick<Question, 'id' | 'theme' | 'section' | 'kind'> & Partial<Question>): Question {
    const made: Question = {
      clauses: [this.pick(['11', '12'])],
      paragraphs: [],
      safety: false,
      reasonNeeded: false,
      ...rangeOf(question.kind),
      ...question,
    };
    this.questions.push(made);
    return made;
  }

  private rules({ id }: Question): Pick<ThemeRules, 'flags' | 'triggers' | 'credits' | 'actions'> {
    const actions: Action[] = ['x', 'y'].map((name) => ({
      id: name,
      ...(this.chance(0.3) ? { when: this.condition(this.questions) } : {}),
      type: 'contract-condition',
      owner: 'supplier',
      days: 1,
    }));
    const cleared = () => (this.chance(0.5) ? { cleared: this.condition(this.questions) } : {});
    const confirmed = () => (this.chance(0.5) ? { confirmed: this.condition(this.questions) } : {});
    const own: Expression = { op: 'is', question: id, values: [this.pick(['no', 'partly', 'yes'])] };
    const when = () => (this.chance(0.6) ? own : this.condition(this.questions));
    return {
      flags: [{ id: 'f', when: when(), ...cleared(), actions: this.chance(0.9) ? ['x'] : [] }],
      triggers: this.chance(0.5)
        ? [
            {
              code: this.pick(['ZT-A4', 'ZT-B1']),
              when: when(),
              ...confirmed(),
              ...(this.chance(0.4) ? { confirmedBy: 'E3' } : {}),
              ...cleared(),
              actions: ['y'],
            },
          ]
        : [],
      credits: [{ id: 'c', when: this.condition(this.questions) }],
      actions,
    };
  }

  private condition(over: readonly Question[], depth = 2): Expression {
    if (depth === 0 || this.chance(0.35)) return this.atom(this.pick(over));
    if (this.chance(0.2)) return { op: 'not', of: this.condition(over, depth - 1) };
    const of = [this.condition(over, depth - 1), this.condition(over, depth - 1)];
    return { op: this.pick(['and', 'or']), of };
  }

  private atom({ id, kind }: Question): Expression {
    if (this.chance(0.1)) return { op: 'answered', question: id };
    if (kind === 'group') return this.groupAtom(id);
    return this.plainAtom(id, kind);
  }

  private plainAtom(question: string, kind: Exclude<Question['kind'], 'group'>): Expression {
    const not = this.chance(0.25) ? { not: true as const } : {};
    const by = this.pick(['<', '<=', '>', '>='] as const);
    const is = (values: (string | number)[]): Expression => ({ op: 'is', question, values, ...not });
    switch (kind) {
      case 'yes-partly-no':
        return is(this.chance(0.5) ? [this.pick(THEME_VALUES)] : ['no', 'partly']);
      case 'choice':
        return is([this.pick(['a', 'b', 'c'])]);
      case 'choices':
        return { op: 'holds', question, option: this.pick(['a', 'b', 'c']) };
      case 'number':
        return this.chance(0.3)
          ? is([this.pick([0, 1, 2])])
          : { op: 'compare', question, by, value: this.pick([0, 1, 2]) };
      case 'money':
        return { op: 'compare', question, by, value: this.pick([0, 1, 2]) };
      case 'date':
        return { op: 'compare', question, by, value: this.pick(['2025-01-01', '2025-01-03']) };
      case 'country':
        return is([this.pick(['NP', 'QA', 'XX'])]);
      case 'text':
        return is([this.pick(['a', 'b', ''])]);
    }
  }

  /** Numbers are small enough for groups of four items to show every outcome. */
  private groupAtom(group: string): Expression {
    const op = this.pick(['any', 'all', 'count'] as const);
    if (op === 'count') {
      const [by, value] = this.pick([
        ['<', 2],
        ['>=', 2],
        ['>=', 1],
        ['==', 1],
        ['==', 0],
      ] as const);
      return { op, group, where: this.fieldAtom(), by, value };
    }
    const where = { op: this.pick(['and', 'or'] as const), of: [this.fieldAtom(), this.fieldAtom()] };
    return { op, group, where: this.chance(0.3) ? where : this.fieldAtom() };
  }

  /** Nothing tells apart what `groups()` does not try: no size but "less than 1", "at least 1" and none. */
  private fieldAtom(): Expression {
    if (this.chance(0.1)) return { op: 'answered', question: 'size' };
    return this.chance(0.5)
      ? { op: 'compare', question: 'size', by: this.pick(['<', '>=']), value: 1 }
      : { op: 'is', question: 'kind', values: [this.pick(['a', 'b'])] };
  }
}

function rangeOf(kind: Question['kind']): Partial<Question> {
  if (kind === 'choice' || kind === 'choices') return { options: ['a', 'b', 'c'] };
  if (kind === 'number') return { min: 0, max: 2 };
  return kind === 'group' ? { fields: FIELDS } : {};
}

/** The scope question's option "a" becomes "low", as judgements of risk have it. */
export function judgingRisk(checklist: Checklist): Checklist {
  const [scope] = checklist.questions;
  const named = (one: unknown): unknown => (one === 'a' ? 'low' : one);
  return JSON.parse(
    JSON.stringify(checklist),
    (_, value: Partial<{ question: string; id: string; values: unknown[]; options: unknown[] }> | null) => {
      if (scope?.kind !== 'choice') return value;
      if (value?.question === scope.id && value.values) return { ...value, values: value.values.map(named) };
      return value?.id === scope.id && value.options
        ? { ...value, options: value.options.map(named) }
        : value;
    },
  ) as Checklist;
}

/** Every value that is worth a try, found without any look at conditions. */
export function everyValue({ kind, options = [] }: Question): Value[] {
  switch (kind) {
    case 'yes-partly-no':
      return [...THEME_VALUES];
    case 'choice':
      return [...options, null];
    case 'choices':
      return [['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c'], null];
    case 'number':
      return [0, 0.5, 1, 1.5, 2, null];
    case 'money':
      return [...[0, 0.5, 1, 1.5, 2, 2.5].map((amount) => ({ amount, currency: 'USD' })), null];
    case 'date':
      return ['2024-12-31', '2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04', null];
    case 'country':
      return ['NP', 'QA', OTHER_COUNTRY, null];
    case 'text':
      return ['a', 'b', 'c', null];
    case 'group':
      return GROUPS;
  }
}

/** Groups of up to four items, of every make-up. */
const GROUPS: Value[] = groups();

function groups(): Value[] {
  const items = [0, 2, null].flatMap((size) => ['a', 'b', null].map((kind) => ({ size, kind })));
  let picks: number[][] = [[]];
  const all: number[][] = [];
  for (let length = 1; length <= 4; length++) {
    picks = picks.flatMap((chosen) =>
      items.flatMap((_, at) => (at < (chosen.at(-1) ?? 0) ? [] : [[...chosen, at]])),
    );
    all.push(...picks);
  }
  const values = all.map((chosen) =>
    chosen.map((at, n) => ({ id: `i${String(n)}`, values: items[at] ?? { size: null, kind: null } })),
  );
  return [...values, null];
}
