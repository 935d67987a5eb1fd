/** What was found, as lines of text. */
import { basename } from 'node:path';
import type { Control } from './controls.ts';
import type { WrittenDocument } from './documents.ts';
import type { Profile, Verdict } from './verapdf/validate.ts';

/** A row a document: its size, the checks of veraPDF, and how many rules of each profile do not hold. */
export function veraTable(
  documents: readonly WrittenDocument[],
  profiles: readonly Profile[],
  verdicts: readonly Verdict[],
): string[] {
  const head = ['document', 'language', 'pages', 'bytes', 'checks', ...profiles.map(({ id }) => id)];
  const rows = documents.map(({ name, language, pages, bytes, file }) => {
    const own = verdicts.filter((verdict) => verdict.file === basename(file));
    const checks = own.reduce((sum, verdict) => sum + verdict.checks, 0);
    const failed = profiles.map(({ id }) => own.find(({ profile }) => profile === id)?.failed.length ?? '-');
    return [name, language, pages, bytes, checks, ...failed].map(String);
  });
  return aligned([head, ...rows]);
}

/** Words to the left, numbers to the right. */
function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
}

/** Rules that do not hold, and documents that nobody looked at. */
export function veraFaults(
  documents: readonly WrittenDocument[],
  profiles: readonly Profile[],
  verdicts: readonly Verdict[],
): string[] {
  return documents.flatMap(({ file }) =>
    profiles.flatMap(({ id }) => {
      const own = verdicts.find((verdict) => verdict.file === basename(file) && verdict.profile === id);
      if (!own || (own.checks === 0 && own.failed.length === 0))
        return [`${basename(file)}: not checked against ${id}`];
      return own.failed.map((rule) => `${basename(file)}: ${id} ${rule}`);
    }),
  );
}

/** Files of which the validator says something else than is known. */
export function controlFaults(
  controls: readonly Control[],
  profiles: readonly Profile[],
  verdicts: readonly Verdict[],
): string[] {
  return controls.flatMap(({ name, breaks }) =>
    profiles.flatMap(({ id }) => {
      const verdict = verdicts.find((one) => one.file === `${name}.pdf` && one.profile === id);
      const isBroken = (verdict?.failed.length ?? 0) > 0;
      if (verdict && isBroken === breaks.includes(id)) return [];
      return [
        `control ${name}: ${id} should ${breaks.includes(id) ? 'fail' : 'hold'}, and did not. ${verdict?.failed.join('; ') ?? 'Not looked at.'}`,
      ];
    }),
  );
}
