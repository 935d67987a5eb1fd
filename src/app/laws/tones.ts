import type { ItemCoverage, Told } from '../../findings/index.ts';
import type { Tone } from '../controls/tag.tsx';

export const APPLIES_TONES: Record<Told, Tone> = { yes: 'info', no: 'quiet', 'not-known': 'warn' };

export const COVERAGE_TONES: Record<ItemCoverage['state'], Tone> = {
  present: 'good',
  thin: 'warn',
  missing: 'bad',
};
