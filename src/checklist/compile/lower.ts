/**
 * From the CEL text of a condition to our own form. Only this file knows the CEL library; it parses, we check.
 * The subset: comparison of a question with a literal, `in`, `&&`, `||`, `!`, `answered(q)`, and `any/all/count` over a group.
 */
import { parse, type ASTNode } from '@marcbachmann/cel-js';
import type { DiagnosticCode } from '../diagnostics.ts';
import type { Comparison, Expression, Literal } from '../expression/types.ts';
import type { Field, Question } from '../types.ts';

/** A question or a field of a group: what the checks need to know of it. */
export type Operand = Pick<Question, 'kind' | 'options'> & { id: string; fields?: Field[] };

export interface Scope {
  /** The theme that `this` stands for. */
  self?: string;
  question(id: string): Operand | undefined;
  /** A named condition of the checklist. */
  condition(name: string): Expression | undefined;
}

export interface Problem {
  code: DiagnosticCode;
  /** Characters from the start of the expression. */
  offset: number;
  data: Record<string, string>;
}

export type Lowered = { ok: true; expression: Expression } | { ok: false; problems: Problem[] };

const COMPARISONS: readonly string[] = ['==', '!=', '<', '<=', '>', '>='] satisfies Comparison[];
const THEME_OPTIONS = ['yes', 'partly', 'no', 'unknown', 'not-applicable'];

/** @returns the condition, or every problem in it */
export function lower(text: string, scope: Scope): Lowered {
  let root: ASTNode;
  try {
    root = parse(withUnderscores(text)).ast;
  } catch (error) {
    return { ok: false, problems: [syntaxProblem(error)] };
  }
  const lowering = new Lowering(text, scope);
  const expression = lowering.condition(root);
  return lowering.problems.length > 0 ? { ok: false, problems: lowering.problems } : { ok: true, expression };
}

/** CEL reads a hyphen as minus. Our ids have hyphens and conditions no arithmetic, so inside words it becomes "_", which keeps every position. */
function withUnderscores(text: string): string {
  return text.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[A-Za-z_]\w*(?:-\w+)+/g, (token) =>
    /^["']/.test(token) ? token : token.replaceAll('-', '_'),
  );
}

function syntaxProblem(error: unknown): Problem {
  const { message, range } = error as { message: string; range?: { start: number } };
  return {
    code: 'expression-syntax',
    offset: range?.start ?? 0,
    data: { detail: message.split('\n', 1)[0] ?? '' },
  };
}

const NEVER: Expression = { op: 'constant', value: false };

class Lowering {
  readonly problems: Problem[] = [];
  /** Fields of the group whose items are being looked at. */
  private fields: Field[] | undefined;

  constructor(
    private readonly text: string,
    private readonly scope: Scope,
  ) {}

  condition(node: ASTNode): Expression {
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

  /** Nested && or || become one flat list. */
  private joined(op: 'and' | 'or', [left, right]: [ASTNode, ASTNode]): Expression {
    const of = [this.condition(left), this.condition(right)].flatMap((part) =>
      part.op === op ? part.of : [part],
    );
    return { op, of };
  }

  private named(node: ASTNode): Expression {
    const name = this.source(node);
    const condition = this.scope.condition(name);
    return condition ?? this.problem(node, 'unknown-question', { id: name });
  }

  private comparison(node: ASTNode, by: Comparison, [left, right]: [ASTNode, ASTNode]): Expression {
    if (left.op === 'call' && left.args[0] === 'count') return this.counted(left, by, right);
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
    return this.equality(right, operand, '==', values as Literal[]);
  }

  private call(node: ASTNode, [name, args]: [string, ASTNode[]]): Expression {
    const [first, second] = args;
    if (name === 'answered' && first && args.length === 1) {
      const operand = this.operand(first);
      return operand ? { op: 'answered', question: operand.id } : NEVER;
    }
    if ((name === 'any' || name === 'all') && first && second && args.length === 2) {
      const inside = this.group(first, second);
      return inside ? { op: name, ...inside } : NEVER;
    }
    return this.refuse(node);
  }

  private counted(call: ASTNode, by: Comparison, right: ASTNode): Expression {
    const [, args] = call.args as [string, ASTNode[]];
    const [first, second] = args;
    const value = this.literal(right);
    if (!first || !second || args.length !== 2) return this.refuse(call);
    if (typeof value !== 'number') return this.problem(right, 'wrong-literal', { literal: String(value) });
    const inside = this.group(first, second);
    return inside ? { op: 'count', ...inside, by, value } : NEVER;
  }

  private group(target: ASTNode, condition: ASTNode): { group: string; where: Expression } | undefined {
    if (this.fields) {
      this.refuse(target);
      return undefined;
    }
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
    if (node.op !== 'id' && node.op !== '.') {
      this.refuse(node);
      return undefined;
    }
    const written = this.source(node);
    const field = this.fields?.find(({ id }) => id === written);
    if (field) return field;
    const id = written.replace(/^this(?=\.|$)/, this.scope.self ?? 'this');
    const question = this.fields && !written.includes('.') ? undefined : this.scope.question(id);
    if (!question) this.problem(node, 'unknown-question', { id: written });
    else if (this.fields) this.refuse(node);
    else return question;
    return undefined;
  }

  private literal(node: ASTNode): Literal | undefined {
    if (node.op === 'value') {
      if (typeof node.args === 'string' || typeof node.args === 'number') return node.args;
      // CEL reads whole numbers as BigInt.
      if (typeof node.args === 'bigint') return Number(node.args);
    }
    if (node.op === '-_') {
      const inner = this.literal(node.args);
      if (typeof inner === 'number') return -inner;
    }
    this.refuse(node);
    return undefined;
  }

  private checkLiteral(at: ASTNode, operand: Operand, literal: Literal): void {
    const options = operand.kind === 'yes-partly-no' ? THEME_OPTIONS : operand.options;
    const wantsNumber = operand.kind === 'number' || operand.kind === 'money';
    if (wantsNumber !== (typeof literal === 'number') || (operand.kind === 'date' && !isDate(literal)))
      this.problem(at, 'wrong-literal', { id: operand.id, literal: String(literal) });
    else if (options && !options.includes(String(literal)))
      this.problem(at, 'unknown-option', {
        id: operand.id,
        option: String(literal),
        options: options.join(', '),
      });
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

const isDate = (literal: Literal): boolean =>
  typeof literal === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(literal);
