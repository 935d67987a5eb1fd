/** Values as people write them in YAML and in an answers file, brought into the shape of a record. */
import type { GroupItem, Value } from './answer.ts';
import type { Question } from './types.ts';

/** Items of a group may be written as plain objects; each gets an id of its own. Everything else is left as it is, checked later. */
export function toValue(question: Pick<Question, 'kind'>, written: unknown): Value {
  if (question.kind !== 'group' || !Array.isArray(written)) return written as Value;
  return written.map((item: unknown, index): GroupItem => {
    if (isGroupItem(item)) return item;
    return { id: `item-${String(index + 1)}`, values: item as GroupItem['values'] };
  });
}

/** An item in the shape of a record: an id, and values by field. */
export function isGroupItem(item: unknown): item is GroupItem {
  return (
    isPlainObject(item) &&
    'id' in item &&
    typeof item.id === 'string' &&
    'values' in item &&
    isPlainObject(item.values)
  );
}

/** An object that is no list. */
export function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
