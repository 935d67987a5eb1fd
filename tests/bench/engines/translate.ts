/** What the translations of a checklist into another engine's form have in common. */
import { THEME_VALUES, type Checklist, type Expression } from '../../../src/checklist/index.ts';

export const THEME_OPTIONS: readonly string[] = THEME_VALUES;

export function byId({ questions }: Checklist): {
  numberOf: (id: string) => number;
  conditionOf: (id: string) => Expression | undefined;
} {
  const numbers = new Map(questions.map(({ id }, number) => [id, number]));
  const numberOf = (id: string): number => numbers.get(id) ?? -1;
  return { numberOf, conditionOf: (id) => questions[numberOf(id)]?.when };
}

/** @throws Error: the workload's conditions use a part of the language only (`workload/conditions.ts`) */
export function unexpected({ op }: Expression): never {
  throw new Error(`the workload has no condition with "${op}"`);
}
