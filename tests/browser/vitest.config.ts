/** Unit tests that need a real browser: `*.browser.ts`. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './chromium.ts';

const { executablePath, args, env } = findChromium();

export default defineConfig({
  root: new URL('../../', import.meta.url).pathname,
  cacheDir: 'node_modules/.vite-browser',
  optimizeDeps: {
    include: [
      'idb',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      '@noble/ciphers/chacha.js',
      '@noble/ciphers/utils.js',
      'canonicalize',
    ],
  },
  test: {
    include: ['tests/**/*.browser.ts'],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      api: { host: '127.0.0.1' },
      provider: playwright({
        launchOptions: { executablePath, args, env: { ...(process.env as Record<string, string>), ...env } },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
