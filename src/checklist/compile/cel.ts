/** The only file that runs the CEL library: from the text of a condition to its syntax tree. */
import { parse, type ASTNode } from '@marcbachmann/cel-js';
import type { DiagnosticCode } from '../diagnostics.ts';
import { LONGEST } from './limits.ts';
import { slipIn, type Slip } from './slips.ts';
import { numberOf } from './unusual-space.ts';

export interface Problem {
  code: DiagnosticCode;
  /** Characters from the start of the condition. */
  offset: number;
  data: Record<string, string>;
}

export const TOO_LARGE: Problem = { code: 'expression-too-large', offset: 0, data: {} };

export type Parsed = { ok: true; root: ASTNode } | { ok: false; problem: Problem };

export function parseCel(text: string): Parsed {
  if (text.length > LONGEST) return { ok: false, problem: TOO_LARGE };
  try {
    return { ok: true, root: parse(withUnderscores(text)).ast };
  } catch (error) {
    return { ok: false, problem: syntaxProblem(text, error) };
  }
}

/** CEL reads a hyphen as minus. Our ids have hyphens and conditions no arithmetic, so inside words it becomes "_", which keeps every position. */
function withUnderscores(text: string): string {
  if (!text.includes('-')) return text;
  return text.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[A-Za-z_]\w*(?:-\w+)+/g, (token) =>
    /^["']/.test(token) ? token : token.replaceAll('-', '_'),
  );
}

function syntaxProblem(text: string, error: unknown): Problem {
  const slip = slipIn(text);
  if (slip) return slipProblem(slip);
  const { code, range } = error as { code?: string; range?: { start: number } };
  if (code === 'limit_exceeded' || error instanceof RangeError) return TOO_LARGE;
  const offset = Math.min(range?.start ?? 0, text.length);
  const [at = ''] = /^\s*[\w-]+|^\s*\S?/.exec(text.slice(offset)) ?? [];
  const reason = code === 'unterminated_string' ? 'quote' : at.trim() === '' ? 'end' : 'here';
  return { code: 'expression-syntax', offset, data: { reason, text: at.trim() } };
}

function slipProblem(slip: Slip): Problem {
  const { offset, written } = slip;
  if ('instead' in slip)
    return { code: 'expression-slip', offset, data: { text: written, instead: slip.instead } };
  const { reason } = slip;
  return {
    code: 'expression-syntax',
    offset,
    data: { reason, text: named(written, reason) },
  };
}

/** A character that looks like another is told by its number too; a space cannot be seen at all. */
function named(written: string, reason: string): string {
  if (reason === 'blank') return numberOf(written);
  return reason === 'sign' ? `${written} (${numberOf(written)})` : written;
}
