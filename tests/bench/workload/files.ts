/**
 * A checklist of any length as its author's YAML, in the shape of ours: a first section of gates, then sections of 25 with
 * themes and their follow-ups. It cites the product's register, whose clauses and triggers are dealt out in turn.
 */
import { stringify } from 'yaml';
import type { Files } from '../../../src/checklist/compile/index.ts';
import type { Clause, QuestionKind, Register } from '../../../src/checklist/index.ts';
import { condition, OPTIONS, type Readable } from './conditions.ts';
import { lots, type Lots } from './random.ts';

const SECTION = 25;
/** Of one theme; on average 0.8, so that 55 questions in a hundred are themes. */
const FOLLOW_UPS = [0, 0, 1, 1, 2] as const;
/** So that four questions in ten have a condition. */
const CONDITIONAL_FOLLOW_UPS = 0.82;
/** Asked at full depth only, which the first gate decides. */
const NOT_CORE = 0.05;
/** Every theme until each trigger has one, then one theme in this many. */
const TRIGGER_EVERY = 20;

/** What of the register is dealt out. */
export type Cited = Pick<Register, 'clauses' | 'triggers' | 'indicators'>;

/** With a recommendation for each section: no two sections may decide the status of the same one. */
export function longerRegister(length: number, register: Cited): Cited {
  const more = Math.ceil(length / SECTION) - recommendations(register).length;
  const clauses = Array.from({ length: Math.max(0, more) }, (_, at): Clause => {
    const id = String(100 + at);
    return { id, recommendation: id, status: 'adopted', paragraph: 4 };
  });
  return { ...register, clauses: [...register.clauses, ...clauses] };
}

const recommendations = ({ clauses }: Cited): string[] => [
  ...new Set(clauses.flatMap(({ recommendation }) => recommendation ?? [])),
];

/** @returns `checklist.yaml` and the sections; without the messages, whose keys the compiler knows best */
export function writeFiles(length: number, register: Cited): Files {
  return new Writer(length, register).write();
}

class Writer {
  private readonly lots: Lots;
  private readonly gates: Readable[];
  private readonly asked: Readable[] = [];
  private themes = 0;

  constructor(
    private readonly length: number,
    private readonly register: Cited,
  ) {
    this.lots = lots(length);
    this.gates = Array.from({ length: SECTION }, (_, i) => ({ id: `risk.g${i}`, kind: 'choice', depth: 0 }));
  }

  write(): Files {
    const files: Files = {
      'risk.yaml': stringify({ section: 'risk', questions: this.gates.map(this.gate) }),
    };
    for (let left = this.length - SECTION, number = 1; left > 0; left -= SECTION, number += 1)
      files[`s${number}.yaml`] = stringify(this.section(number, Math.min(SECTION, left)));
    return { 'checklist.yaml': stringify(head(Object.keys(files))), ...files };
  }

  private readonly gate = ({ id }: Readable) => ({
    id,
    kind: 'choice',
    options: ['low', 'medium', 'high'],
    reason: true,
    clauses: ['10'],
  });

  private section(number: number, size: number) {
    const key = `s${number}`;
    const themes: object[] = [];
    for (let left = size; left > 0;) {
      const followUps = Math.min(left - 1, this.lots.pick(FOLLOW_UPS));
      themes.push(this.theme(`${key}.t${size - left}`, followUps));
      left -= 1 + followUps;
    }
    return { section: key, recommendation: recommendations(this.register)[number - 1], themes };
  }

  private theme(id: string, followUps: number) {
    const number = this.themes++;
    const core = !this.lots.chance(NOT_CORE);
    const depth = core ? 0 : 1;
    this.asked.push({ id, kind: 'yes-partly-no', depth });
    const { clauses, indicators, triggers } = this.register;
    const isTrigger = number < triggers.length || number % TRIGGER_EVERY === 0;
    const bad = 'this in ["no", "partly"]';
    return {
      id,
      core,
      clauses: [clauses[number % clauses.length]?.id],
      indicators: [indicators[number % indicators.length]?.id],
      evidence: { needs: this.lots.pick(['E1', 'E2']), 'high-risk': 'E3' },
      'follow-ups': Array.from({ length: followUps }, (_, i) => this.followUp(id, `f${i}`, depth)),
      flags: [{ id: 'bad', when: bad, cleared: 'risk.g1 == "low"', actions: ['mend'] }],
      ...(isTrigger
        ? {
            triggers: [
              { code: triggers[number % triggers.length]?.code, when: 'this == "no"', actions: ['mend'] },
            ],
          }
        : {}),
      credits: [{ id: 'good', when: 'this == "yes" && risk.g2 == "high"' }],
      actions: [{ id: 'mend', type: 'condition-precedent', owner: 'supplier', days: 30 }],
      examples: [{ name: 'bad', answers: { this: 'no' }, flags: ['bad'] }],
    };
  }

  private followUp(theme: string, id: string, themeDepth: number) {
    const kind = this.kind();
    const own = this.lots.chance(CONDITIONAL_FOLLOW_UPS)
      ? condition(this.gates, this.asked, this.lots)
      : undefined;
    this.asked.push({ id: `${theme}.${id}`, kind, depth: Math.max(own?.depth ?? 0, themeDepth) });
    return { id, kind, ...ruleOf(kind), ...(own ? { when: own.text } : {}) };
  }

  private kind(): QuestionKind {
    const at = this.lots.number();
    return at < 0.33 ? 'choices' : at < 0.6 ? 'number' : at < 0.89 ? 'text' : 'group';
  }
}

function head(sections: string[]) {
  return {
    id: 'bench',
    version: '1.0.0',
    languages: ['en'],
    sections,
    'evidence-months': { E1: 24, E2: 12, E3: 12, E4: 12 },
    conditions: { 'high-risk': 'risk.g0 == "high"', 'full-depth': 'risk.g0 in ["medium", "high"]' },
    'high-risk': 'high-risk',
    'full-depth': 'full-depth',
  };
}

function ruleOf(kind: QuestionKind): object {
  if (kind === 'choices') return { options: [...OPTIONS] };
  if (kind === 'number') return { min: 0 };
  if (kind !== 'group') return {};
  return {
    fields: [
      { id: 'town', kind: 'text' },
      { id: 'beds', kind: 'number', min: 0 },
    ],
  };
}
