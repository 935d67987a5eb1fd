/** `probity serve`: the app, from this machine to this machine. */
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OK } from '../exit-codes.ts';
import { appServer } from '../serve/server.ts';
import type { Surroundings } from '../surroundings.ts';
import { WrongInput } from '../wrong-input.ts';

export interface ServeOptions {
  port: number;
  host: string;
}

const APP = join(dirname(fileURLToPath(import.meta.url)), '../app');

/** Serves until the program is interrupted; prints the address. @throws WrongInput when the app is not built or the port is taken */
export async function serve(
  { port, host }: ServeOptions,
  { words, print, say }: Surroundings,
): Promise<number> {
  if (!existsSync(join(APP, 'index.html'))) throw new WrongInput([words.t('serve.not-built')]);
  const server = appServer(APP);
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const detail = error instanceof Error ? error.message : String(error);
    throw new WrongInput([words.t(taken ? 'serve.port-taken' : 'serve.failed', { port, host, detail })]);
  }
  const { port: given } = server.address() as AddressInfo;
  print(`http://${host.includes(':') ? `[${host}]` : host}:${given}/`);
  say(words.t('serve.running'));
  await once(server, 'close');
  return OK;
}
