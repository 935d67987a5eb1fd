import type { Severity, Status, Verdict } from '../../findings/index.ts';
import type { Tone } from '../controls/tag.tsx';

export const VERDICT_TONES: Record<Verdict, 'good' | 'warn' | 'bad'> = {
  proceed: 'good',
  'proceed-with-conditions': 'warn',
  'hold-and-remediate': 'bad',
  exclude: 'bad',
};

export const SEVERITY_TONES: Record<Severity, Tone> = {
  critical: 'bad',
  high: 'bad',
  medium: 'warn',
  low: 'quiet',
};

export const STATUS_TONES: Record<Status, Tone> = {
  met: 'good',
  'partly-met': 'warn',
  'not-met': 'bad',
  'not-verified': 'warn',
  'not-applicable': 'quiet',
};
