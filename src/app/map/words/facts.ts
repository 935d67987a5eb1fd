/** What there is to say of a box, besides its name: beside the map, and in the outline. */
import { optionKey, THEME_VALUES, type Question } from '../../../checklist/index.ts';
import { flagText } from '../../../statement/index.ts';
import { ownCondition } from '../graph/own-condition.ts';
import type { NodeOf } from '../graph/types.ts';
import { conditionLabel, actionTerms, describe } from './describe.ts';
import type { Atlas } from './atlas.ts';
import type { MapNode } from '../graph/types.ts';

export interface Fact {
  term: string;
  /** Several are told as a list. */
  texts: string[];
}

export function factsOf(node: MapNode, atlas: Atlas): Fact[] {
  const { t } = atlas.words;
  switch (node.kind) {
    case 'question':
      return questionFacts(node, atlas);
    case 'flag':
      return [
        ...raised(node.flag, atlas),
        fact(t('map.fact.leads'), ...node.flag.actions.map((id) => t(`${node.theme}.action.${id}`))),
      ];
    case 'trigger':
      return triggerFacts(node, atlas);
    case 'credit':
      return [fact(t('map.fact.raised'), when(node.credit.when, atlas))];
    case 'action':
      return actionFacts(node, atlas);
    case 'condition':
    case 'reference':
      return [];
  }
}

const fact = (term: string, ...texts: string[]): Fact => ({ term, texts });

function when(expression: Parameters<Atlas['condition']>[0], { words, condition }: Atlas): string {
  return words.t('map.fact.if', { condition: condition(expression) });
}

function questionFacts({ question }: NodeOf<'question'>, atlas: Atlas): Fact[] {
  const { t } = atlas.words;
  const isTheme = question.id === question.theme;
  const theme = atlas.question(question.theme);
  const sources = sourcesOf(question.id, atlas);
  const inherited = !isTheme && JSON.stringify(sources) === JSON.stringify(sourcesOf(theme.id, atlas));
  return [
    fact(t('map.fact.asked'), askedWhen(question.id, atlas)),
    fact(t('map.fact.kind'), ...answerTexts(question, atlas)),
    ...(inherited ? [] : [fact(t('map.fact.clauses'), ...sources)]),
    ...evidenceFact(question.id, atlas),
  ];
}

/** What an answer looks like: its kind, what there is to choose from or to fill in, and between which limits. */
function answerTexts(question: Question, { words }: Atlas): string[] {
  const { t, number } = words;
  const { id, kind, rules, options = [], fields = [], min, max } = question;
  const names = rules
    ? THEME_VALUES.map((value) => t(`answer.${value}`))
    : [
        ...options.map((option) => t(optionKey(words, id, option))),
        ...fields.map((field) => t(`${id}.field.${field.id}`)),
      ];
  return [
    ...(rules ? [] : [t(`map.kind.${kind}`)]),
    ...(names.length > 0 ? [names.join(t('list.semicolon'))] : []),
    // That there are not less than no workers goes without saying.
    ...(min === undefined || min === 0 ? [] : [t('map.fact.at-least', { least: number(min) })]),
    ...(max === undefined ? [] : [t('map.fact.at-most', { most: number(max) })]),
  ];
}

function askedWhen(id: string, atlas: Atlas): string {
  const { t } = atlas.words;
  const question = atlas.question(id);
  const theme = atlas.question(question.theme);
  const own = ownCondition(question, theme);
  if (own) return when(own, atlas);
  return id === theme.id ? t('map.fact.always') : t('map.fact.with-theme', { theme: t(`${theme.id}.name`) });
}

/** Clauses and paragraphs, each with what it is: adopted text, or the Chair's summary. */
function sourcesOf(id: string, atlas: Atlas): string[] {
  const { t } = atlas.words;
  const { clauses, paragraphs } = atlas.question(id);
  const { register } = atlas.checklist;
  const source = (name: string, status: string): string =>
    t('map.fact.source', { name, status: t(`document.status.${status}`) });
  return [
    ...register.clauses
      .filter((clause) => clauses.includes(clause.id))
      .map((clause) =>
        source(t('provenance.clause', { id: clause.id, paragraph: clause.paragraph }), clause.status),
      ),
    ...register.paragraphs
      .filter(({ number }) => paragraphs.includes(number))
      .map(({ number, status }) => source(t('provenance.paragraph', { number }), status)),
  ];
}

function evidenceFact(id: string, { question, words: { t } }: Atlas): Fact[] {
  const evidence = question(id).rules?.evidence;
  if (!evidence) return [];
  const grade = t(`grade.${evidence.needs}`);
  const text =
    evidence.highRisk === undefined
      ? t('map.fact.evidence-grade', { grade: evidence.needs, name: grade })
      : t('map.fact.evidence-risk', { grade: evidence.needs, high: evidence.highRisk });
  return [fact(t('map.fact.evidence'), text)];
}

type Raised = Pick<NodeOf<'flag'>['flag'], 'when' | 'cleared'>;

function raised({ when: condition, cleared }: Raised, atlas: Atlas): Fact[] {
  const { t } = atlas.words;
  return [
    fact(t('map.fact.raised'), when(condition, atlas)),
    fact(t('map.fact.cleared'), cleared ? when(cleared, atlas) : t('map.fact.never-cleared')),
  ];
}

function triggerFacts({ theme, trigger }: NodeOf<'trigger'>, atlas: Atlas): Fact[] {
  const { t } = atlas.words;
  const confirmed = [
    ...(trigger.confirmed ? [when(trigger.confirmed, atlas)] : []),
    ...(trigger.confirmedBy ? [t('map.fact.confirmed-by', { grade: trigger.confirmedBy })] : []),
  ];
  return [
    ...raised(trigger, atlas),
    ...(confirmed.length > 0 ? [fact(t('map.fact.confirmed'), ...confirmed)] : []),
    fact(t('map.fact.result'), t(`trigger.${trigger.code}.result`)),
    fact(t('map.fact.leads'), ...trigger.actions.map((id) => t(`${theme}.action.${id}`))),
  ];
}

function actionFacts({ theme, action }: NodeOf<'action'>, atlas: Atlas): Fact[] {
  const { t } = atlas.words;
  const rules = atlas.question(theme).rules;
  const by = [
    ...(rules?.flags ?? [])
      .filter(({ actions }) => actions.includes(action.id))
      .map(({ id }) => flagText(`${theme}.${id}`, atlas.words)),
    ...(rules?.triggers ?? [])
      .filter(({ actions }) => actions.includes(action.id))
      .map(({ code }) => t('trigger.name', { code, name: t(`trigger.${code}`) })),
    ...(action.when ? [when(action.when, atlas)] : []),
  ];
  return [
    fact(t('map.fact.called-for'), ...by),
    fact(t('map.fact.terms'), actionTerms(action, atlas)),
    fact(t('map.fact.measure'), t(`${theme}.action.${action.id}.measure`)),
  ];
}

/** Name of a box, for headings and links; a condition has none but its sentence. */
export function nameOf(node: MapNode, atlas: Atlas): string {
  if (node.kind === 'condition') return conditionLabel(node.expression, atlas);
  if (node.kind === 'reference' && node.expression)
    return atlas.words.t('map.when', { condition: atlas.condition(node.expression) });
  return describe(node, atlas).title;
}
