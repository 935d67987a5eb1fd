/** What came of all kills of one kind. */
export class Tally {
  kills = 0;
  acknowledged = 0;
  underWay = 0;
  keptOfThose = 0;
  readonly faults: string[] = [];
  private readonly begun = Date.now();

  constructor(readonly name: string) {}

  row(): string[] {
    const seconds = Math.round((Date.now() - this.begun) / 1000);
    const numbers = [
      this.kills,
      this.acknowledged,
      this.underWay,
      this.keptOfThose,
      this.faults.length,
      seconds,
    ];
    return [this.name, ...numbers.map(String)];
  }
}

const HEAD = ['killed', 'points', 'acknowledged', 'under way', 'of those kept', 'faults', 'seconds'];

export function table(rows: readonly string[][]): string {
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
