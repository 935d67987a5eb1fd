import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { Question } from '../../checklist/index.ts';
import { describedBy, FieldGroup, type Words } from '../controls/field.tsx';
import { useText } from '../language/text-context.ts';
import { focusOn } from '../shell/focus-on.ts';
import { useControl } from './form-context.ts';
import { emptyItem, type AnswerValues } from './form-values.ts';
import { ValueInput } from './value-input.tsx';

interface Props extends Words {
  question: Question;
}

/** A list of things that are asked about in the same way, such as agencies. */
export function GroupInput({ question, ...words }: Props): ReactNode {
  const { t } = useText();
  const { control } = useFormContext<AnswerValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'items', keyName: 'key' });
  const { id, error } = useControl('input');
  return (
    <FieldGroup id={id} error={error} {...words}>
      {fields.map((item, index) => (
        <fieldset key={item.key} className="item">
          <legend>{t('question.item', { number: index + 1 })}</legend>
          {(question.fields ?? []).map((field) => (
            <ValueInput
              key={field.id}
              path={`items.${index}.values.${field.id}`}
              kind={field.kind}
              rule={field}
              owner={`${question.id}.field.${field.id}`}
              words={{ label: t(`${question.id}.field.${field.id}`) }}
            />
          ))}
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              remove(index);
              focusOn(id);
            }}
          >
            {t('question.remove-item', { number: index + 1 })}
          </button>
        </fieldset>
      ))}
      <button
        id={id}
        type="button"
        className="button quiet"
        aria-describedby={describedBy({ id, error })}
        onClick={() => {
          append(emptyItem(question, crypto.randomUUID()));
        }}
      >
        {t(fields.length === 0 ? 'question.add-first' : 'question.add-item')}
      </button>
    </FieldGroup>
  );
}
