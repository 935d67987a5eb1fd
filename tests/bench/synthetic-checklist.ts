/** A checklist of any length with the shape of ours: sections of 25, four questions in ten with a condition of one to three leaves. */
import type { Checklist, Expression, Question } from '../../src/checklist/index.ts';

const SECTION = 25;
const GATES = 20;

/** The same checklist for the same length. */
export function syntheticChecklist(length: number): Checklist {
  const random = sequence(length);
  const questions = Array.from({ length }, (_, number): Question => {
    const id = `s${String(Math.floor(number / SECTION))}.q${String(number)}`;
    return {
      id,
      section: sectionKey(number),
      theme: id,
      kind: 'yes-partly-no',
      clauses: ['10'],
      paragraphs: [],
      safety: false,
      reasonNeeded: false,
      ...(number > GATES && random() < 0.4 ? { when: condition(number, random) } : {}),
    };
  });
  const sections = [...new Set(questions.map(({ section }) => section))];
  return {
    id: 'synthetic',
    version: '1.0.0',
    digest: '0'.repeat(64),
    languages: ['en'],
    evidenceMonths: { E0: 0, E1: 24, E2: 12, E3: 12, E4: 12 },
    highRisk: { op: 'constant', value: false },
    sections: sections.map((key) => ({ key, file: `${key}.yaml` })),
    questions,
    register: {
      document: {
        symbol: '',
        symbolConfirmed: false,
        distributed: '',
        meeting: { from: '', to: '', place: '', number: 1 },
      },
      clauses: [],
      paragraphs: [],
      instruments: [],
      triggers: [],
      indicators: [],
      lawsCheckedOn: '2026-11-23',
    },
  };
}

const sectionKey = (number: number): string => `s${String(Math.floor(number / SECTION))}`;
const idOf = (number: number): string => `${sectionKey(number)}.q${String(number)}`;

function condition(number: number, random: () => number): Expression {
  const leaves = Array.from({ length: 1 + Math.floor(random() * 3) }, (): Expression => {
    // Three leaves in ten look at a gate at the start, the others at a recent question.
    const read =
      random() < 0.3
        ? Math.floor(random() * GATES)
        : number - 1 - Math.floor(random() * Math.min(40, number - 1));
    const values = random() < 0.5 ? ['yes'] : ['yes', 'partly', 'unknown'];
    return { op: 'is', question: idOf(read), values };
  });
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  return { op: random() < 0.5 ? 'and' : 'or', of: leaves };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
