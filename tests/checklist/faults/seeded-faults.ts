/** Faults that a hand could make in the files of a checklist, one at a time, over every place where it could make them. */
import { parse } from 'yaml';
import type { Files } from '../../../src/checklist/compile/index.ts';
import { GRADES, type Checklist } from '../../../src/checklist/index.ts';
import { slips } from './slips.ts';

export interface Fault {
  kind: string;
  /** Where and what, for people: `11-due-diligence.yaml themes.0.core: false`. */
  what: string;
  /** The theme or scope question in which it is; none in `checklist.yaml`. */
  theme?: string;
  /** All files, with the fault in one of them. */
  files(this: void): Files;
}

type Path = (string | number)[];
type Tree = { [key: string]: unknown };

interface Edit {
  kind: string;
  path: Path;
  /** What stands there instead; absent where it is taken out. */
  to?: unknown;
}

/** @param checklist compiled from these files */
export function seededFaults(files: Files, checklist: Checklist): Fault[] {
  const names = Object.keys(files).filter((name) => name.endsWith('.yaml'));
  return names.flatMap((name) => {
    const tree = parse(files[name] ?? '') as Tree;
    const edits = name === 'checklist.yaml' ? headEdits(tree, checklist) : sectionEdits(tree, checklist);
    return edits.map(({ theme, ...edit }): Fault => {
      const to = 'to' in edit ? JSON.stringify(edit.to) : 'taken out';
      const changed = (): Files => ({ ...files, [name]: JSON.stringify(edited(tree, edit)) });
      const about = theme === undefined ? {} : { theme };
      return { kind: edit.kind, what: `${name} ${edit.path.join('.')}: ${to}`, ...about, files: changed };
    });
  });
}

function edited(tree: Tree, { path, ...edit }: Edit): Tree {
  const copy = structuredClone(tree);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Tree)[key], copy);
  if ('to' in edit) (parent as Tree)[last] = edit.to;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent as Tree, last);
  return copy;
}

function headEdits(tree: Tree, checklist: Checklist): (Edit & { theme?: string })[] {
  return [
    ...Object.entries(tree.conditions as Record<string, string>).flatMap(([name, text]) =>
      conditionEdits(['conditions', name], text, '', checklist),
    ),
    ...Object.entries(tree['evidence-months'] as Record<string, number>).map(([grade, months]) => ({
      kind: 'months of evidence changed',
      path: ['evidence-months', grade],
      to: months + 12,
    })),
  ];
}

function sectionEdits(tree: Tree, checklist: Checklist): (Edit & { theme: string })[] {
  return (['questions', 'themes'] as const).flatMap((list) =>
    ((tree[list] ?? []) as Written[]).flatMap((written, i) => {
      const path: Path = [list, i];
      const edits = [
        { kind: list === 'themes' ? 'theme deleted' : 'scope question deleted', path },
        ...questionEdits(path, written, written.id, checklist),
        ...clauseEdits(path, written),
        ...(list === 'themes' ? themeEdits(path, written as WrittenTheme, checklist) : []),
      ];
      return edits.map((edit) => ({ ...edit, theme: written.id }));
    }),
  );
}

interface Written {
  id: string;
  when?: string;
  options?: string[];
  reason?: boolean;
  clauses: string[];
}

interface Rule {
  id?: string;
  code?: string;
  when: string;
  cleared?: string;
  confirmed?: string;
  actions: string[];
}

interface WrittenTheme extends Written {
  core: boolean;
  evidence: { needs: string; 'high-risk'?: string; months?: number };
  'follow-ups'?: Written[];
  flags: Rule[];
  triggers?: Rule[];
  credits?: Rule[];
  actions: { when?: string; days: number; type: string; owner: string }[];
}

function questionEdits(
  path: Path,
  { when, options, reason }: Written,
  theme: string,
  checklist: Checklist,
): Edit[] {
  return [
    ...(when === undefined
      ? []
      : [
          { kind: 'condition of a question deleted', path: [...path, 'when'] },
          ...conditionEdits([...path, 'when'], when, theme, checklist),
        ]),
    ...(options ?? []).slice(-1).map((_, i) => ({
      kind: 'option deleted',
      path: [...path, 'options', (options?.length ?? 1) - 1 - i],
    })),
    ...(reason ? [{ kind: 'reason no longer asked for', path: [...path, 'reason'] }] : []),
  ];
}

const clauseEdits = (path: Path, { clauses }: Written): Edit[] =>
  clauses.map((_, i) => ({
    kind: 'clause deleted',
    path: clauses.length > 1 ? [...path, 'clauses', i] : [...path, 'clauses'],
  }));

function themeEdits(path: Path, theme: WrittenTheme, checklist: Checklist): Edit[] {
  const { needs, 'high-risk': highRisk } = theme.evidence;
  const grade = (one: string): string => GRADES[(GRADES.indexOf(one as 'E1') % 4) + 1] ?? 'E1';
  return [
    { kind: 'core changed', path: [...path, 'core'], to: !theme.core },
    { kind: 'grade of evidence changed', path: [...path, 'evidence', 'needs'], to: grade(needs) },
    ...(highRisk ? [{ kind: 'grade at high risk deleted', path: [...path, 'evidence', 'high-risk'] }] : []),
    ...(theme['follow-ups'] ?? []).flatMap((followUp, i) => [
      { kind: 'follow-up deleted', path: [...path, 'follow-ups', i] },
      ...questionEdits([...path, 'follow-ups', i], followUp, theme.id, checklist),
    ]),
    ...theme.flags.flatMap((flag, i) =>
      ruleEdits('red flag', [...path, 'flags', i], flag, theme.id, checklist),
    ),
    ...(theme.triggers ?? []).flatMap((trigger, i) => [
      ...ruleEdits('trigger', [...path, 'triggers', i], trigger, theme.id, checklist),
      {
        kind: 'code of a trigger changed',
        path: [...path, 'triggers', i, 'code'],
        to: nextCode(checklist, trigger.code),
      },
    ]),
    ...(theme.credits ?? []).flatMap((credit, i) => [
      { kind: 'credit deleted', path: [...path, 'credits', i] },
      ...conditionEdits([...path, 'credits', i, 'when'], credit.when, theme.id, checklist),
    ]),
    ...theme.actions.flatMap(({ when, days, type, owner }, i) => [
      { kind: 'action deleted', path: [...path, 'actions', i] },
      { kind: 'days of an action changed', path: [...path, 'actions', i, 'days'], to: days + 30 },
      {
        kind: 'type of an action changed',
        path: [...path, 'actions', i, 'type'],
        to: type === 'contract-condition' ? 'condition-precedent' : 'contract-condition',
      },
      {
        kind: 'owner of an action changed',
        path: [...path, 'actions', i, 'owner'],
        to: owner === 'buyer' ? 'supplier' : 'buyer',
      },
      ...(when === undefined
        ? []
        : [
            { kind: 'condition of an action deleted', path: [...path, 'actions', i, 'when'] },
            ...conditionEdits([...path, 'actions', i, 'when'], when, theme.id, checklist),
          ]),
    ]),
  ];
}

function ruleEdits(name: string, path: Path, rule: Rule, theme: string, checklist: Checklist): Edit[] {
  const further = (['cleared', 'confirmed'] as const).filter((key) => rule[key] !== undefined);
  return [
    { kind: `${name} deleted`, path },
    ...rule.actions.map((_, i) => ({ kind: `action dropped from a ${name}`, path: [...path, 'actions', i] })),
    ...further.map((key) => ({ kind: `"${key}" of a ${name} deleted`, path: [...path, key] })),
    ...('confirmed-by' in rule
      ? [{ kind: 'evidence that confirms a trigger deleted', path: [...path, 'confirmed-by'] }]
      : []),
    ...(['when', ...further] as const).flatMap((key) =>
      conditionEdits([...path, key], rule[key] ?? '', theme, checklist),
    ),
  ];
}

const conditionEdits = (path: Path, text: string, theme: string, checklist: Checklist): Edit[] =>
  slips(text, theme, checklist).map(({ kind, text: to }) => ({ kind, path, to }));

function nextCode({ register }: Checklist, code = ''): string {
  const codes = register.triggers.map((one) => one.code);
  return codes[(codes.indexOf(code) + 1) % codes.length] ?? code;
}
