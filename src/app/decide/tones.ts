import type { Status, Verdict } from '../../findings/index.ts';
import type { Tone } from '../controls/tag.tsx';

export const VERDICT_TONES: Record<Verdict, 'good' | 'warn' | 'bad'> = {
  proceed: 'good',
  'proceed-with-conditions': 'warn',
  'hold-and-remediate': 'bad',
  exclude: 'bad',
};

export const STATUS_TONES: Record<Status, Tone> = {
  met: 'good',
  'partly-met': 'warn',
  'not-met': 'bad',
  'not-verified': 'warn',
  'not-applicable': 'quiet',
};
