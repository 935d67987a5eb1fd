/** Kills of `probity walk`, which goes on with the same assessment after each. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openFolderStore } from '../../../src/storage/folder/index.ts';
import type { Chance } from '../chance.ts';
import { typed, typedDetails } from '../../support/typed-walk.ts';
import { Child } from '../child.ts';
import { evidenceIn } from '../folder/evidence-in.ts';
import { Ledger, type Expected, type Found } from '../ledger.ts';
import type { Tally } from '../tally.ts';

const PROGRAM = resolve('src/cli/probity.mjs');
/** An assessment grows until so many walks over it were killed. */
const LIVES = 20;
const SAVED = 'Kept.';
const QUESTIONS = ['rec10c.identity-documents', 'rec10c.recruitment-fees', 'rec10c.contract-language'];

export async function killWalks(tally: Tally, points: number, chance: Chance): Promise<Tally> {
  while (tally.kills < points && tally.faults.length === 0) {
    const folder = mkdtempSync(join(tmpdir(), 'probity-crash-'));
    try {
      await new Walks(folder, chance, tally).live(Math.min(LIVES, points - tally.kills));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return tally;
}

/** The walks over one assessment, one after another. */
class Walks {
  private readonly ledger = new Ledger();
  private marks = 0;

  constructor(
    private readonly folder: string,
    private readonly chance: Chance,
    private readonly tally: Tally,
  ) {}

  async live(count: number): Promise<void> {
    for (let life = 0; life < count; life += 1) {
      await this.walkUntilKilled();
      const found = await this.look();
      const faults = this.ledger.faults(found);
      this.tally.faults.push(
        ...faults.map((fault) => `command line, kill ${String(this.tally.kills)}: ${fault}`),
      );
      if (this.ledger.settle(found)) this.tally.keptOfThose += 1;
      if (faults.length > 0) return;
    }
  }

  private async walkUntilKilled(): Promise<void> {
    const { chance, ledger, tally } = this;
    const before = ledger.count;
    const resumed = before > 0;
    const args = [PROGRAM, 'walk', 'supplier', '--folder', this.folder, ...(resumed ? ['--resume'] : [])];
    const walk = new Child(process.execPath, args, {
      cwd: this.folder,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    if (!resumed) await this.begin(walk);
    else await walk.until(() => /\[[a-z0-9.-]+\]\n|decide/.test(walk.said));
    for (let steps = chance.between(0, 3); steps > 0; steps -= 1) await this.step(walk);
    const last = this.step(walk).catch(() => undefined);
    await wait(chance.between(0, chance.pick([10, 40, 160])));
    await walk.kill();
    await last;
    tally.kills += 1;
    tally.acknowledged += ledger.count - before;
    if (ledger.isUnderWay) tally.underWay += 1;
  }

  private async begin(walk: Child): Promise<void> {
    this.ledger.begin({ type: 'started', mark: 'Hadal' });
    walk.process.stdin.write(typed(...typedDetails('Hadal Garments Ltd')));
    await walk.until(() => walk.said.includes('[risk.industry]'));
    this.ledger.acknowledge();
  }

  /** One change of the log, from the first line that is typed to the word that it is kept. */
  private async step(walk: Child): Promise<void> {
    const { expected, lines } = this.choose();
    const saved = count(walk.said);
    this.ledger.begin(expected);
    walk.process.stdin.write(typed(...lines));
    await walk.until(() => count(walk.said) > saved);
    this.ledger.acknowledge();
  }

  private choose(): { expected: Expected; lines: string[] } {
    const { chance } = this;
    this.marks += 1;
    const mark = `mark-${String(this.marks)}.`;
    const question = chance.pick(QUESTIONS);
    const go = `/go ${question}`;
    switch (chance.pick(['answer', 'answer', 'evidence', 'clear', 'later', 'decide'])) {
      case 'evidence': {
        const file = join(this.folder, `${mark}txt`);
        writeFileSync(file, mark.repeat(chance.between(1, 20_000)));
        const lines = [go, 'yes', 'E3', mark, '2026-09-01', file, '', ''];
        return { expected: { type: 'answered', question, mark }, lines };
      }
      case 'clear':
        return { expected: { type: 'cleared', question }, lines: [go, '/clear'] };
      case 'later':
        return { expected: { type: 'deferred', question }, lines: [go, '/later'] };
      case 'decide': {
        const lines = ['/review', 'decide', '3', 'B. Head', 'Head', mark, 'n'];
        return { expected: { type: 'decided', mark }, lines };
      }
      default:
        return { expected: { type: 'answered', question, mark }, lines: [go, 'no', '', mark] };
    }
  }

  private async look(): Promise<Found> {
    const store = await openFolderStore(this.folder);
    const [summary] = (await store.list()).sound;
    const record = summary ? await store.load(summary.id) : null;
    return { record, evidence: await evidenceIn(store, this.folder) };
  }
}

const count = (said: string): number => said.split(SAVED).length - 1;
