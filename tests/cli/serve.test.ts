import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, Workplace } from './program.ts';

let place: Workplace;
let address: URL;
let stop: () => Promise<number | null>;

beforeAll(async () => {
  place = new Workplace();
  const child = place.start(['serve', '--port', '0']);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  address = await new Promise<URL>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (text: string) => {
      resolve(new URL(text.trim()));
    });
    child.once('close', () => {
      reject(new Error('the server did not start'));
    });
  });
});
afterAll(() => place.remove());

interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request with the path as it is: `fetch` would tidy it. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answered> {
  const { method = 'GET', host = address.host } = options;
  return new Promise((resolve, reject) => {
    request({ host: address.hostname, port: address.port, path, method, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('probity serve', () => {
  it('serves the app with security headers', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(body).toContain('<div id="root">');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const policy = String(headers['content-security-policy']);
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
      "style-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split('; ')).toContain(rule);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('says in the page what it says in the header, for hosts that send none', async () => {
    const { body, headers } = await ask('/');
    const [, content = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(body) ?? [];
    const header = String(headers['content-security-policy']).split('; ');
    // A page cannot say who may frame it.
    expect(content.replaceAll('&#39;', "'").split('; ')).toEqual(
      header.filter((rule) => !rule.startsWith('frame-ancestors ')),
    );
    // Before anything that is loaded.
    expect(body.indexOf('http-equiv')).toBeLessThan(body.search(/<(script|link|style)/));
  });

  it('serves parts with their types, and lets only named parts be kept', async () => {
    const { body, headers: page } = await ask('/');
    const script = /src="\.(\/assets\/[^"]+\.js)"/.exec(body)?.[1] ?? '';
    const { status, headers } = await ask(script);
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers['cache-control']).toContain('immutable');
    expect(page['cache-control']).toBe('no-cache');
    expect(await ask(script, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('lets the worker that writes PDFs run WebAssembly, and no other part', async () => {
    const parts = readdirSync(join(ROOT, 'dist/app/assets')).map((name) => `/assets/${name}`);
    const allowed: string[] = [];
    for (const part of ['/', '/none', ...parts, '/assets/pdf-worker-/../x.js', '/pdf-worker-x.js']) {
      const { headers } = await ask(part);
      const policy = String(headers['content-security-policy']);
      expect(policy, part).toMatch(/; script-src 'self'( 'wasm-unsafe-eval')?;/);
      if (policy.includes('unsafe')) allowed.push(part);
    }
    expect(allowed).toEqual([expect.stringMatching(/^\/assets\/pdf-worker-[\w-]+\.js$/)]);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/none',
    '/assets',
    '/%00',
    '/%zz',
    '//etc/passwd',
  ])('has nothing at %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'Not found\n' });
  });

  it('takes no other method, and answers no other name', async () => {
    expect(await ask('/', { method: 'POST' })).toMatchObject({ status: 405 });
    expect(await ask('/', { host: 'elsewhere.example' })).toMatchObject({ status: 403 });
    expect(await ask('/', { host: `localhost:${address.port}` })).toMatchObject({ status: 200 });
  });

  it('says that a port is taken', async () => {
    const { code, err } = await place.run(['serve', '--port', address.port]);
    expect(code).toBe(2);
    expect(err).toContain(address.port);
  });

  it('stops when told to', async () => {
    expect(await stop()).toBe(0);
  });
});
