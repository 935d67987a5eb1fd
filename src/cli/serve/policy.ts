/**
 * What the app may load and do, for the browser to hold it to: its own parts, and nothing from anywhere else. Our server sends it as a
 * header; the built page carries it as well, for servers that send none.
 */
const RULES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  // The preview of a statement is shown from memory.
  'frame-src blob:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // No text becomes markup or program; the one policy lets through the addresses of our own workers (src/app/script-addresses.ts).
  "require-trusted-types-for 'script'",
  'trusted-types default',
];

/** Browsers heed this one in a header only: https://www.w3.org/TR/CSP3/#directive-frame-ancestors */
const FRAMES = "frame-ancestors 'none'";

/** For the `<meta>` of the page. */
export const pagePolicy = (): string => RULES.join('; ');

/** @param isPdfWorker it shapes Arabic and Hebrew with WebAssembly. A worker goes by the policy of its own script, so that the page itself need not be allowed to. */
export const headerPolicy = (isPdfWorker: boolean): string =>
  [...RULES.map((rule) => (isPdfWorker ? withWebAssembly(rule) : rule)), FRAMES].join('; ');

const withWebAssembly = (rule: string): string =>
  rule.startsWith('script-src ') ? `${rule} 'wasm-unsafe-eval'` : rule;
