/** Id of a question's row on the review page, to which focus returns after a change. */
export function rowId(question: string): string {
  return `row-${question.replaceAll('.', '-')}`;
}
