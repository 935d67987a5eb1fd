import { ACTION_TYPES } from '../../checklist/index.ts';
import type { ActionFinding } from '../../findings/index.ts';
import type { Block, RichText } from '../document.ts';
import { flagText } from './because.ts';
import { actionText, measureText, ownerText } from './action-text.ts';
import type { StatementInput } from './input.ts';
import { progressBlocks } from './progress.ts';
import type { Words } from './words.ts';

/**
 * What is to be done, the urgent first, and what was left out with the reason.
 * @param first which of two actions comes first; by deadline when absent or where it has no preference
 */
export function actionPlan(input: StatementInput, first: Order = () => 0): Block[] {
  const { findings, words } = input;
  const { t } = words;
  const planned = findings.actions.filter(({ dropped }) => dropped === undefined);
  const dropped = findings.actions.filter((action) => action.dropped !== undefined);
  return [
    { kind: 'heading', id: 'plan', level: 1, text: t('plan.title') },
    { kind: 'paragraph', text: t(planned.length > 0 ? 'plan.intro' : 'plan.none') },
    ...ACTION_TYPES.flatMap((type) =>
      planTable(
        type,
        planned.filter((action) => action.type === type).sort((a, b) => first(a, b) || byDeadline(a, b)),
        words,
      ),
    ),
    ...progressBlocks(planned, input),
    ...(dropped.length === 0
      ? []
      : ([
          { kind: 'heading', id: 'plan-dropped', level: 2, text: t('plan.dropped') },
          {
            kind: 'list',
            style: 'bullet',
            items: dropped.map(
              (action) => `${actionText(action, words)}${t('list.colon')}${action.dropped ?? ''}`,
            ),
          },
        ] satisfies Block[])),
  ];
}

function planTable(type: ActionFinding['type'], actions: ActionFinding[], words: Words): Block[] {
  const { t } = words;
  if (actions.length === 0) return [];
  return [
    { kind: 'heading', id: `plan-${type}`, level: 2, text: t(`plan.${type}`) },
    { kind: 'paragraph', text: t(`plan.${type}.intro`) },
    {
      kind: 'table',
      columns: [
        { header: t('plan.action'), share: 38 },
        { header: t('plan.owner'), share: 15 },
        { header: t('plan.deadline'), share: 20 },
        { header: t('plan.measure'), share: 27 },
      ],
      rowHeader: 0,
      rows: actions.map((action) => [
        actionCell(action, words),
        ownerText(action.owner, words),
        words.date(action.deadline),
        measureText(action, words),
      ]),
    },
  ];
}

type Order = (a: ActionFinding, b: ActionFinding) => number;

const byDeadline: Order = (a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0);

/** The action, and below it what it answers. */
function actionCell(action: ActionFinding, words: Words): RichText {
  const answers = action.answers.map((one) => (one.startsWith('ZT-') ? one : flagText(one, words)));
  const because =
    answers.length > 0
      ? `\n${words.t('plan.answers', { answers: answers.join(words.t('list.semicolon')) })}`
      : '';
  return `${words.t(`${action.question}.name`)}${words.t('list.colon')}${actionText(action, words)}${because}`;
}
