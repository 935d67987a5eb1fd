import type { QuestionStatus, SectionState } from '../../questionnaire/index.ts';
import type { Tone } from '../controls/tag.tsx';

export const TONES: Record<QuestionStatus | SectionState | 'decided', Tone> = {
  'not-asked': 'quiet',
  'not-started': 'quiet',
  'in-progress': 'info',
  later: 'info',
  'to-confirm': 'warn',
  'needs-evidence': 'warn',
  answered: 'good',
  decided: 'good',
};
