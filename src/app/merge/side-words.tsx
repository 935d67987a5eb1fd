import type { ReactNode } from 'react';
import type { Model } from '../../questionnaire/index.ts';
import type { ActionEdit, ActionUpdate, Details } from '../../record/index.ts';
import type { AnswerStanding, Difference, Side } from '../../record/merge/index.ts';
import { detailsLines, editText, type DetailsPart, type EditPart } from '../../statement/difference-text.ts';
import { updateLines } from '../../statement/index.ts';
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

function DetailsWords({ details, part }: { details: Details; part: DetailsPart }): ReactNode {
  return <p className="given">{detailsLines(details, part, useWords()).join('\n')}</p>;
}

function EditWords({ edit, part }: { edit: ActionEdit | undefined; part: EditPart }): ReactNode {
  return <p className={edit?.[part] ? 'given' : 'soft'}>{editText(edit, part, useWords())}</p>;
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
