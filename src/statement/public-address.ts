/** Where a document is published. Its code puts what is to be checked behind a "#", which no browser sends to the server. */
import { webAddress } from './web-address.ts';

/** With the digest it still makes a code that a telephone reads off paper. */
export const LONGEST_ADDRESS = 200;

/** @returns the address as it is printed; undefined when it is not one on the web, has a part behind "#", or is too long */
export function publicAddress(typed: string): string | undefined {
  const address = webAddress(typed.trim());
  if (!address?.startsWith('http') || address.includes('#')) return undefined;
  return address.length <= LONGEST_ADDRESS ? address : undefined;
}
