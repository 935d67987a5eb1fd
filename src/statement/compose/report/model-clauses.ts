/** What the contract clauses hold and what they lack, each part worded so that it can stand in a contract. */
import { optionKey } from '../../../checklist/index.ts';
import { effectiveAnswer, relevanceOf } from '../../../questionnaire/index.ts';
import type { Block, Cell } from '../../document.ts';
import { clauseParts } from '../clause-parts.ts';
import type { StatementInput } from '../input.ts';

export function modelClauses(input: StatementInput): Block[] {
  const { model, words } = input;
  const ids = model.checklist.modelClauses ?? [];
  if (ids.length === 0) return [];
  const { t } = words;
  return [
    { kind: 'heading', id: 'model-clauses', level: 1, text: t('clauses.title') },
    { kind: 'paragraph', text: t('clauses.intro') },
    ...ids.flatMap((id): Block[] => [
      {
        kind: 'heading',
        id: `clause-${id.replaceAll('.', '-')}`,
        level: 2,
        text: t(`${model.question(id).theme}.name`),
      },
      {
        kind: 'table',
        columns: [
          { header: t('clauses.part'), share: 76 },
          { header: t('clauses.yours'), share: 24 },
        ],
        rowHeader: 0,
        rows: rowsOf(id, input),
      },
    ]),
  ];
}

function rowsOf(id: string, { model, state, words }: StatementInput): Cell[][] {
  const { t } = words;
  const { theme } = model.question(id);
  const answer = effectiveAnswer(model, state, id)?.value;
  const clause = effectiveAnswer(model, state, theme)?.value;
  const held = Array.isArray(answer) ? (answer as string[]) : clause === 'no' ? [] : null;
  const asked = relevanceOf(model, state, theme) === 'asked';
  const unanswered: Cell = asked
    ? { tone: 'unsure', text: t('clauses.not-known') }
    : { tone: 'neutral', text: t('clauses.not-asked') };
  return clauseParts(model.question(id)).map((part) => [
    t(optionKey(words, id, part)),
    held === null
      ? unanswered
      : held.includes(part)
        ? { tone: 'good', text: t('clauses.holds') }
        : { tone: 'stop', text: t('clauses.lacks') },
  ]);
}
