import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { describedBy, FieldGroup, type FieldProps } from './field.tsx';

export interface Choice {
  value: string;
  label: ReactNode;
  note?: ReactNode;
  /** Shown under the choice while it is chosen. */
  reveal?: ReactNode;
}

interface Props extends FieldProps {
  input: UseFormRegisterReturn;
  choices: readonly Choice[];
  /** What is chosen now, to show what belongs to it. */
  chosen: string | readonly string[] | null | undefined;
  type?: 'radio' | 'checkbox';
}

/** Radio buttons, or checkboxes where several may hold. */
export function ChoiceField({ input, choices, chosen, type = 'radio', ...field }: Props): ReactNode {
  const { id, error } = field;
  return (
    <FieldGroup {...field}>
      <div className="choices">
        {choices.map((choice, index) => (
          <OneChoice
            key={choice.value}
            // The first one carries the field's id, so that an error links to it.
            id={index === 0 ? id : `${id}-${choice.value}`}
            choice={choice}
            isChosen={Array.isArray(chosen) ? chosen.includes(choice.value) : chosen === choice.value}
            type={type}
            input={input}
            described={index === 0 ? describedBy({ id, error }) : undefined}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface OneProps {
  id: string;
  choice: Choice;
  isChosen: boolean;
  type: 'radio' | 'checkbox';
  input: UseFormRegisterReturn;
  described: string | undefined;
}

function OneChoice({ id, choice, isChosen, type, input, described }: OneProps): ReactNode {
  return (
    <>
      <div className="choice">
        <input id={id} type={type} value={choice.value} aria-describedby={described} {...input} />
        <label htmlFor={id}>
          {choice.label}
          {choice.note && <span className="choice-note">{choice.note}</span>}
        </label>
      </div>
      {isChosen && choice.reveal && <div className="revealed">{choice.reveal}</div>}
    </>
  );
}
