/** Kills everything that keeps records, counts, and says what was lost. Exit codes: 0 nothing; 1 something, or a control that went unnoticed. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { appServer } from '../../src/cli/serve/server.ts';
import { buildHastyApp } from './browser/hasty-app.ts';
import { killBrowsers } from './browser/kills.ts';
import { Chance } from './chance.ts';
import { killWalks } from './cli/kills.ts';
import { killWriters } from './folder/kills.ts';
import { table, Tally } from './tally.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    browser: { type: 'string', default: '300' },
    cli: { type: 'string', default: '200' },
    folder: { type: 'string', default: '300' },
    control: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
/** Kills in a control; a program that speaks too early is caught by one of the first. */
const CONTROL = 20;

/** Two browsers at a time, each in a profile of its own. */
async function browsers(tally: Tally, points: number, app: string): Promise<Tally> {
  const server = appServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const lanes = [Math.ceil(points / 2), Math.floor(points / 2)];
  await Promise.all(
    lanes.map((count, lane) => killBrowsers(count, new Chance(seed + 10 * (lane + 1)), address, tally)),
  );
  server.close();
  server.closeAllConnections();
  return tally;
}

const tallies: Tally[] = [];
const rows: string[][] = [];
const show = (tally: Tally): void => {
  tallies.push(tally);
  rows.push(tally.row());
  console.error(`${tally.name}: ${String(tally.kills)} kills, ${String(tally.faults.length)} faults`);
};
show(await killWriters(new Tally('folder of records'), Number(values.folder), new Chance(seed), false));
show(await killWalks(new Tally('command line'), Number(values.cli), new Chance(seed)));
show(await browsers(new Tally('browser'), Number(values.browser), resolve('dist/app')));

const controls: Tally[] = [];
if (values.control) {
  controls.push(await killWriters(new Tally('control: folder'), CONTROL, new Chance(seed), true));
  controls.push(await browsers(new Tally('control: browser'), CONTROL, await buildHastyApp()));
}

console.log(table([...rows, ...controls.map((tally) => tally.row())]));
const faults = tallies.flatMap((tally) => tally.faults);
for (const fault of faults) console.log(fault);
const unnoticed = controls.filter((control) => control.faults.length === 0);
for (const { name } of unnoticed) console.log(`${name}: what was acknowledged too early was not noticed`);
const kills = tallies.reduce((sum, tally) => sum + tally.kills, 0);
console.log(`${String(kills)} kills with seed ${String(seed)}, ${String(faults.length)} faults`);
process.exit(faults.length + unnoticed.length > 0 ? 1 : 0);
