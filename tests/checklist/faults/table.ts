/** Who noticed how many faults of which kind, as a table to print. */
import { ALONE, CATCHERS, type Catcher } from './judge.ts';

export interface Judged {
  kind: string;
  catcher: Catcher;
}

/** Those found by someone who needs no checklist to compare with. */
export const shareAlone = (judged: readonly Judged[]): number => share(judged, ALONE);

export function tableOf(judged: readonly Judged[]): string {
  const kinds = [...new Set(judged.map(({ kind }) => kind))].sort();
  const row = (name: string, among: readonly Judged[]): string =>
    [
      name.padEnd(44),
      ...CATCHERS.map((one) => String(counted(among, [one]) || '·').padStart(one.length)),
      String(among.length).padStart(6),
    ].join('  ');
  const percent = (catchers: readonly Catcher[]): string =>
    `${(100 * share(judged, catchers)).toFixed(1)}% (${String(counted(judged, catchers))} of ${String(judged.length)})`;
  return [
    ['fault'.padEnd(44), ...CATCHERS, ' total'].join('  '),
    ...kinds.map((kind) =>
      row(
        kind,
        judged.filter((one) => one.kind === kind),
      ),
    ),
    row('all', judged),
    '',
    `noticed before anyone answers, by ${ALONE.join(', ')}: ${percent(ALONE)}`,
    `noticed by comparison with the checklist as it was: ${percent(['self-tests', 'diagrams', 'plain text'])}`,
    `shown to change nothing: ${percent(['equivalent'])}; missed: ${percent(['missed'])}`,
  ].join('\n');
}

const counted = (judged: readonly Judged[], catchers: readonly Catcher[]): number =>
  judged.filter(({ catcher }) => catchers.includes(catcher)).length;

const share = (judged: readonly Judged[], catchers: readonly Catcher[]): number =>
  counted(judged, catchers) / judged.length;
