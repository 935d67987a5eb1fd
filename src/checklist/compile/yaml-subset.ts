/**
 * What YAML can write and a checklist does not need: parts that stand for other parts (a few lines of them unfold into
 * gigabytes), keys that are not text, sets and pairs, nesting without end, and halves of characters.
 */
import { isAlias, isCollection, isPair, isScalar } from 'yaml';
import type { DiagnosticCode } from '../diagnostics.ts';

export interface Oddity {
  code: DiagnosticCode;
  offset: number;
  data: Record<string, string>;
}

/** Checklists nest about ten deep. The YAML reader itself gives up at some thousand, and cannot say where. */
const DEEPEST = 40;

/** The YAML reader ran out of stack. */
export function tooDeep(code: string, message: string): boolean {
  return code === 'RESOURCE_EXHAUSTION' || message.startsWith('Maximum call stack');
}

/** Everything below a node that a checklist may not have. */
export function oddities(node: unknown, depth = 0): Oddity[] {
  if (isPair(node)) return [...keyOddities(node.key), ...oddities(node.value, depth)];
  if (isAlias(node)) return [oddity('yaml-alias', node, { name: node.source })];
  if (isScalar(node)) return isWhole(node.value) ? [] : [oddity('text-broken', node)];
  if (!isCollection(node)) return [];
  if (depth > DEEPEST) return [oddity('yaml-nesting', node)];
  const tag = /:(?:set|omap|pairs)$/.test(node.tag ?? '') ? [oddity('yaml-tag', node)] : [];
  return [...tag, ...node.items.flatMap((item) => oddities(item, depth + 1))];
}

function keyOddities(key: unknown): Oddity[] {
  if (isScalar(key)) return isWhole(key.value) ? [] : [oddity('text-broken', key)];
  return [oddity('yaml-key', key)];
}

/** Half of a surrogate pair has no digest and cannot be written to a file. */
const isWhole = (value: unknown): boolean => typeof value !== 'string' || value.isWellFormed();

function oddity(code: DiagnosticCode, node: unknown, data: Oddity['data'] = {}): Oddity {
  const { range } = node as { range?: [number, number, number] | null };
  return { code, offset: range?.[0] ?? 0, data };
}
