/** What every answer of the server carries: the page may load its own parts, and nothing from anywhere else. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  // The preview of a statement is shown from memory.
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/**
 * The worker that writes PDFs shapes Arabic and Hebrew with WebAssembly. A worker goes by the policy of its own script, so
 * that the page itself need not be allowed to run any.
 */
const PDF_WORKER = /^\/assets\/pdf-worker-[^/?]+\.js$/;

/** @param address as it is asked for, from its first slash */
export function securityHeaders(address: string): Readonly<Record<string, string>> {
  const scripts = PDF_WORKER.test(address) ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'";
  return { 'Content-Security-Policy': [...POLICY, scripts].join('; '), ...OTHER_HEADERS };
}

const OTHER_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
