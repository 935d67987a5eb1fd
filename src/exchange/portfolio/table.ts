/**
 * The suppliers of one tender beside each other: a row each, by name. Nothing is ranked, summed up or averaged, for a trigger
 * weighs more than any number of good answers; every cell says what the findings of that supplier say.
 */
import { workloadOf, type Findings } from '../../findings/index.ts';
import type { Translator } from '../../locale/index.ts';
import type { Assessment, AssessmentRecord } from '../../record/index.ts';

/** One supplier, assessed. */
export interface Candidate {
  record: AssessmentRecord;
  assessment: Assessment;
  findings: Findings;
}

/** Null where there is nothing to say. A number or a day stays one in a spreadsheet; everything else is text. */
export type Cell = string | number | Day | null;

export interface Day {
  /** ISO date. */
  day: string;
}

export interface Column {
  /** Stable name, for programs. */
  key: string;
  header: string;
}

export interface Table {
  title: string;
  columns: Column[];
  /** In the order of the columns. */
  rows: Cell[][];
}

interface Part extends Column {
  cell: (candidate: Candidate) => Cell;
}

/**
 * @param on day as of which actions are looked at, ISO date
 * @param words of the program, of findings and of this room (catalogues `findings` and `follow`)
 */
export function portfolioTable(candidates: readonly Candidate[], on: string, words: Translator): Table {
  const parts = [
    ...who(words),
    ...recommendations(candidates, words),
    ...result(on, words),
    ...source(words),
  ];
  return {
    title: words.t('portfolio.title'),
    columns: parts.map(({ key, header }) => ({ key, header })),
    rows: byName(candidates, words.language).map((one) => parts.map(({ cell }) => cell(one))),
  };
}

/** By name, then by the day of the assessment. */
export function byName<T extends Pick<Candidate, 'assessment'>>(all: readonly T[], language: string): T[] {
  const { compare } = new Intl.Collator(language);
  return [...all].sort(
    ({ assessment: { details: a } }, { assessment: { details: b } }) =>
      compare(a.subject.name, b.subject.name) || compare(a.assessedOn, b.assessedOn),
  );
}

function who({ t }: Translator): Part[] {
  const column = (key: string, cell: Part['cell']): Part => ({ key, header: t(`portfolio.${key}`), cell });
  return [
    column('supplier', ({ assessment }) => assessment.details.subject.name),
    column('country', ({ assessment }) => assessment.details.subject.country),
    column('identifiers', ({ assessment }) => assessment.details.subject.identifiers.join('; ')),
    column('contract', ({ assessment }) => assessment.details.procurement.title),
    column('reference', ({ assessment }) => assessment.details.procurement.reference),
    column('assessed-on', ({ assessment }) => ({ day: assessment.details.assessedOn })),
  ];
}

/** One column a recommendation, in the order of the checklist; all that any of the suppliers was assessed against. */
function recommendations(candidates: readonly Candidate[], { t }: Translator): Part[] {
  const ids = [
    ...new Set(candidates.flatMap(({ findings }) => findings.recommendations.map(({ id }) => id))),
  ];
  return ids.map((id) => ({
    key: `recommendation-${id}`,
    header: t('portfolio.recommendation', { id }),
    cell: ({ findings }) => {
      const row = findings.recommendations.find((one) => one.id === id);
      if (!row) return null;
      const status = t(`status.${row.status}`);
      return row.provisional ? t('portfolio.not-final', { what: status }) : status;
    },
  }));
}

function result(on: string, { t }: Translator): Part[] {
  const column = (key: string, cell: Part['cell']): Part => ({ key, header: t(`portfolio.${key}`), cell });
  const workload = ({ findings }: Candidate) => workloadOf(findings.actions, on);
  return [
    column('triggers', ({ findings }) =>
      openTriggers(findings)
        .map((one) => triggerText(one, t))
        .join('; '),
    ),
    column('open-actions', (one) => workload(one).open),
    column('overdue-actions', (one) => workload(one).overdue),
    column('next-deadline', (one) => dayOrNull(workload(one).nextDeadline)),
    column('proposal', ({ findings: { verdict, provisional } }) => {
      if (verdict === null) return null;
      const proposed = t(`verdict.${verdict}`);
      return provisional ? t('portfolio.not-final', { what: proposed }) : proposed;
    }),
    column('decision', ({ assessment: { decision } }) => decision && t(`verdict.${decision.value}`)),
    column('decided-by', ({ assessment: { decision } }) => decision?.by.name ?? null),
    column('decided-on', ({ assessment: { decision } }) => decision && { day: decision.decidedOn }),
  ];
}

/** What a row was made from, so that it can be found and checked. */
function source({ t }: Translator): Part[] {
  return [
    { key: 'record', header: t('portfolio.record'), cell: ({ record }) => record.id },
    { key: 'digest', header: t('portfolio.digest'), cell: ({ record }) => record.head.digest },
  ];
}

/** Open triggers, in the register's order. */
export function openTriggers({ triggers }: Findings): Findings['triggers'] {
  return triggers.filter(({ state }) => state !== 'cleared');
}

function triggerText({ code, state }: Findings['triggers'][number], t: Translator['t']): string {
  return t('portfolio.trigger', { code, state: t(`triggerState.${state}`) });
}

const dayOrNull = (day: string | undefined): Cell => (day === undefined ? null : { day });
