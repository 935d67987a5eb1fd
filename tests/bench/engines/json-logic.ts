/**
 * Rules as JSON, the usual way of rule engines: a compiled rule for each question with a condition, and all of them run again
 * after each answer, in the author's order. A rule sees only the answers that count, so a hidden answer counts nowhere.
 */
import { LogicEngine } from 'json-logic-engine';
import type { Checklist, Expression, Value } from '../../../src/checklist/index.ts';
import type { Step } from '../workload/answers.ts';
import type { Engine } from './engine.ts';
import { byId, unexpected } from './translate.ts';

type Rule = (data: Record<string, Value>) => boolean;

export const jsonLogic: Engine = (checklist) => {
  const { numberOf } = byId(checklist);
  const rules = rulesOf(checklist, numberOf);
  const names = checklist.questions.map((_, number) => nameOf(number));
  return {
    load() {
      const engine = new LogicEngine();
      const compiled = rules.map(([number, rule]) => [number, engine.build(rule) as Rule] as const);
      const given: (Value | undefined)[] = names.map(() => undefined);
      const counting: Record<string, Value> = Object.fromEntries(names.map((name) => [name, null]));
      const asked = new Uint8Array(names.length).fill(1);
      const count = (number: number): void => {
        counting[names[number] ?? ''] = asked[number] ? (given[number] ?? null) : null;
      };
      const runRules = (): void => {
        for (const [number, rule] of compiled) {
          asked[number] = rule(counting) ? 1 : 0;
          count(number);
        }
      };
      const give = ({ question, answer }: Step): void => {
        const number = numberOf(question);
        given[number] = answer.value;
        count(number);
      };
      runRules();
      return {
        answer(step) {
          give(step);
          runRules();
        },
        restore(steps) {
          for (const step of steps) give(step);
          runRules();
        },
        isAsked: (number) => asked[number] === 1,
      };
    },
  };
};

const nameOf = (number: number): string => `q${number}`;

function rulesOf(checklist: Checklist, numberOf: (id: string) => number): [number, object][] {
  const read = (id: string): object => ({ var: nameOf(numberOf(id)) });
  const rule = (expression: Expression): object => {
    switch (expression.op) {
      case 'and':
      case 'or':
        return { [expression.op]: expression.of.map(rule) };
      case 'is':
        return { in: [read(expression.question), expression.values] };
      case 'compare':
        return {
          and: [
            { '!==': [read(expression.question), null] },
            { [expression.by]: [read(expression.question), expression.value] },
          ],
        };
      case 'holds':
        return {
          and: [
            { '!==': [read(expression.question), null] },
            { in: [expression.option, read(expression.question)] },
          ],
        };
      case 'answered':
        return { '!==': [read(expression.question), null] };
      case 'any':
        return {
          and: [
            { '!==': [read(expression.group), null] },
            { some: [read(expression.group), itemRule(expression.where)] },
          ],
        };
      default:
        return unexpected(expression);
    }
  };
  return checklist.questions.flatMap(({ when }, number): [number, object][] =>
    when ? [[number, rule(when)]] : [],
  );
}

function itemRule(where: Expression): object {
  if (where.op !== 'compare') return unexpected(where);
  return { [where.by]: [{ var: `values.${where.question}` }, where.value] };
}
