/**
 * A condition, lowered from CEL to our own small form. Three-valued when evaluated: true, false, not known yet.
 * A comparison with a question that does not apply, or whose answer is "not available", is false, also for "!=".
 */
export type Literal = string | number;
export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

export type Expression =
  | { op: 'constant'; value: boolean }
  /** The answer is one of the literals; with `not`, it is an answer and none of them. */
  | { op: 'is'; question: string; values: Literal[]; not?: true }
  /** Order of a number, of the amount of a money answer, or of a date (as ISO text). */
  | { op: 'compare'; question: string; by: Comparison; value: Literal }
  /** A multiple choice holds the option. */
  | { op: 'holds'; question: string; option: string }
  | { op: 'answered'; question: string }
  | { op: 'and' | 'or'; of: Expression[] }
  | { op: 'not'; of: Expression }
  /** Over the items of a group; inside `where`, `question` names a field of the item. */
  | { op: 'any' | 'all'; group: string; where: Expression }
  | { op: 'count'; group: string; where: Expression; by: Comparison; value: number };
