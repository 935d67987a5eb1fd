import type { ReactNode } from 'react';
import type { Question } from '../../checklist/index.ts';
import { useText } from '../language/text-context.ts';
import { canBeUnavailable } from './form-values.ts';
import { GroupInput } from './group-input.tsx';
import { Provenance } from './provenance.tsx';
import { ReasonInput } from './reason-input.tsx';
import { ThemeInput } from './theme-input.tsx';
import { UnavailableInput } from './unavailable-input.tsx';
import { ValueInput } from './value-input.tsx';

interface Props {
  question: Question;
  level: 1 | 2;
}

/** The question itself and the control that takes its answer. */
export function AnswerInput({ question, level }: Props): ReactNode {
  const { t, has } = useText();
  const { id, kind } = question;
  const words = {
    label: t(`${id}.ask`),
    heading: level,
    hint: (
      <>
        {t(`${id}.why`)}
        {has(`${id}.hint`) && <> {t(`${id}.hint`)}</>}
      </>
    ),
    before: (
      <>
        {has(`${id}.safety`) && <Safety text={t(`${id}.safety`)} />}
        <Provenance question={question} />
      </>
    ),
  };
  return (
    <>
      {kind === 'yes-partly-no' && <ThemeInput {...words} />}
      {kind === 'group' && <GroupInput question={question} {...words} />}
      {kind !== 'yes-partly-no' && kind !== 'group' && (
        <ValueInput path="input" kind={kind} rule={question} owner={id} words={words} />
      )}
      {question.reasonNeeded && <ReasonInput label={t('question.reason')} />}
      {canBeUnavailable(question) && <UnavailableInput />}
    </>
  );
}

/** Where people could be harmed by the way a question is pursued. */
function Safety({ text }: { text: string }): ReactNode {
  const { t } = useText();
  return (
    <div className="box safety">
      <p>
        <strong>{t('question.safety')}</strong>
      </p>
      <p>{text}</p>
    </div>
  );
}
