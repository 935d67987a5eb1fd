/** Id of the element of the outline that tells of a box or a section. */
export const outlineElement = (id: string): string => `outline-${id}`;
