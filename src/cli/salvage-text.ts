/** What of a damaged record can be taken over into a new one, as plain text for a terminal. */
import type { PlannedSalvage } from '../exchange/salvage/index.ts';
import type { Model } from '../questionnaire/index.ts';
import type { Words } from '../statement/index.ts';

/** @param words those of salvaging, with those of the checklist */
export function salvageText(plan: PlannedSalvage, model: Model, { t }: Words): string {
  const { taken, lost, evidence, unreadable, missing, salvage } = plan;
  const { proven, unproven } = salvage.carried;
  const nameOf = (question: string): string =>
    model.indexOf(question) < 0 ? question : t(`${question}.name`);
  const line = (...words: string[]): string => words.join(t('list.colon'));
  const parts: [part: string, lines: string[]][] = [
    ['lost', lost.map(({ question, reason }) => line(nameOf(question), t(`salvage.loss.${reason}`)))],
    ['evidence', evidence.map(({ question, title }) => line(nameOf(question), title))],
    [
      'taken',
      taken.map(({ question, isProven }) => line(nameOf(question), ...(isProven ? [t('salvage.mark')] : []))),
    ],
  ];
  return [
    t('salvage.lead'),
    t('salvage.word'),
    t('salvage.stays'),
    ...(unreadable.length === 0
      ? []
      : [t('salvage.unreadable', { count: unreadable.length, numbers: unreadable.join(t('list.comma')) })]),
    ...(missing === 0 ? [] : [t('salvage.missing', { count: missing })]),
    ...parts.flatMap(([part, lines]) =>
      lines.length === 0
        ? []
        : [
            '',
            `${t(`salvage.${part}`)}${t('list.colon')}${t(`salvage.${part}-text`, { count: lines.length })}`,
            ...lines.map((one) => `  ${one}`),
          ],
    ),
    '',
    ...(proven === 0 ? [] : [t('salvage.proven', { count: proven })]),
    ...(unproven === 0 ? [] : [t('salvage.unproven', { count: unproven })]),
  ].join('\n');
}
