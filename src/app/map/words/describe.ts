/** What stands on a box. */
import { questionsIn, type Action, type Expression } from '../../../checklist/index.ts';
import { flagText, ownerText, creditText } from '../../../statement/index.ts';
import type { MapNode, NodeOf } from '../graph/types.ts';
import { isFullDepth, type Atlas } from './atlas.ts';

/** Where a theme comes from: what was adopted, and what is only the Chair's summary, told apart by their form too. */
export interface Badge {
  text: string;
  kind: 'adopted' | 'summary' | 'depth';
}

export interface Label {
  title: string;
  /** A line above the title that says what the box is. */
  caption: string;
  badges: Badge[];
}

export function describe(node: MapNode, atlas: Atlas): Label {
  const { words } = atlas;
  const { t } = words;
  switch (node.kind) {
    case 'question':
      return questionLabel(node, atlas);
    case 'condition':
      return plain('', conditionLabel(node.expression, atlas));
    case 'reference':
      return plain(t(`${node.section}.title`), referenceLabel(node, atlas));
    case 'flag':
      return plain(t('map.flag'), flagText(`${node.theme}.${node.flag.id}`, words));
    case 'trigger':
      return plain(t('map.trigger', { code: node.trigger.code }), t(`trigger.${node.trigger.code}`));
    case 'credit':
      return plain(t('map.credit'), creditText(`${node.theme}.${node.credit.id}`, words));
    case 'action':
      return plain(actionTerms(node.action, atlas), t(`${node.theme}.action.${node.action.id}`));
  }
}

const plain = (caption: string, title: string): Label => ({ caption, title, badges: [] });

function questionLabel({ question }: NodeOf<'question'>, atlas: Atlas): Label {
  const { t } = atlas.words;
  const title = t(`${question.id}.name`);
  return question.id === question.theme
    ? { title, caption: '', badges: badgesOf(question.id, atlas) }
    : plain(t(`map.kind.${question.kind}`), title);
}

/** Clauses, paragraphs, and whether the theme is asked in any case. */
export function badgesOf(id: string, { checklist: { register }, question, words: { t } }: Atlas): Badge[] {
  const { clauses, paragraphs, rules } = question(id);
  const status = (clause: string) => register.clauses.find((one) => one.id === clause)?.status ?? 'adopted';
  const ofParagraph = (number: number) => register.paragraphs.find((one) => one.number === number)?.status;
  return [
    ...clauses.map((clause): Badge => ({ text: t('map.clause', { id: clause }), kind: status(clause) })),
    ...paragraphs.map((number): Badge => ({
      text: t('map.paragraph', { number }),
      kind: ofParagraph(number) ?? 'summary',
    })),
    ...(rules ? [{ text: t(rules.core ? 'map.core' : 'map.full-depth'), kind: 'depth' } as const] : []),
  ];
}

/** The name of the question is left out where only one leads here: the line shows it. */
export function conditionLabel(expression: Expression, atlas: Atlas): string {
  const read = questionsIn(expression);
  const [only] = read;
  return atlas.words.t('map.when', {
    condition: atlas.condition(expression, read.length === 1 ? only : undefined),
  });
}

function referenceLabel({ questions, expression }: NodeOf<'reference'>, atlas: Atlas): string {
  const { t } = atlas.words;
  if (expression && isFullDepth(atlas, expression)) return t('map.at-full-depth');
  if (expression) return t('map.when', { condition: atlas.condition(expression) });
  const [only = ''] = questions;
  return questions.length === 1 ? t(`${only}.name`) : t('map.questions', { count: questions.length });
}

/** When, by whom and how soon. */
export function actionTerms({ type, owner, days }: Action, { words }: Atlas): string {
  return words.t('map.action', {
    type: words.t(`map.action.${type}`),
    owner: ownerText(owner, words),
    days,
  });
}
