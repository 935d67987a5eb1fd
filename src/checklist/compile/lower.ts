/**
 * From the CEL text of a condition to our own form: the CEL library parses, we check.
 * The subset: comparison of a question with a literal, `in`, `&&`, `||`, `!`, `answered(q)`, and `any/all/count` over a group.
 */
import type { ASTNode } from '@marcbachmann/cel-js';
import type { DiagnosticCode } from '../diagnostics.ts';
import type { Comparison, Expression, Literal } from '../expression/types.ts';
import type { Field } from '../types.ts';
import { TOO_LARGE, type Parsed, type Problem } from './cel.ts';
import { DEEPEST, tooLarge } from './limits.ts';
import { misfit, type Operand } from './literals.ts';

export interface Scope {
  /** `parseCel`; many conditions are written alike. */
  parse(text: string): Parsed;
  question(id: string): Operand | undefined;
  /** A named condition of the checklist, or why it cannot be read. */
  condition(name: string): Expression | Unreadable | undefined;
}

/** A named condition that is being read because of itself, or because of too many others. */
export type Unreadable = Extract<DiagnosticCode, 'condition-circle' | 'expression-too-large'>;

export type { Operand } from './literals.ts';

export type Lowered = { ok: true; expression: Expression } | { ok: false; problems: Problem[] };

const COMPARISONS: readonly string[] = ['==', '!=', '<', '<=', '>', '>='] satisfies Comparison[];

/**
 * @param self the theme that `this` stands for
 * @returns the condition, or every problem in it
 */
export function lower(text: string, scope: Scope, self = 'this'): Lowered {
  const parsed = scope.parse(text);
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
  const lowering = new Lowering(text, scope, self);
  const expression = lowering.condition(parsed.root);
  if (lowering.problems.length > 0) return { ok: false, problems: lowering.problems };
  return tooLarge(expression) ? { ok: false, problems: [TOO_LARGE] } : { ok: true, expression };
}

const NEVER: Expression = { op: 'constant', value: false };

class Lowering {
  readonly problems: Problem[] = [];
  /** Fields of the group whose items are being looked at. */
  private fields: Field[] | undefined;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly scope: Scope,
    private readonly self: string,
  ) {}

  condition(node: ASTNode): Expression {
    if (this.depth > DEEPEST) return this.problem(node, 'expression-too-large', {});
    this.depth++;
    const expression = this.part(node);
    this.depth--;
    return expression;
  }

  private part(node: ASTNode): Expression {
    switch (node.op) {
      case '&&':
        return this.joined('and', node.args);
      case '||':
        return this.joined('or', node.args);
      case '!_':
        return { op: 'not', of: this.condition(node.args) };
      case 'value':
        return typeof node.args === 'boolean' ? { op: 'constant', value: node.args } : this.refuse(node);
      case 'id':
      case '.':
        return this.named(node);
      case 'in':
        return this.membership(node, node.args);
      case 'call':
        return this.call(node, node.args);
      default:
        return COMPARISONS.includes(node.op)
          ? this.comparison(node, node.op as Comparison, node.args as [ASTNode, ASTNode])
          : this.refuse(node);
    }
  }

  /** Nested && or || become one flat list; a long chain leans to the left, and would be as deep as it is long. */
  private joined(op: 'and' | 'or', [left, right]: [ASTNode, ASTNode]): Expression {
    const nodes = [right];
    let first = left;
    while (first.op === (op === 'and' ? '&&' : '||')) {
      const [next, last] = first.args;
      nodes.unshift(last);
      first = next;
    }
    const of: Expression[] = [];
    for (const node of [first, ...nodes]) {
      const part = this.condition(node);
      if (part.op === op) of.push(...part.of);
      else of.push(part);
    }
    return { op, of };
  }

  /** A name that stands for itself: only a named condition is true or false. */
  private named(node: ASTNode): Expression {
    const name = this.source(node);
    if (!/^[\w.-]+$/.test(name)) return this.refuse(node);
    const condition = this.scope.condition(name);
    if (typeof condition === 'string') return this.problem(node, condition, { id: name });
    if (!condition)
      return this.problem(node, this.names(name) ? 'bare-question' : 'unknown-question', { id: name });
    return this.fields ? this.problem(node, 'not-a-field', { id: name }) : condition;
  }

  /** Is it a question, or a field of the group that is being looked at? */
  private names(written: string): boolean {
    if (this.fields?.some(({ id }) => id === written)) return true;
    return this.scope.question(this.idOf(written)) !== undefined;
  }

  private idOf(written: string): string {
    return written.replace(/^this(?=\.|$)/, this.self);
  }

  private comparison(node: ASTNode, by: Comparison, [left, right]: [ASTNode, ASTNode]): Expression {
    if (left.op === 'call' && left.args[0] === 'count') return this.counted(left, by, right);
    if (left.op === 'value' && isName(right))
      return this.problem(node, 'value-first', { text: this.source(right) });
    const operand = this.operand(left);
    const literal = this.literal(right);
    if (!operand || literal === undefined) return NEVER;
    if (operand.kind === 'choices' || operand.kind === 'group')
      return this.problem(node, 'wrong-operator', { id: operand.id, operator: by });
    if (by === '==' || by === '!=') return this.equality(right, operand, by, [literal]);
    if (!['number', 'money', 'date'].includes(operand.kind))
      return this.problem(node, 'wrong-operator', { id: operand.id, operator: by });
    this.checkLiteral(right, operand, literal);
    return { op: 'compare', question: operand.id, by, value: literal };
  }

  private equality(at: ASTNode, operand: Operand, by: '==' | '!=', values: Literal[]): Expression {
    for (const value of values) this.checkLiteral(at, operand, value);
    const [first] = values;
    if (operand.kind === 'money' && first !== undefined)
      return { op: 'compare', question: operand.id, by, value: first };
    return { op: 'is', question: operand.id, values, ...(by === '!=' ? { not: true as const } : {}) };
  }

  /** `question in ["a", "b"]`, or `"option" in question` for a multiple choice. */
  private membership(node: ASTNode, [left, right]: [ASTNode, ASTNode]): Expression {
    if (left.op === 'value') {
      const operand = this.operand(right);
      const option = this.literal(left);
      if (!operand || option === undefined) return NEVER;
      if (operand.kind !== 'choices')
        return this.problem(node, 'wrong-operator', { id: operand.id, operator: 'in' });
      this.checkLiteral(left, operand, option);
      return { op: 'holds', question: operand.id, option: String(option) };
    }
    if (right.op !== 'list') return this.refuse(node);
    const operand = this.operand(left);
    const values = right.args.map((item) => this.literal(item));
    if (!operand || values.some((value) => value === undefined)) return NEVER;
    if (['choices', 'group', 'money'].includes(operand.kind))
      return this.problem(node, 'wrong-operator', { id: operand.id, operator: 'in' });
    right.args.forEach((item, i) => {
      if (values.indexOf(values[i]) < i) this.problem(item, 'repeated', { id: String(values[i]) });
    });
    return this.equality(right, operand, '==', values as Literal[]);
  }

  private call(node: ASTNode, [name, args]: [string, ASTNode[]]): Expression {
    const [first, second] = args;
    if (name === 'answered' && first && args.length === 1) {
      const operand = this.operand(first);
      return operand ? { op: 'answered', question: operand.id } : NEVER;
    }
    if ((name === 'any' || name === 'all') && first && second && args.length === 2 && !this.fields) {
      const inside = this.group(first, second);
      return inside ? { op: name, ...inside } : NEVER;
    }
    if (name === 'count' && first && args.length === 2 && !this.fields)
      return this.problem(node, 'bare-count', { id: this.source(first) });
    return this.refuse(node);
  }

  private counted(call: ASTNode, by: Comparison, right: ASTNode): Expression {
    const [, args] = call.args as [string, ASTNode[]];
    const [first, second] = args;
    const value = this.literal(right);
    // Groups do not nest.
    if (!first || !second || args.length !== 2 || this.fields) return this.refuse(call);
    if (value === undefined) return NEVER;
    if (typeof value !== 'number')
      return this.problem(right, 'wrong-literal', { id: 'count', literal: value, kind: 'number' });
    const inside = this.group(first, second);
    return inside ? { op: 'count', ...inside, by, value } : NEVER;
  }

  private group(target: ASTNode, condition: ASTNode): { group: string; where: Expression } | undefined {
    const operand = this.operand(target);
    if (!operand) return undefined;
    if (operand.kind !== 'group') {
      this.problem(target, 'not-a-group', { id: operand.id });
      return undefined;
    }
    this.fields = operand.fields ?? [];
    const where = this.condition(condition);
    this.fields = undefined;
    return { group: operand.id, where };
  }

  /** The question (or field) that a name stands for. */
  private operand(node: ASTNode): Operand | undefined {
    if (!isName(node)) {
      this.refuse(node);
      return undefined;
    }
    const written = this.source(node);
    const field = this.fields?.find(({ id }) => id === written);
    if (field) return field;
    const question = this.scope.question(this.idOf(written));
    if (this.fields)
      this.problem(node, question || written.includes('.') ? 'not-a-field' : 'unknown-question', {
        id: written,
      });
    else if (question) return question;
    else this.problem(node, 'unknown-question', { id: written });
    return undefined;
  }

  private literal(node: ASTNode): Literal | undefined {
    if (node.op === 'value') {
      if (typeof node.args === 'string' || typeof node.args === 'number') return node.args;
      // CEL reads whole numbers as BigInt.
      if (typeof node.args === 'bigint') return Number(node.args);
    }
    if (node.op === '-_' && node.args.op === 'value') {
      const inner = this.literal(node.args);
      return typeof inner === 'number' ? -inner : undefined;
    }
    if (node.op === 'id' && !this.names(this.source(node)))
      this.problem(node, 'quotes-missing', { word: this.source(node) });
    else this.refuse(node);
    return undefined;
  }

  private checkLiteral(at: ASTNode, operand: Operand, literal: Literal): void {
    const found = misfit(operand, literal);
    if (found) this.problem(at, found.code, found.data);
  }

  private source(node: ASTNode): string {
    return this.text.slice(node.start, node.end);
  }

  private refuse(node: ASTNode): Expression {
    return this.problem(node, 'expression-construct', { text: this.source(node) });
  }

  private problem(node: ASTNode, code: DiagnosticCode, data: Record<string, string>): Expression {
    this.problems.push({ code, offset: node.start, data });
    return NEVER;
  }
}

const isName = ({ op }: ASTNode): boolean => op === 'id' || op === '.';
