import type { Translator } from '../locale/index.ts';
import { isDay } from '../questionnaire/index.ts';
import { WrongInput } from './wrong-input.ts';

/** A day that the user names. @throws WrongInput when there is no such day */
export function checkDay(day: string | undefined, { t }: Translator): void {
  if (day !== undefined && !isDay(day)) throw new WrongInput([t('option.not-a-day', { value: day })]);
}
