import type { Findings } from '../../findings/index.ts';
import type { Block, Tone } from '../document.ts';
import { creditText, flagText, triggerName } from './because.ts';
import type { StatementInput } from './input.ts';
import type { Words } from './words.ts';

const TRIGGER_TONE: Record<string, Tone> = { confirmed: 'stop', suspected: 'stop', cleared: 'good' };

/** Triggers, red flags, ILO indicators, and what earned credit. */
export function signals({ findings, words }: StatementInput): Block[] {
  const { t } = words;
  const names = (questions: string[]): string =>
    questions.map((id) => t(`${id}.name`)).join(t('list.semicolon'));
  return [
    { kind: 'heading', id: 'signals', level: 1, text: t('signals.title') },
    { kind: 'heading', id: 'triggers', level: 2, text: t('triggers.title') },
    { kind: 'paragraph', text: t(findings.triggers.length > 0 ? 'triggers.intro' : 'triggers.none') },
    ...tableUnless(findings.triggers.length === 0, {
      kind: 'table',
      columns: [
        { header: t('triggers.trigger'), share: 34 },
        { header: t('triggers.state'), share: 18 },
        { header: t('triggers.result'), share: 26 },
        { header: t('triggers.from'), share: 22 },
      ],
      rowHeader: 0,
      rows: findings.triggers.map(({ code, state, questions }) => [
        triggerName(code, words),
        { tone: TRIGGER_TONE[state] ?? 'neutral', text: t(`triggerState.${state}`) },
        t(`trigger.${code}.result`),
        names(questions),
      ]),
    }),
    ...(findings.verdict === null ? [] : redFlags(findings, words)),
    ...(findings.indicators.length === 0
      ? []
      : ([
          { kind: 'heading', id: 'indicators', level: 2, text: t('indicators.title') },
          { kind: 'paragraph', text: t('indicators.intro') },
          {
            kind: 'list',
            style: 'bullet',
            items: findings.indicators.map(
              ({ id, questions }) => `${t(`indicator.${id}`)}${t('list.colon')}${names(questions)}`,
            ),
          },
        ] satisfies Block[])),
    ...(findings.credits.length === 0
      ? []
      : ([
          { kind: 'heading', id: 'credits', level: 2, text: t('credits.title') },
          {
            kind: 'list',
            style: 'bullet',
            items: findings.credits.map(
              ({ key, question }) => `${t(`${question}.name`)}${t('list.colon')}${creditText(key, words)}`,
            ),
          },
        ] satisfies Block[])),
  ];
}

/** Not in a report of gaps, where each stands beside the gap that it makes. */
function redFlags(findings: Findings, words: Words): Block[] {
  const { t } = words;
  const open = findings.redFlags.filter(({ state }) => state === 'open');
  return [
    { kind: 'heading', id: 'red-flags', level: 2, text: t('flags.title') },
    { kind: 'paragraph', text: t('flags.count', { count: open.length }) },
    ...listUnless(
      open.length === 0,
      open.map(({ key, question }) => `${t(`${question}.name`)}${t('list.colon')}${flagText(key, words)}`),
    ),
  ];
}

const tableUnless = (empty: boolean, block: Block): Block[] => (empty ? [] : [block]);
const listUnless = (empty: boolean, items: string[]): Block[] =>
  empty ? [] : [{ kind: 'list', style: 'bullet', items }];
