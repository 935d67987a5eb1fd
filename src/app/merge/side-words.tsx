import type { ReactNode } from 'react';
import type { Model } from '../../questionnaire/index.ts';
import type { ActionEdit, ActionUpdate, Details } from '../../record/index.ts';
import type { AnswerStanding, Difference, Side } from '../../record/merge/index.ts';
import { ownerText, updateLines } from '../../statement/index.ts';
import { GivenAnswer } from '../compare/given-answer.tsx';
import { Tag } from '../controls/tag.tsx';
import { useText } from '../language/text-context.ts';
import { useWords } from '../language/use-words.ts';
import { OutcomeWords } from './outcome-words.tsx';

interface Props {
  difference: Difference;
  side: Side;
  model: Model;
}

/** What one copy says. */
export function SideWords({ difference, side, model }: Props): ReactNode {
  const { t } = useText();
  switch (difference.kind) {
    case 'details':
      return <DetailsWords details={difference[side]} part={difference.part} />;
    case 'answer':
      return <AnswerState standing={difference[side]} question={difference.question} model={model} />;
    case 'action':
      return <EditWords edit={difference[side]} part={difference.part} />;
    case 'text':
      return <p className="given">{difference[side].text || t('merge.draft')}</p>;
    case 'progress':
      return <Updates updates={difference[side]} />;
    case 'outcome':
      return <OutcomeWords outcome={difference[side]} />;
  }
}

function AnswerState({
  standing: { answer, later, unconfirmed },
  question,
  model,
}: {
  standing: AnswerStanding;
  question: string;
  model: Model;
}): ReactNode {
  const { t } = useText();
  return (
    <>
      <GivenAnswer question={question} answer={answer} model={model} />
      {later && <Tag tone="quiet">{t('merge.later')}</Tag>}
      {unconfirmed && <Tag tone="warn">{t('merge.unconfirmed')}</Tag>}
    </>
  );
}

function DetailsWords({
  details,
  part,
}: {
  details: Details;
  part: Extract<Difference, { kind: 'details' }>['part'];
}): ReactNode {
  const { date, countries } = useWords();
  const { subject, procurement, assessor, assessedOn, period } = details;
  const lines: Record<typeof part, readonly string[]> = {
    subject: [subject.name, countries[subject.country] ?? subject.country, ...subject.identifiers],
    procurement: [procurement.title, procurement.buyer, procurement.reference, procurement.value],
    assessor: [assessor.name, assessor.role],
    assessedOn: [date(assessedOn)],
    period: period ? [date(period.from), date(period.to)] : [],
  };
  return <p className="given">{lines[part].filter(Boolean).join('\n')}</p>;
}

function EditWords({
  edit,
  part,
}: {
  edit: ActionEdit | undefined;
  part: Extract<Difference, { kind: 'action' }>['part'];
}): ReactNode {
  const { t } = useText();
  const words = useWords();
  const said = edit?.[part];
  if (!said) return <p className="soft">{t(part === 'dropped' ? 'merge.in-plan' : 'merge.as-proposed')}</p>;
  if (part === 'owner') return <p className="given">{ownerText(said, words)}</p>;
  if (part === 'deadline') return <p>{words.date(said)}</p>;
  return <p className="given">{part === 'type' ? t(`actionType.${said}`) : said}</p>;
}

function Updates({ updates }: { updates: readonly ActionUpdate[] }): ReactNode {
  const { t } = useText();
  const words = useWords();
  if (updates.length === 0) return <p className="soft">{t('merge.no-reports')}</p>;
  return (
    <ul>
      {updates.map((update, at) => (
        <li key={at} className="given">
          {updateLines(update, words).join('\n')}
        </li>
      ))}
    </ul>
  );
}
