import type { ReactNode } from 'react';
import type { LawFinding } from '../../findings/index.ts';
import {
  deadlineRule,
  deadlineText,
  dutyText,
  yearText,
  type TransparencyInput,
} from '../../statement/compose/transparency/index.ts';
import { download, fileName } from '../statement/download.ts';
import { Criteria } from './criteria.tsx';

interface Props {
  finding: LawFinding;
  input: TransparencyInput;
}

/** The law itself: its test, deadline, approval, publication, and what else to know. */
export function LawFacts({ finding, input }: Props): ReactNode {
  const { words } = input;
  const { t, has } = words;
  const { law, due, duties } = finding;
  const fact = (part: string): string | null =>
    has(`law.${law.id}.${part}`) ? t(`law.${law.id}.${part}`) : null;
  const facts: [string, ReactNode][] = [
    [t('annex.approves'), fact('approves')],
    [t('annex.signs'), fact('signs')],
    [t('annex.no-steps'), t(`steps.${law.noSteps}`)],
    [
      t('annex.source'),
      <a key="source" href={law.source} rel="noreferrer">
        {law.source}
      </a>,
    ],
  ];
  return (
    <>
      <h2>{t('lawpage.facts')}</h2>
      <p>{fact('who')}</p>
      <h3>{t('annex.criteria')}</h3>
      <Criteria finding={finding} input={input} />
      <h3>{t('annex.deadline')}</h3>
      <p className="deadline">{deadlineText(finding, words)}</p>
      {due !== null && (
        <p>
          <button type="button" className="button quiet" onClick={() => void saveDay(finding, due, input)}>
            {t('lawpage.calendar')}
          </button>
        </p>
      )}
      <h3>{t('annex.publish')}</h3>
      <ul>
        {duties.map((duty) => (
          <li key={duty.id}>{dutyText(law, duty, words)}</li>
        ))}
      </ul>
      <dl className="facts law-facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {law.notes.length > 0 && (
        <>
          <h3>{t('annex.notes')}</h3>
          <ul>
            {law.notes.map((note) => (
              <li key={note}>{t(`law.${law.id}.note.${note}`)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="soft small">
        {t('annex.checked', { date: words.date(law.checkedOn) })} {t('annex.notice')}
      </p>
    </>
  );
}

/** The deadline for the reader's own calendar. */
async function saveDay(
  finding: LawFinding,
  day: string,
  { words, record, assessment, tool }: TransparencyInput,
): Promise<void> {
  const { calendarFile } = await import('../../exchange/index.ts');
  const { t } = words;
  const { law } = finding;
  const { subject, period } = assessment.details;
  const document = t(`law.${law.id}.document`);
  const file = calendarFile({
    uid: `${record.id}.${law.id}.${day}@probity`,
    day,
    stamp: record.events.at(-1)?.at ?? `${assessment.details.assessedOn}T00:00:00Z`,
    summary: t('annex.calendar', { document, law: t(`law.${law.id}.name`) }),
    description: t('annex.calendar.about', {
      document,
      company: subject.name,
      year: yearText(period, words),
      rule: deadlineRule(finding, words) ?? '',
      date: words.date(law.checkedOn),
    }),
    tool,
  });
  download(fileName([subject.name, law.id, day], 'ics'), 'text/calendar', file);
}
