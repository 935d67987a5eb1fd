/**
 * The security policy lets no text become a program. Addresses of workers are the exception, which is asked for here: only
 * those of this app pass. Its parts are in `assets`; a service worker lies beside the page.
 */
const OWN = /^(assets\/[\w.-]+|[\w-]+)\.js$/;

/** TypeScript does not know it yet: https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string | null }): void;
}

/** @returns the address, or null when it is none of ours */
function ownAddress(address: string): string | null {
  const { href } = new URL(address, document.baseURI);
  const folder = new URL('.', document.baseURI).href;
  return href.startsWith(folder) && OWN.test(href.slice(folder.length)) ? href : null;
}

// A browser that does not know it has nothing to ask.
(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createScriptURL: ownAddress,
});
