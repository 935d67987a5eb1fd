/** What a checklist is. The compiler has a door of its own: `compile/index.ts`. */
export * from './types.ts';
export * from './answer.ts';
export { isGroupItem, isPlainObject, toValue } from './answer-shape.ts';
export { conditionsOf } from './conditions.ts';
export type { Diagnostic, DiagnosticCode, Place } from './diagnostics.ts';
export { digestOf } from './digest.ts';
export { sha256Hex } from './sha256.ts';
export {
  hasValue,
  link,
  NO,
  OPEN,
  targetOf,
  testOf,
  YES,
  type Answers,
  type Comparing,
  type Condition,
  type Relevance,
  type Truth,
} from './expression/evaluate.ts';
export * from './laws.ts';
export { questionsIn } from './expression/references.ts';
export type { Expression } from './expression/types.ts';
export type * from './register.ts';
export { isRiskJudgement } from './risk.ts';
export {
  askedOfSupplier,
  DEPTHS,
  isForSupplier,
  presetRatings,
  textsForSupplier,
  type Depth,
} from './self-declaration.ts';
export { isLater } from './version.ts';
export { optionKey, registerTextKeys, SHARED_OPTIONS, textKeys, type Texts } from './texts.ts';
