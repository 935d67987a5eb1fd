import { standingOf, type ActionFinding, type Standing } from '../../findings/index.ts';
import type { Block, Tone } from '../document.ts';
import { actionText, updateLines } from './action-text.ts';
import type { StatementInput } from './input.ts';

const TONES: Record<Standing, Tone> = {
  overdue: 'stop',
  open: 'neutral',
  done: 'caution',
  verified: 'good',
};

/**
 * What became of the actions in the plan; nothing while nobody has followed up. The document knows no clock: it speaks as of the
 * last report, and of what was overdue then.
 */
export function progressBlocks(
  planned: readonly ActionFinding[],
  { findings, words }: StatementInput,
): Block[] {
  const { t, date } = words;
  const updates = planned.flatMap(({ progress = [] }) => progress);
  if (updates.length === 0) return [];
  const asOf = updates.reduce((last, { on }) => (on > last ? on : last), findings.on);
  return [
    { kind: 'heading', id: 'plan-progress', level: 2, text: t('progress.title') },
    { kind: 'paragraph', text: t('progress.intro', { date: date(asOf) }) },
    {
      kind: 'table',
      columns: [
        { header: t('progress.action'), share: 45 },
        { header: t('progress.standing'), share: 20 },
        { header: t('progress.reported'), share: 35 },
      ],
      rowHeader: 0,
      rows: planned.map((action) => {
        const standing = standingOf(action, asOf);
        return [
          `${t(`${action.question}.name`)}${t('list.colon')}${actionText(action, words)}`,
          { tone: TONES[standing], text: t(`standing.${standing}`) },
          (action.progress ?? []).flatMap((update) => updateLines(update, words)).join('\n'),
        ];
      }),
    },
  ];
}
