/**
 * The built app, served as it ships, but the browser reports to the server whatever the policy has stopped. Only so does it
 * show also inside workers, where no page can listen.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appServer } from '../../src/cli/serve/server.ts';

const APP = fileURLToPath(new URL('../../dist/app/', import.meta.url));
const REPORTS = '/reports-of-the-browser';

export interface Watched {
  address: string;
  /** What the policy has stopped, as the browser reports it. */
  reports: string[];
  /** Paths that were asked for. */
  asked: Set<string>;
  close: () => void;
}

/** With the headers of `probity serve`. */
export async function watchedServer(): Promise<Watched> {
  const app = appServer(APP);
  const reports: string[] = [];
  const asked = new Set<string>();
  const answer: RequestListener = (request, response) => {
    if (request.url === REPORTS) {
      void report(request).then((text) => reports.push(text));
      response.writeHead(204).end();
      return;
    }
    asked.add(request.url ?? '');
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) =>
      set(name, name === 'Content-Security-Policy' ? `${String(value)}; report-uri ${REPORTS}` : value);
    app.emit('request', request, response);
  };
  return { reports, asked, ...(await listening(createServer(answer))) };
}

/** As a host that sends no headers of its own: what holds is what the page itself says. */
export function bareServer(): Promise<Pick<Watched, 'address' | 'close'>> {
  return listening(
    createServer((request, response) => {
      const path = request.url === '/' ? 'index.html' : (request.url ?? '');
      const type = path.endsWith('.js')
        ? 'text/javascript'
        : path.endsWith('.css')
          ? 'text/css'
          : path.endsWith('.html')
            ? 'text/html'
            : 'application/octet-stream';
      readFile(join(APP, path)).then(
        (bytes) => response.writeHead(200, { 'Content-Type': type }).end(bytes),
        () => response.writeHead(404).end(),
      );
    }),
  );
}

/** On any free port. */
export async function listening(server: Server): Promise<Pick<Watched, 'address' | 'close'>> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function report(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  const { 'csp-report': stopped } = JSON.parse(text) as { 'csp-report': Record<string, unknown> };
  const {
    'effective-directive': rule,
    'blocked-uri': what,
    'source-file': where,
    'document-uri': page,
  } = stopped;
  return [rule, what, where ?? page].map(String).join(' ');
}
