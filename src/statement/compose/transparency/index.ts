/** From the findings on laws to a statement for each: a door of its own, for only the pages on laws need it. */
export { draftTexts, type ItemText } from './draft.ts';
export { yearText, type TransparencyInput } from './input.ts';
export { deadlineRule, deadlineText, dutyText } from './law-facts.ts';
export { isContent } from './matrix.ts';
export { composeTransparency, isPrinted } from './statement.ts';
export { composeWorkingPaper } from './working-paper.ts';
