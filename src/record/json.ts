/**
 * JSON from strangers, for every reader. JSON.parse keeps the last of two equal keys in silence, takes any depth, and lets
 * half a character and a number without end pass, of which no digest can be made; all of that is refused here, with its place.
 */
import type { ReadProblem, ReadResult } from './read-problem.ts';

/** No assessment comes near this; a file that does is not one of ours. In characters. */
const SIZE_LIMIT = 50_000_000;
/** The deepest file of ours, a checklist with its conditions, has less than half of it. */
const DEPTH_LIMIT = 100;
/** Keys that reach into what all objects of JavaScript share. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** @returns the value, or every reason why it cannot be taken as it stands */
export function readJson(text: string): ReadResult<unknown> {
  if (text.length > SIZE_LIMIT) return refuse([{ code: 'too-large', path: '', data: { limit: SIZE_LIMIT } }]);
  const scan = new Scan(text);
  const problems = scan.problems();
  // A text that is too deep is not parsed at all: some parsers run out of stack.
  if (scan.isTooDeep) return refuse(problems);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse([{ code: 'not-json', path: '', data: { detail: (error as SyntaxError).message } }]);
  }
  return problems.length > 0 ? refuse(problems) : { ok: true, value };
}

interface Level {
  /** Of an object; absent for a list. */
  keys?: Set<string>;
  /** Where we are in it. */
  step: string | number;
}

/** Where a string or a sign begins, or a number long enough to be one without end; between them are blanks and plain values. */
const TOKEN = /["{}[\],:]|\d[\d.eE+-]{4,}/g;
const QUOTE_OR_ESCAPE = /["\\]/g;
const HALF = /\p{Surrogate}/u;
/** A broken file may be wrong in thousands of places. */
const PROBLEMS_LIMIT = 100;

/** One pass over a text. What it finds in a text that is no JSON means nothing. */
class Scan {
  isTooDeep = false;
  private readonly levels: Level[] = [];
  private readonly found: ReadProblem[] = [];
  private wantsKey = false;

  constructor(private readonly text: string) {}

  problems(): ReadProblem[] {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(this.text); match; match = TOKEN.exec(this.text)) {
      if (match[0] === '"') {
        const end = endOfString(this.text, match.index);
        // It never ends: JSON.parse says so better.
        if (end === undefined) break;
        this.string(this.text.slice(match.index, end));
        TOKEN.lastIndex = end;
      } else if (match[0].length > 1) this.number(match[0]);
      else this.sign(match[0]);
      if (this.isTooDeep || this.found.length >= PROBLEMS_LIMIT) break;
    }
    return this.found;
  }

  private sign(sign: string): void {
    const level = this.levels.at(-1);
    switch (sign) {
      case '{':
        this.open({ keys: new Set(), step: '' });
        break;
      case '[':
        this.open({ step: 0 });
        break;
      case ',':
        if (typeof level?.step === 'number') level.step += 1;
        this.wantsKey = level?.keys !== undefined;
        break;
      case ':':
        this.wantsKey = false;
        break;
      default:
        this.levels.pop();
        this.wantsKey = false;
    }
  }

  private open(level: Level): void {
    this.levels.push(level);
    this.wantsKey = level.keys !== undefined;
    if (this.levels.length <= DEPTH_LIMIT) return;
    this.isTooDeep = true;
    this.found.push({ code: 'too-deep', path: '', data: { limit: DEPTH_LIMIT } });
  }

  private string(token: string): void {
    const text = textOf(token);
    const level = this.levels.at(-1);
    if (this.wantsKey && level?.keys) this.key(text, level.keys, level);
    if (HALF.test(text)) this.report('text-broken', {});
  }

  private number(token: string): void {
    if (Number(token) === Infinity) this.report('number-endless', {});
  }

  private key(key: string, known: Set<string>, level: Level): void {
    level.step = key;
    if (FORBIDDEN.has(key)) this.report('field-unknown', { key });
    if (known.has(key)) this.report('field-twice', { key });
    known.add(key);
  }

  private report(code: ReadProblem['code'], data: ReadProblem['data']): void {
    this.found.push({ code, path: this.levels.map(({ step }) => String(step)).join('.'), data });
  }
}

/** By steps that never go back, so that no text takes long. */
function endOfString(text: string, start: number): number | undefined {
  QUOTE_OR_ESCAPE.lastIndex = start + 1;
  for (let match = QUOTE_OR_ESCAPE.exec(text); match; match = QUOTE_OR_ESCAPE.exec(text)) {
    if (match[0] === '"') return match.index + 1;
    QUOTE_OR_ESCAPE.lastIndex = match.index + 2;
  }
  return undefined;
}

/** The text that a string stands for; itself where it is no JSON, which is told elsewhere. */
function textOf(token: string): string {
  if (!token.includes('\\')) return token.slice(1, -1);
  try {
    return JSON.parse(token) as string;
  } catch {
    return token;
  }
}

function refuse(problems: ReadProblem[]): { ok: false; problems: ReadProblem[] } {
  return { ok: false, problems };
}
