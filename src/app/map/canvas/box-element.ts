/** Id of the element that shows a box. */
export const boxElement = (id: string): string => `map-box-${id}`;
