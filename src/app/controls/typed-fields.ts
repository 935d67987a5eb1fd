import type { FieldValues } from 'react-hook-form';
import { digestOf } from '../../checklist/index.ts';

/** Names of the fields in which something else is typed than the form begins with. */
export function typedFields(values: FieldValues, initial: FieldValues): string[] {
  return Object.keys(initial).filter((name) => !isSame(values[name], initial[name]));
}

/** Whatever the order in which a form holds its fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return digestOf({ is: one ?? null }) === digestOf({ is: other ?? null });
}

export function pick(values: FieldValues, names: readonly string[]): FieldValues {
  return Object.fromEntries(names.map((name) => [name, values[name] as unknown]));
}
