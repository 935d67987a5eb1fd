/** Files that nobody touched: every document, as it was made and after it was handed on. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/statement/index.ts';
import { CHECKS } from '../../src/statement/verify/index.ts';
import { EVERY_DOCUMENT } from './support/every-document.ts';
import { render } from './support/render.ts';
import { reportOn } from './support/verify.ts';

const COMPOSED = EVERY_DOCUMENT.filter(({ name }) => name !== 'every-block');
const carriesRecord = ({ attachments }: Document): boolean => attachments.length > 1;

/** Another program reads the file and writes all of it anew. */
async function savedByPdfLib(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  return file.save();
}

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

function savedByQpdf(bytes: Uint8Array, ...options: string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'probity-qpdf-'));
  const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
  try {
    writeFileSync(from, bytes);
    execFileSync('qpdf', [...options, from, to]);
    return new Uint8Array(readFileSync(to));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(COMPOSED)('$name in $language', ({ name, document }) => {
  it('is what the program writes, if it carries its record', async () => {
    const composed = await document();
    const { bytes } = await render(composed);
    const { verdict, checks } = await reportOn(bytes);
    if (carriesRecord(composed)) {
      expect(checks.filter(({ outcome }) => outcome !== 'matches')).toEqual([]);
      expect(verdict).toBe('unchanged');
      const isSigned = name === 'statement-signed';
      expect(checks.map(({ id }) => id)).toEqual(CHECKS.filter((id) => isSigned || id !== 'signatures'));
    } else {
      expect(verdict).toBe('incomplete');
      expect(checks.filter(({ outcome }) => outcome === 'differs')).toEqual([]);
    }
  });

  it('is the same in content after another program saved it', async () => {
    const composed = await document();
    const { bytes } = await render(composed);
    const saved = [await savedByPdfLib(bytes), ...(hasQpdf ? [savedByQpdf(bytes)] : [])];
    for (const file of saved) {
      expect(Buffer.from(file).equals(bytes)).toBe(false);
      const { verdict, checks } = await reportOn(file);
      expect(verdict).toBe(carriesRecord(composed) ? 'repacked' : 'incomplete');
      expect(checks.flatMap(({ id, outcome }) => (outcome === 'differs' ? [id] : []))).toEqual(
        carriesRecord(composed) ? ['bytes'] : [],
      );
    }
  });
});

describe('a statement', async () => {
  const composed = await COMPOSED[0]?.document();
  if (!composed) throw new Error('no document');
  const { bytes } = await render(composed);

  it('is the same after a journey by mail', async () => {
    const lines = Buffer.from(bytes)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n');
    expect((await reportOn(new Uint8Array(Buffer.from(lines, 'base64')))).verdict).toBe('unchanged');
  });

  it.runIf(hasQpdf).each([['--object-streams=disable'], ['--linearize'], ['--qdf'], ['--recompress-flate']])(
    'is the same in content after qpdf %s',
    async (option) => {
      expect((await reportOn(savedByQpdf(bytes, option))).verdict).toBe('repacked');
    },
  );

  it('says of itself what it is', async () => {
    const { verdict, manifest, record, seals } = await reportOn(bytes);
    expect(verdict).toBe('unchanged');
    expect(manifest).toMatchObject({ kind: 'supplier-statement', tool: composed.creator });
    expect(record?.id).toBe(manifest?.record.id);
    expect(seals).toEqual([]);
  });
});
