/** Findings to a document. Showing it is behind doors of its own: `pdf/index.ts`, `html/index.ts`. */
export {
  compose,
  composeDeclaration,
  composeSupplierCopy,
  answerText,
  loadWords,
  spokenLanguage,
  type DeclarationInput,
  type Edition,
  type StatementInput,
  type WordedChecklist,
  type Words,
} from './compose/index.ts';
export { conditionText, type ConditionWords } from './compose/condition.ts';
export { becauseText, creditText, flagText, triggerName } from './compose/because.ts';
export { actionText, measureText, ownerText, updateLines } from './compose/action-text.ts';
export { provisionText } from './compose/decision.ts';
export { sealText } from './compose/seals.ts';
export type * from './document.ts';
export { publicAddress } from './public-address.ts';
export { documentText, drawnCharacters } from './document-text.ts';
