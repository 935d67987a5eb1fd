/** What becomes of the answers with another version of the checklist, as plain text for a terminal. */
import type { Assessment, Move } from '../record/index.ts';
import type { Words } from '../statement/index.ts';

/** @param words those of moving, with those of each version @param to the version to go on with */
export function moveText(
  { from, kept, confirm, aside, dropped, added, actions }: Move,
  { stage, invitations }: Pick<Assessment, 'stage' | 'invitations'>,
  { then, now }: Record<'then' | 'now', Words>,
  to: string,
): string {
  const { t } = now;
  const named = (words: Words, question: string, because: readonly string[] = []): string => {
    const name = words.t(`${question}.name`);
    return because.length === 0 ? name : `${name}${t('list.colon')}${because.map((key) => t(key)).join(' ')}`;
  };
  const parts: [part: string, lines: string[]][] = [
    [
      'confirm',
      confirm.map(({ question, reasons }) =>
        named(
          now,
          question,
          reasons.map((reason) => `move.reason.${reason}`),
        ),
      ),
    ],
    ['dropped', dropped.map(({ question, reason }) => named(then, question, [`move.loss.${reason}`]))],
    ['added', added.map((question) => named(now, question))],
    ['aside', aside.map((question) => named(now, question))],
    ['actions', actions],
    ['kept', kept.map((question) => named(now, question))],
  ];
  return [
    `${from.id} ${from.version} → ${to}`,
    t('move.findings', { to }),
    ...(stage === 'answering' ? [] : [t('move.decision-stays')]),
    ...(invitations.length === 0 ? [] : [t('move.declarations-stay')]),
    ...parts.flatMap(([part, lines]) =>
      lines.length === 0
        ? []
        : [
            '',
            `${t(`move.${part}`)}${t('list.colon')}${t(`move.${part}-text`, { count: lines.length })}`,
            ...lines.map((line) => `  ${line}`),
          ],
    ),
  ].join('\n');
}
