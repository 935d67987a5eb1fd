/** veraPDF, the reference validator for PDF/A and PDF/UA: a program for Java, fetched by Maven and kept. */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../run-program.ts';

const ARTIFACT = 'greenfield-apps';
const VERSION = '1.28.2';
/** Of the file in Maven's central repository: nothing else is run. */
const SHA256 = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const FOLDER = 'node_modules/.cache/verapdf';
const JAR = join(FOLDER, `${ARTIFACT}-${VERSION}.jar`);
const PATIENCE = 180_000;

/** @returns its file; or why it cannot be had here, in a sentence */
export async function obtainVeraPdf(): Promise<{ jar: string } | { missing: string }> {
  const java = await run('java', ['-version']);
  if (java.code !== 0) return { missing: 'Java (11 or later) is not installed.' };
  if ((await digestOf(JAR)) === SHA256) return { jar: JAR };
  await rm(JAR, { force: true });
  const artifact = `org.verapdf.apps:${ARTIFACT}:${VERSION}`;
  const fetched = await run(
    'mvn',
    [
      '--quiet',
      '--batch-mode',
      'dependency:copy',
      `-Dartifact=${artifact}`,
      `-DoutputDirectory=${FOLDER}`,
      '-Dmdep.useBaseVersion=true',
    ],
    PATIENCE,
  );
  if (fetched.isMissing) return { missing: 'Maven (mvn), which fetches it, is not installed.' };
  if (fetched.code !== 0) {
    const [reason = ''] = /\[ERROR\].*/.exec(fetched.stdout + fetched.stderr) ?? [];
    return { missing: `Maven could not fetch ${artifact}. Is its registry in reach? ${reason}` };
  }
  const digest = await digestOf(JAR);
  if (digest !== SHA256)
    throw new Error(`${JAR} is not the veraPDF that was tried: its SHA-256 is ${digest ?? 'none'}`);
  return { jar: JAR };
}

async function digestOf(file: string): Promise<string | undefined> {
  try {
    return createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  } catch {
    return undefined;
  }
}
