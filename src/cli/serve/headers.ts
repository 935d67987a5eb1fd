import { headerPolicy } from './policy.ts';

const PDF_WORKER = /^\/assets\/pdf-worker-[^/?]+\.js$/;

const OTHER_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * What every answer of the server carries.
 * @param address as it is asked for, from its first slash
 */
export const securityHeaders = (address: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': headerPolicy(PDF_WORKER.test(address)),
  ...OTHER_HEADERS,
});
