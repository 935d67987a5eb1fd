/** A browser with a profile on the disk and the built app in it, filled with so many records. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { build } from 'vite';
import { appServer } from '../../../src/cli/serve/server.ts';
import { findChromium } from '../../browser/chromium.ts';
import { SAMPLE_NAMES, sampleCase } from '../../support/samples.ts';
import type { Part } from './fill.ts';

/** So many records are made between two lines of progress. */
const STEP = 500;

export class Kept {
  private constructor(
    private readonly folder: string,
    private readonly server: Server,
    private context: BrowserContext,
  ) {}

  static async begin(): Promise<Kept> {
    const server = appServer(resolve('dist/app')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const folder = mkdtempSync(join(tmpdir(), 'probity-soak-'));
    return new Kept(folder, server, await browserOn(folder));
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async page(): Promise<Page> {
    return this.context.newPage();
  }

  /** The same profile in a new browser, which has kept the app, as on every visit but the first. */
  async restart(): Promise<void> {
    const page = await this.page();
    await page.goto(this.address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await this.context.close();
    this.context = await browserOn(this.folder);
  }

  /** @returns how many bytes of evidence there are */
  async fill(records: number, filesEvery: number): Promise<number> {
    const page = await this.page();
    // A page of the same address, without the app.
    await page.goto(`${this.address}licences.txt`);
    await page.evaluate(await fillingProgram());
    const samples = SAMPLE_NAMES.map((name) => sampleCase(name).record);
    let bytes = 0;
    for (let from = 0; from < records; from += STEP) {
      bytes += await page.evaluate(fillHere, {
        samples,
        from,
        to: Math.min(from + STEP, records),
        filesEvery,
      });
      console.error(`${from} of ${records} records ...`);
    }
    await page.close();
    return bytes;
  }

  async end(): Promise<void> {
    await this.context.close();
    this.server.close();
    this.server.closeAllConnections();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function browserOn(folder: string): Promise<BrowserContext> {
  const { executablePath, args, env } = findChromium();
  return chromium.launchPersistentContext(folder, {
    executablePath,
    args,
    env: { ...(process.env as Record<string, string>), ...env },
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
  });
}

function fillHere(part: Part): Promise<number> {
  return (globalThis as unknown as { soakFill: (part: Part) => Promise<number> }).soakFill(part);
}

/** In one text, for a page that loads no module. */
async function fillingProgram(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'tests/bench/soak/fill.ts', formats: ['iife'], name: 'soak' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('the filling program was not built');
  return output.output[0].code;
}
