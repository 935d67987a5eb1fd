/** What a part of a checklist file becomes before its conditions are lowered. */
import type { Expression } from '../expression/types.ts';
import type { Action, Credit, Field, Flag, Question, Section, ThemeRules, Trigger } from '../types.ts';
import type { FollowUpSource, ScopeSource, SectionFile, ThemeSource } from './schema.ts';
import type { Path, Source } from './source.ts';

export interface SectionSource {
  source: Source;
  content: SectionFile;
}

export function sectionOf({ source, content }: SectionSource): Section {
  const { section: key, recommendation } = content;
  return { key, file: source.file, ...(recommendation === undefined ? {} : { recommendation }) };
}

export function scopeOf(written: ScopeSource, section: SectionSource): Question {
  return {
    ...followUpBase(written, section),
    id: written.id,
    theme: written.id,
    clauses: written.clauses,
    paragraphs: written.paragraphs ?? [],
  };
}

export function followUpOf(written: FollowUpSource, theme: ThemeSource, section: SectionSource): Question {
  return {
    ...followUpBase(written, section),
    id: `${theme.id}.${written.id}`,
    theme: theme.id,
    clauses: theme.clauses,
    paragraphs: theme.paragraphs ?? [],
  };
}

function followUpBase(written: FollowUpSource, section: SectionSource) {
  const { options, unit, min, max, past, fields } = written;
  return {
    section: section.content.section,
    kind: written.kind,
    safety: written.safety ?? false,
    reasonNeeded: written.reason ?? false,
    ...(written['officer-only'] ? { officerOnly: true as const } : {}),
    ...present({ options, unit, min, max, past }),
    ...present({ fields: fields as Field[] | undefined }),
  };
}

export function themeOf(written: ThemeSource, section: SectionSource): Question {
  const { needs, months } = written.evidence;
  const rules: ThemeRules = {
    core: written.core,
    ...present({ stage: written.stage }),
    evidence: { needs, ...present({ highRisk: written.evidence['high-risk'], months }) },
    indicators: written.indicators ?? [],
    references: written.references ?? [],
    flags: [],
    triggers: [],
    credits: [],
    actions: [],
  };
  return {
    id: written.id,
    section: section.content.section,
    theme: written.id,
    kind: 'yes-partly-no',
    clauses: written.clauses,
    paragraphs: written.paragraphs ?? [],
    safety: written.safety ?? false,
    reasonNeeded: false,
    rules,
  };
}

type Lower = (text: string, ...path: Path) => Expression;

/** Flags, triggers, credits and actions of a theme with their conditions lowered. */
export function findingRules(
  theme: ThemeSource,
  lowered: Lower,
): Pick<ThemeRules, 'flags' | 'triggers' | 'credits' | 'actions'> {
  const optional = (text: string | undefined, ...path: Path) =>
    text === undefined ? undefined : lowered(text, ...path);
  return {
    flags: theme.flags.map((flag, i): Flag => ({
      id: flag.id,
      when: lowered(flag.when, 'flags', i, 'when'),
      ...present({ cleared: optional(flag.cleared, 'flags', i, 'cleared') }),
      actions: flag.actions,
    })),
    triggers: (theme.triggers ?? []).map((trigger, i): Trigger => ({
      code: trigger.code,
      when: lowered(trigger.when, 'triggers', i, 'when'),
      ...present({
        confirmed: optional(trigger.confirmed, 'triggers', i, 'confirmed'),
        confirmedBy: trigger['confirmed-by'],
        cleared: optional(trigger.cleared, 'triggers', i, 'cleared'),
      }),
      actions: trigger.actions,
    })),
    credits: (theme.credits ?? []).map((credit, i): Credit => ({
      id: credit.id,
      when: lowered(credit.when, 'credits', i, 'when'),
    })),
    actions: theme.actions.map(({ id, when, type, owner, days }, i): Action => ({
      id,
      ...present({ when: optional(when, 'actions', i, 'when') }),
      type,
      owner,
      days,
    })),
  };
}

/** The keys that have a value; with `exactOptionalPropertyTypes` an absent key and an undefined one differ. */
export function present<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in all) {
    if (all[key] !== undefined) kept[key] = all[key] as (typeof kept)[typeof key];
  }
  return kept;
}
