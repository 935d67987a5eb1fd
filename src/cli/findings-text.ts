/** Findings as plain text for a terminal. */
import type { Translator } from '../locale/index.ts';
import { stateOf } from '../record/index.ts';
import { actionText, becauseText, flagText, ownerText, triggerName, type Words } from '../statement/index.ts';
import type { Judged } from './open-record.ts';

/** @param cli the program's own words @param words those of findings and of the checklist */
export function findingsText({ assessment, findings }: Judged, cli: Translator, words: Words): string {
  const { subject, procurement, assessedOn } = assessment.details;
  const names = (ids: string[]): string[] => ids.map((id) => noted(words.t(`${id}.name`), id, cli));
  const { decision, adoption } = assessment;
  const flags = findings.redFlags.filter(({ state }) => state === 'open');
  const planned = findings.actions.filter(({ dropped }) => dropped === undefined);
  const sections: [heading: string, lines: string[]][] = [
    [
      'recommendations',
      findings.recommendations.map(
        (one) => `${one.id.padEnd(6)} ${settled(words.t(`status.${one.status}`), one, cli)}`,
      ),
    ],
    [
      'triggers',
      findings.triggers.map(({ code, state }) =>
        pair(triggerName(code, words), words.t(`triggerState.${state}`), words),
      ),
    ],
    [
      'flags',
      flags.map(({ key, question }) => pair(words.t(`${question}.name`), flagText(key, words), words)),
    ],
    ['actions', planned.map((one) => actionLine(one, cli, words))],
    ['unknown', names(findings.unknown)],
    ['to-confirm', names(findings.toConfirm)],
    ['set-aside', names(findings.setAside)],
    [
      'expired',
      findings.expired.map(({ question, title, expiredOn }) =>
        noted(pair(words.t(`${question}.name`), title, words), words.date(expiredOn), cli),
      ),
    ],
  ];
  return [
    cli.t(procurement.title === '' ? 'findings.head-own' : 'findings.head', {
      subject: subject.name,
      contract: procurement.title,
      date: words.date(assessedOn),
    }),
    cli.t('findings.on', { date: words.date(findings.on) }),
    '',
    ...outcomeLines(findings, cli, words),
    ...(decision
      ? [
          cli.t('findings.decided', {
            verdict: words.t(`verdict.${decision.value}`),
            name: decision.by.name,
            date: words.date(decision.decidedOn),
          }),
        ]
      : []),
    ...(adoption
      ? [
          cli.t('findings.adopted', {
            name: adoption.by.name,
            role: adoption.by.role,
            date: words.date(adoption.adoptedOn),
          }),
        ]
      : []),
    ...sections.flatMap(([heading, lines]) =>
      lines.length === 0 ? [] : ['', cli.t(`findings.${heading}`), ...lines.map((line) => `  ${line}`)],
    ),
    ...(findings.open.length === 0 ? [] : ['', cli.t('findings.open', { count: findings.open.length })]),
  ].join('\n');
}

/** What is proposed and why; or, where nobody is judged, the gaps. */
function outcomeLines(findings: Judged['findings'], cli: Translator, words: Words): string[] {
  if (findings.verdict !== null)
    return [
      `${cli.t('findings.proposed')} ${settled(words.t(`verdict.${findings.verdict}`), findings, cli)}`,
      ...findings.reasons.map((reason) => `  - ${becauseText(reason, words)}`),
    ];
  return [
    settled(words.t('gaps.count', { count: findings.gaps.length }), findings, cli),
    ...findings.gaps.map(
      ({ question, severity, counts }) =>
        `  ${words.t(`severity.${severity}`).padEnd(10)} ${pair(words.t(`${question}.name`), words.t(`counts.${counts}`), words)}`,
    ),
  ];
}

const pair = (name: string, text: string, words: Words): string => `${name}${words.t('list.colon')}${text}`;

const noted = (text: string, note: string, cli: Translator): string =>
  cli.t('findings.noted', { text, note });

/** Marks what an open question could still change. */
function settled(text: string, { provisional }: { provisional: boolean }, cli: Translator): string {
  return provisional ? noted(text, cli.t('findings.provisional'), cli) : text;
}

type Action = Judged['findings']['actions'][number];

function actionLine(action: Action, cli: Translator, words: Words): string {
  const line = `${words.date(action.deadline)}  ${pair(ownerText(action.owner, words), actionText(action, words), words)}`;
  return action.progress ? noted(line, words.t(`standing.${stateOf(action.progress)}`), cli) : line;
}
