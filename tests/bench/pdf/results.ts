/** All makers in turn, several times over, so that a busy minute of the machine falls on each of them. */
import { runPart } from '../parts.ts';
import { MAKER_NAMES, type MakerName } from './makers/index.ts';
import type { Measured } from './measure.ts';

const PROGRAM = 'pdf.js';
const ROUNDS = 3;
export const LANGUAGES = ['en', 'zh'] as const;
type Language = (typeof LANGUAGES)[number];
/** Of ours alone. */
export const LENGTHS = [2, 20, 200] as const;
/** The length at which all are compared. */
export const COMPARED = 20;

export interface PdfResults {
  makers: Record<Language, Record<MakerName, Measured>>;
  lengths: Record<Language, Measured[]>;
}

export function measurePdfs(): PdfResults {
  for (const language of LANGUAGES)
    for (const pages of LENGTHS) runPart('write', `${language}-${pages}`, PROGRAM);
  const each = <T>(one: (language: Language) => T): Record<Language, T> => ({ en: one('en'), zh: one('zh') });
  const rounds = Array.from({ length: ROUNDS }, () =>
    each((language) => MAKER_NAMES.map((name) => measured(name, language, COMPARED))),
  );
  return {
    makers: each((language) => {
      const best = MAKER_NAMES.map((name, at) => [name, least(rounds.map((round) => round[language][at]))]);
      return Object.fromEntries(best) as Record<MakerName, Measured>;
    }),
    lengths: each((language) => LENGTHS.map((pages) => measured('probity', language, pages))),
  };
}

function measured(name: MakerName, language: Language, pages: number): Measured {
  return runPart(name, `${language}-${pages}`, PROGRAM) as Measured;
}

/** The machine is shared: what it took at least is what the work takes. */
function least(runs: readonly (Measured | undefined)[]): Measured {
  const all = runs.filter((run) => run !== undefined);
  const [first] = all;
  if (!first) throw new Error('nothing was measured');
  const of = (key: 'cold' | 'warm' | 'peak'): number => Math.min(...all.map((run) => run[key]));
  return { ...first, cold: of('cold'), warm: of('warm'), peak: of('peak') };
}
