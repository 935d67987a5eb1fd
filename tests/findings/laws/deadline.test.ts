import { describe, expect, it } from 'vitest';
import { audit, EVERYWHERE, findingOn } from '../../support/self-audit.ts';

const due = (law: string, to: string) =>
  findingOn(audit(EVERYWHERE, { from: `${String(Number(to.slice(0, 4)) - 1)}${to.slice(4)}`, to }), law).due;

describe('the day by which a statement is due', () => {
  it.each([
    ['uk-s54', '2025-12-31', '2026-06-30'],
    ['uk-s54', '2026-03-31', '2026-09-30'],
    ['uk-s54', '2026-06-30', '2026-12-31'],
    ['uk-s54', '2026-02-28', '2026-08-31'],
    ['uk-s54', '2028-02-28', '2028-08-28'],
    ['uk-s54', '2026-04-05', '2026-10-05'],
    ['au-s16', '2026-06-30', '2026-12-31'],
    ['ch-964j', '2025-12-31', '2026-06-30'],
    ['de-s10', '2025-12-31', '2026-04-30'],
    ['de-s10', '2025-10-31', '2026-02-28'],
    ['ca-s11', '2025-12-31', '2026-05-31'],
    ['ca-s11', '2026-03-31', '2026-05-31'],
    ['ca-s11', '2026-05-31', '2027-05-31'],
    ['no-s5', '2025-12-31', '2026-06-30'],
    ['no-s5', '2026-06-29', '2026-06-30'],
  ])('%s, year to %s: %s', (law, to, day) => {
    expect(due(law, to)).toBe(day);
  });

  it.each(['us-ca-sb657', 'fr-plan', 'us-far'])('%s sets none', (law) => {
    expect(due(law, '2025-12-31')).toBeNull();
  });

  it('is not told without a financial year', () => {
    expect(findingOn(audit(EVERYWHERE, null), 'uk-s54').due).toBeNull();
  });
});
