import type { Block, Tone } from '../document.ts';
import { creditText, flagText, triggerName } from './because.ts';
import type { StatementInput } from './input.ts';

const TRIGGER_TONE: Record<string, Tone> = { confirmed: 'stop', suspected: 'stop', cleared: 'good' };

/** Triggers, red flags, ILO indicators, and what earned credit. */
export function signals({ findings, words }: StatementInput): Block[] {
  const { t } = words;
  const names = (questions: string[]): string => questions.map((id) => t(`${id}.name`)).join(t('list.comma'));
  const flags = findings.redFlags.filter(({ state }) => state === 'open');
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
    { kind: 'heading', id: 'red-flags', level: 2, text: t('flags.title') },
    { kind: 'paragraph', text: t('flags.count', { count: flags.length }) },
    ...listUnless(
      flags.length === 0,
      flags.map(({ key, question }) => `${t(`${question}.name`)}${t('list.colon')}${flagText(key, words)}`),
    ),
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

const tableUnless = (empty: boolean, block: Block): Block[] => (empty ? [] : [block]);
const listUnless = (empty: boolean, items: string[]): Block[] =>
  empty ? [] : [{ kind: 'list', style: 'bullet', items }];
