/** Serves the built app from its folder: files only, GET and HEAD only. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { securityHeaders } from './headers.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** A server that listens once `listen` is called. */
export function appServer(folder: string): Server {
  return createServer((request, response) => {
    answer(folder, request, response).catch(() => {
      end(response, 500, 'Internal error');
    });
  });
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders(request.url ?? '')))
    response.setHeader(name, value);
  const refusal = refusalOf(request);
  const path = refusal === undefined ? await fileFor(folder, request.url ?? '/') : undefined;
  if (path === undefined) {
    end(response, ...(refusal ?? [404, 'Not found']));
    return;
  }
  const { size } = await stat(path);
  response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
  response.setHeader('Content-Length', size);
  // Names of built parts change with their content; the page itself must not be kept.
  response.setHeader(
    'Cache-Control',
    path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  response.writeHead(200);
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
}

function refusalOf(request: IncomingMessage): [status: number, text: string] | undefined {
  if (!isAskedByName(request)) return [403, 'Forbidden'];
  return request.method === 'GET' || request.method === 'HEAD' ? undefined : [405, 'Method not allowed'];
}

/** A page elsewhere can point its own name at this machine; it then asks by that name, and gets nothing. */
function isAskedByName({ headers: { host = '' }, socket }: IncomingMessage): boolean {
  const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.localAddress ?? '');
  const name = host.replace(/:\d+$/, '');
  return !local || ['localhost', '127.0.0.1', '[::1]'].includes(name);
}

/** The file of an address, or undefined when there is none inside the folder. */
async function fileFor(folder: string, address: string): Promise<string | undefined> {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    if (path.includes('\0')) return undefined;
    const file = await realpath(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    const inside = file.startsWith((await realpath(folder)) + sep);
    return inside && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
