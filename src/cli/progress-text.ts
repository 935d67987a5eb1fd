/** What changed between two assessments, as plain text for a terminal. */
import { ACTION_FATES, FATES, type Progress } from '../findings/compare/index.ts';
import type { Translator } from '../locale/index.ts';
import { actionText, flagText, triggerName, type Words } from '../statement/index.ts';
import type { Judged } from './open-record.ts';

/** @param cli the program's own words @param words those of findings, of comparing and of the checklist */
export function progressText(
  progress: Progress,
  { then, now }: Record<'then' | 'now', Judged>,
  cli: Translator,
  words: Words,
): string {
  const { t, date } = words;
  const fromTo = (one: string, other: string): string => cli.t('progress.from-to', { then: one, now: other });
  const named = (name: string, text: string): string => `${name}${t('list.colon')}${text}`;
  const result = ({ assessment: { decision }, findings }: Judged): string =>
    findings.verdict === null
      ? t('gaps.count', { count: findings.gaps.length })
      : t(`verdict.${decision?.value ?? findings.verdict}`);
  const sections: [heading: string, lines: string[]][] = [
    [
      t('compare.recommendations'),
      progress.recommendations
        .filter((one) => one.then !== one.now)
        .map((one) => named(one.id, fromTo(statusText(one.then, t), statusText(one.now, t)))),
    ],
    [
      t('compare.triggers'),
      byFate(progress.triggers).map(({ code, fate }) =>
        named(t(`compare.fate.${fate}`), triggerName(code, words)),
      ),
    ],
    [
      t('compare.flags'),
      byFate(progress.flags).map(({ key, fate }) => named(t(`compare.fate.${fate}`), flagText(key, words))),
    ],
    [
      t('compare.actions', { date: date(progress.on) }),
      ACTION_FATES.flatMap((fate) =>
        progress.actions.flatMap((one) => {
          const action = one.then ?? one.now;
          return one.fate === fate && action
            ? [named(t(`compare.action.${fate}`), `${date(action.deadline)}  ${actionText(action, words)}`)]
            : [];
        }),
      ),
    ],
    [t('compare.answers'), progress.answers.map(({ question }) => t(`${question}.name`))],
  ];
  return [
    cli.t('progress.head', {
      subject: now.assessment.details.subject.name,
      then: date(then.assessment.details.assessedOn),
      now: date(now.assessment.details.assessedOn),
    }),
    '',
    named(t('compare.result'), fromTo(result(then), result(now))),
    ...sections.flatMap(([heading, lines]) =>
      lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)],
    ),
  ].join('\n');
}

function statusText(status: string | undefined, t: Words['t']): string {
  return status === undefined ? t('compare.absent') : t(`status.${status}`);
}

function byFate<T extends { fate: (typeof FATES)[number] }>(all: readonly T[]): T[] {
  return FATES.flatMap((fate) => all.filter((one) => one.fate === fate));
}
