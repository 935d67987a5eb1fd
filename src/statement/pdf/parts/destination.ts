import type { Container } from '../container.ts';
import { array, decimal } from '../syntax.ts';

/** A height on a page, in points from its lower edge. */
export interface Place {
  page: number;
  height: number;
}

export function destination(place: Place, container: Container): string {
  return array([container.pageReference(place.page), '/XYZ', '0', decimal(place.height), 'null']);
}
