/** A host of the built app that can fall silent, and bring another version at the same address. */
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellFiles } from '../../src/app/offline/tell-files.ts';
import { appServer } from '../../src/cli/serve/server.ts';

const APP = fileURLToPath(new URL('../../dist/app/', import.meta.url)).replace(/[\\/]$/, '');

export class Host {
  private readonly server: Server;
  private app = appServer(APP);
  private readonly folders: string[] = [];
  /** Paths that were asked for and were not there. */
  readonly missed: string[] = [];
  private port = 0;
  /** Part of the paths that it asks browsers to remember for a day, as many hosts do. */
  remembered: string | null = null;

  /** @param under the path below which the app lies, from its first slash to its last */
  constructor(private readonly under = '/') {
    this.server = createServer((request, response) => {
      const path = request.url ?? '';
      request.url = path.startsWith(this.under) ? path.slice(this.under.length - 1) : '/nothing';
      response.on('finish', () => {
        if (response.statusCode === 404) this.missed.push(path);
      });
      // What the browser has from its own memory of the network would hide what the app has kept.
      const caching =
        this.remembered !== null && path.includes(this.remembered) ? 'max-age=86400' : 'no-store';
      const set = response.setHeader.bind(response);
      response.setHeader = (name, value) => set(name, name === 'Cache-Control' ? caching : value);
      this.app.emit('request', request, response);
    });
  }

  get address(): string {
    return `http://127.0.0.1:${String(this.port)}${this.under}`;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  /**
   * From now on the app is a newer one: every built part has another name, and the old ones are gone.
   * @param changed a file that is another one under its old name
   */
  bringNewer(mark: string, changed?: string): void {
    const folder = mkdtempSync(join(tmpdir(), 'probity-newer-'));
    this.folders.push(folder);
    cpSync(APP, folder, { recursive: true });
    renameParts(folder, mark);
    if (changed !== undefined) appendFileSync(join(folder, changed), ' ');
    tellFiles(folder);
    this.app = appServer(folder);
  }

  /** One file of the newer version is not what the version says it is, as in the middle of a change. */
  spoil(file: string): void {
    for (const folder of this.folders) appendFileSync(join(folder, file), ' ');
  }

  async end(): Promise<void> {
    if (this.server.listening) await this.stop();
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** The title of the page says the mark, so that the versions can be told apart. */
function renameParts(folder: string, mark: string): void {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets);
  const renamed = new Map(names.map((name) => [name, name.replace(/(\.\w+)$/, `${mark}$1`)]));
  const anyName = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const texts = names.filter((name) => /\.(js|mjs|css|json)$/.test(name)).map((name) => join(assets, name));
  for (const path of [...texts, join(folder, 'index.html')]) {
    const text = readFileSync(path, 'utf8');
    const named = text.replace(anyName, (name) => renamed.get(name) ?? name);
    writeFileSync(path, named.replace('"home.title":"', `"home.title":"${mark} `));
  }
  for (const [name, other] of renamed) renameSync(join(assets, name), join(assets, other));
}
