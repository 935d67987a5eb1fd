/** Making checks. */
import type { Check, CheckId, Finding, FindingCode } from './types.ts';

/** More of a kind tell a reader nothing new. */
const SHOWN = 5;

export function found(code: FindingCode, data: Finding['data'] = {}): Finding {
  return { code, data };
}

/** Differs where something was found, else matches. */
export function compared(id: CheckId, findings: readonly Finding[]): Check {
  const more = findings.length - SHOWN;
  return {
    id,
    outcome: findings.length > 0 ? 'differs' : 'matches',
    findings: [...findings.slice(0, SHOWN), ...(more > 0 ? [found('more', { count: more })] : [])],
  };
}

/** @param reason by default: it rests on another check */
export function notChecked(id: CheckId, reason: Finding = found('depends')): Check {
  return { id, outcome: 'not-checked', findings: [reason] };
}
