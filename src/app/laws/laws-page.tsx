import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { effectiveAnswer } from '../../questionnaire/index.ts';
import { yearText, type TransparencyInput } from '../../statement/compose/transparency/index.ts';
import { casePath } from '../routes.ts';
import { useArrival } from '../shell/use-arrival.ts';
import { ChooseForm } from './choose-form.tsx';
import { firstOfLaws } from './first-of-laws.ts';
import { LawCard } from './law-card.tsx';
import { useLawInput } from './use-law-input.ts';

/** Which laws may apply, and why; which of them to draft for. */
export function LawsPage(): ReactNode {
  const input = useLawInput();
  const { words, findings } = input;
  const { t } = words;
  useArrival(t('lawpage.title'));
  const checked = findings.laws.map(({ law }) => law.checkedOn).sort()[0] ?? '';
  const order = { yes: 0, 'not-known': 1, no: 2 };
  const sorted = [...findings.laws].sort((a, b) => order[a.applies] - order[b.applies]);
  return (
    <>
      <h1>{t('lawpage.title')}</h1>
      <p className="lead">{t('lawpage.lead')}</p>
      <p className="soft small">{t('lawpage.checked', { date: words.date(checked) })}</p>
      <FirstQuestion input={input} />
      <Year input={input} />
      <h2>{t('lawpage.list')}</h2>
      <ul className="cards">
        {sorted.map((finding) => (
          <li key={finding.law.id}>
            <LawCard finding={finding} input={input} />
          </li>
        ))}
      </ul>
      <ChooseForm input={input} />
    </>
  );
}

/** Where to begin, while the questions on the laws were not answered. */
function FirstQuestion({ input: { model, state, record, words } }: { input: TransparencyInput }): ReactNode {
  const { t } = words;
  const first = firstOfLaws(model.checklist);
  if (first === undefined) return null;
  const value = effectiveAnswer(model, state, first)?.value;
  if (value === 'yes') return null;
  return (
    <div className="box info">
      <p>{t(value === 'no' ? 'lawpage.not-wanted' : 'lawpage.not-asked')}</p>
      <p>
        <Link href={casePath.question(record.id, first)}>{t('lawpage.to-questions')}</Link>
      </p>
    </div>
  );
}

function Year({ input: { record, assessment, words } }: { input: TransparencyInput }): ReactNode {
  const { t } = words;
  const { period } = assessment.details;
  return (
    <p>
      {period ? t('lawpage.year.now', { year: yearText(period, words) }) : t('lawpage.year.none')}{' '}
      <Link href={casePath.details(record.id)}>{t('lawpage.year.change')}</Link>
    </p>
  );
}
