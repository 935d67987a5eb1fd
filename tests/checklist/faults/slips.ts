/** A condition with one slip of the hand in it, at every place where there is room for one. */
import { THEME_VALUES, type Checklist } from '../../../src/checklist/index.ts';

interface Slip {
  kind: string;
  text: string;
}

const OPPOSITE: Record<string, string> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};
const BOUNDARY: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const COMPARISON = /==|!=|<=|>=|<|>/g;

/** @param theme what "this" stands for */
export function slips(text: string, theme: string, checklist: Checklist): Slip[] {
  return [
    { kind: 'condition negated', text: `!(${text})` },
    ...replaced(text, /&&|\|\|/g, 'and, or exchanged', ([sign]) => (sign === '&&' ? '||' : '&&')),
    ...replaced(text, COMPARISON, 'comparison turned round', ([sign]) => OPPOSITE[sign]),
    ...replaced(text, COMPARISON, 'boundary moved', ([sign]) => BOUNDARY[sign]),
    ...replaced(text, /(?<=[<>=] )\d+/g, 'number changed', ([number]) => String(Number(number) + 1)),
    ...replaced(text, /"([^"]+)"/g, 'option exchanged', (match) =>
      otherOption(text, match, theme, checklist),
    ),
    ...replaced(text, /\["[^"]+", /g, 'option left out of a list', () => '['),
  ];
}

function replaced(
  text: string,
  pattern: RegExp,
  kind: string,
  by: (match: RegExpExecArray) => string | undefined,
): Slip[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const other = by(match);
    if (other === undefined) return [];
    return [{ kind, text: text.slice(0, match.index) + other + text.slice(match.index + match[0].length) }];
  });
}

/** The option after it, of the question that the literal is compared with. */
function otherOption(
  text: string,
  match: RegExpExecArray,
  theme: string,
  { questions }: Checklist,
): string | undefined {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const name =
    /([\w.-]+) (?:==|!=) $/.exec(before)?.[1] ??
    /([\w.-]+) in \[[^\]]*$/.exec(before)?.[1] ??
    /^ in ([\w.-]+)/.exec(after)?.[1];
  const question = questions.find(({ id }) => id === name?.replace(/^this(?=\.|$)/, theme));
  const options = question?.rules ? [...THEME_VALUES] : (question?.options ?? []);
  const at = options.indexOf(match[1] ?? '');
  const other = at < 0 ? undefined : options[(at + 1) % options.length];
  return other === undefined || other === match[1] ? undefined : `"${other}"`;
}
