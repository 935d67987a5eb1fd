/**
 * SurveyJS without its pages. A section becomes a page, a condition `visibleIf`. Answers to hidden questions are kept
 * (`clearInvisibleValues: 'none'`), so each comparison also carries the condition of the question that it reads: an author
 * of SurveyJS has to write that, too, if a hidden answer may count nowhere and yet come back. (`onHidden` would lose it.)
 */
import { settings, SurveyModel } from 'survey-core';
import type { Checklist, Expression, Question, Value } from '../../../src/checklist/index.ts';
import { isGroupItem } from '../../../src/checklist/index.ts';
import type { Step } from '../workload/answers.ts';
import type { Engine } from './engine.ts';
import { byId, THEME_OPTIONS, unexpected } from './translate.ts';

settings.animationEnabled = false;

export const surveyCore: Engine = (checklist) => {
  const json = surveyOf(checklist);
  const names = new Map(checklist.questions.map(({ id }, number) => [id, nameOf(number)]));
  const name = ({ question }: Step): string => names.get(question) ?? '';
  return {
    load() {
      const survey = new SurveyModel(json);
      const questions = [...names.values()].map((one) => survey.getQuestionByName(one));
      return {
        answer(step) {
          survey.setValue(name(step), valueOf(step.answer.value));
        },
        restore(steps) {
          survey.data = Object.fromEntries(steps.map((step) => [name(step), valueOf(step.answer.value)]));
        },
        isAsked: (number) => questions[number]?.isVisible ?? false,
      };
    },
  };
};

const nameOf = (number: number): string => `q${number}`;

function surveyOf(checklist: Checklist): object {
  const { numberOf, conditionOf } = byId(checklist);
  const text = (expression: Expression): string => {
    switch (expression.op) {
      case 'and':
      case 'or':
        return `(${expression.of.map(text).join(` ${expression.op} `)})`;
      case 'is':
        return leaf(
          expression.question,
          (name) => `(${expression.values.map((value) => `${name} = '${value}'`).join(' or ')})`,
        );
      case 'compare':
        return leaf(expression.question, (name) => `${name} ${expression.by} ${expression.value}`);
      case 'holds':
        return leaf(expression.question, (name) => `${name} contains '${expression.option}'`);
      case 'answered':
        return leaf(expression.question, (name) => `${name} notempty`);
      case 'any':
        return leaf(expression.group, (name) => anyItem(name, expression.where));
      default:
        return unexpected(expression);
    }
  };
  const leaf = (id: string, test: (name: string) => string): string => {
    const condition = conditionOf(id);
    const own = test(`{${nameOf(numberOf(id))}}`);
    return condition ? `(${own} and ${text(condition)})` : own;
  };
  const elementOf = (question: Question, number: number): object => ({
    ...inputOf(question),
    name: nameOf(number),
    ...(question.when ? { visibleIf: text(question.when) } : {}),
  });
  const pages = new Map(checklist.sections.map(({ key }) => [key, { name: key, elements: [] as object[] }]));
  checklist.questions.forEach((question, number) => {
    pages.get(question.section)?.elements.push(elementOf(question, number));
  });
  return { clearInvisibleValues: 'none', pages: [...pages.values()] };
}

function anyItem(name: string, where: Expression): string {
  if (where.op !== 'compare') return unexpected(where);
  const field = where.question;
  return `countInArray(${name}, '${field}', '{${field}} ${where.by} ${where.value}') > 0`;
}

function inputOf({ kind, options, fields }: Question): object {
  switch (kind) {
    case 'yes-partly-no':
      return { type: 'radiogroup', choices: THEME_OPTIONS };
    case 'choice':
      return { type: 'radiogroup', choices: options };
    case 'choices':
      return { type: 'checkbox', choices: options };
    case 'number':
      return { type: 'text', inputType: 'number' };
    case 'group':
      return {
        type: 'paneldynamic',
        templateElements: fields?.map(({ id, kind: of }) => ({
          type: 'text',
          name: id,
          ...(of === 'number' ? { inputType: 'number' } : {}),
        })),
      };
    default:
      return { type: 'text' };
  }
}

/** Items of a group are plain objects there. */
function valueOf(value: Value): unknown {
  return Array.isArray(value) ? value.map((item) => (isGroupItem(item) ? item.values : item)) : value;
}
