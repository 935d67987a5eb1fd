import type { FieldKind, ValueRule } from '../../checklist/index.ts';
import type { Words } from '../controls/field.tsx';

type ValuePath = 'input' | `items.${number}.values.${string}`;

/** What the control for a typed value is given. */
export interface ValueInputProps {
  path: ValuePath;
  kind: FieldKind;
  rule: ValueRule;
  /** Id whose texts word the options. */
  owner: string;
  words: Words;
}
