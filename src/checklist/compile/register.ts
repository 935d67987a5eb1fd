/** Reads `seeds/register.yaml` (types and sources: `../register.ts`). */
import type { Diagnostic } from '../diagnostics.ts';
import type { Register } from '../register.ts';
import { z } from '../zod.ts';
import { checkRepeated, idsOf } from './repeated.ts';
import { Source, type Path } from './source.ts';

const day = z.iso.date('day');
const status = z.enum(['adopted', 'summary']);

const registerFile = z.strictObject({
  document: z.strictObject({
    symbol: z.string(),
    'symbol-confirmed': z.boolean(),
    distributed: day,
    meeting: z.strictObject({ from: day, to: day, place: z.string(), number: z.number().int() }),
  }),
  clauses: z.array(
    z.strictObject({
      id: z.string(),
      recommendation: z.string().optional(),
      status,
      paragraph: z.number().int(),
    }),
  ),
  paragraphs: z.array(z.strictObject({ number: z.number().int(), status })),
  instruments: z.array(
    z.strictObject({
      id: z.string(),
      citation: z.string(),
      jurisdiction: z.string(),
      'checked-on': day.optional(),
      'from-memory': z.boolean().optional(),
      provisions: z
        .array(z.strictObject({ id: z.string(), cite: z.string(), 'from-memory': z.boolean().optional() }))
        .min(1),
    }),
  ),
  triggers: z.array(
    z.strictObject({ code: z.string(), class: z.enum(['A', 'B']), grounds: z.array(z.string()) }),
  ),
  indicators: z.array(z.strictObject({ id: z.string() })),
  'laws-checked-on': day,
});

/** Every id that something else can refer to, for the checks of the compiler. */
export interface RegisterIndex {
  register: Register;
  clauses: Set<string>;
  paragraphs: Set<number>;
  provisions: Set<string>;
  triggers: Set<string>;
  indicators: Set<string>;
}

export type RegisterResult = { ok: true; index: RegisterIndex } | { ok: false; diagnostics: Diagnostic[] };

/** @param text the YAML of `seeds/register.yaml` */
export function readRegister(text: string, file = 'register.yaml'): RegisterResult {
  const source = new Source(file, text);
  const written = source.read(registerFile);
  if (!written) return { ok: false, diagnostics: source.diagnostics };
  const index = indexed(camelKeys(written) as Register);
  checkIds(source, index);
  return source.diagnostics.length > 0 ? { ok: false, diagnostics: source.diagnostics } : { ok: true, index };
}

/** Each id stands for one thing, and what a trigger rests on can be read in the register. */
function checkIds(source: Source, { register, provisions }: RegisterIndex): void {
  const unique = (path: Path, key: string, ids: readonly (string | number)[]): void => {
    checkRepeated(source, path, ids, undefined, key);
  };
  unique(['clauses'], 'id', idsOf(register.clauses));
  unique(
    ['paragraphs'],
    'number',
    register.paragraphs.map(({ number }) => number),
  );
  unique(['instruments'], 'id', idsOf(register.instruments));
  register.instruments.forEach((instrument, i) => {
    unique(['instruments', i, 'provisions'], 'id', idsOf(instrument.provisions));
  });
  unique(
    ['triggers'],
    'code',
    register.triggers.map(({ code }) => code),
  );
  unique(['indicators'], 'id', idsOf(register.indicators));
  register.triggers.forEach(({ grounds }, i) => {
    grounds.forEach((id, j) => {
      if (!provisions.has(id))
        source.add('unknown-reference', source.at(['triggers', i, 'grounds', j]), { id });
    });
  });
}

function indexed(register: Register): RegisterIndex {
  return {
    register,
    clauses: new Set(register.clauses.map(({ id }) => id)),
    paragraphs: new Set(register.paragraphs.map(({ number }) => number)),
    provisions: new Set(register.instruments.flatMap(({ provisions }) => provisions.map(({ id }) => id))),
    triggers: new Set(register.triggers.map(({ code }) => code)),
    indicators: new Set(register.indicators.map(({ id }) => id)),
  };
}

/** YAML keys are `kebab-case`, ours `camelCase`. */
function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      camelKeys(inner),
    ]),
  );
}
