import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { optionKey } from '../../checklist/index.ts';
import { ChoiceField, type Choice } from '../controls/choice-field.tsx';
import { DateField } from '../controls/date-field.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { TextArea, TextField } from '../controls/text-field.tsx';
import { useCountries } from '../controls/use-countries.ts';
import { useText } from '../language/text-context.ts';
import { useControl } from './form-context.ts';
import type { AnswerValues } from './form-values.ts';
import { MoneyInput } from './money-input.tsx';
import type { ValueInputProps } from './value-input-props.ts';

/** The control for a typed value. */
export function ValueInput(props: ValueInputProps): ReactNode {
  switch (props.kind) {
    case 'choice':
    case 'choices':
      return <OptionsInput {...props} />;
    case 'money':
      return <MoneyInput {...props} />;
    case 'date':
      return <DateInput {...props} />;
    case 'country':
      return <CountryInput {...props} />;
    case 'number':
      return <NumberInput {...props} />;
    case 'text':
      return <TextInput {...props} />;
  }
}

function OptionsInput({ path, kind, rule, owner, words }: ValueInputProps): ReactNode {
  const { t, has } = useText();
  const { register, control } = useFormContext<AnswerValues>();
  const several = kind === 'choices';
  const name = several ? (`${path}.list` as 'input.list') : (`${path}.text` as 'input.text');
  const chosen = useWatch({ control, name });
  const choices = (rule.options ?? []).map((value): Choice => ({
    value,
    label: t(optionKey({ has }, owner, value)),
  }));
  return (
    <ChoiceField
      {...useControl(path)}
      {...words}
      type={several ? 'checkbox' : 'radio'}
      input={register(name)}
      choices={choices}
      chosen={chosen}
    />
  );
}

function NumberInput({ path, rule, words }: ValueInputProps): ReactNode {
  const { t } = useText();
  const { register } = useFormContext<AnswerValues>();
  const unit = rule.unit === undefined ? null : t('question.unit', { unit: t(`unit.${rule.unit}`) });
  return (
    <TextField
      {...useControl(path)}
      {...words}
      hint={
        unit ? (
          <>
            {words.hint} {unit}
          </>
        ) : (
          words.hint
        )
      }
      width="w-short"
      inputMode="decimal"
      input={register(`${path}.text` as 'input.text')}
    />
  );
}

function DateInput({ path, words }: ValueInputProps): ReactNode {
  const { register } = useFormContext<AnswerValues>();
  const part = (name: 'day' | 'month' | 'year') => register(`${path}.date.${name}` as 'input.date.day');
  return <DateField {...useControl(path)} {...words} part={part} />;
}

function CountryInput({ path, words }: ValueInputProps): ReactNode {
  const { t } = useText();
  const { register } = useFormContext<AnswerValues>();
  const input = register(`${path}.text` as 'input.text');
  return (
    <SelectField
      {...useControl(path)}
      {...words}
      options={useCountries()}
      empty={t('controls.choose')}
      input={input}
    />
  );
}

/** A line inside of a group, several lines as an answer of its own. */
function TextInput({ path, words }: ValueInputProps): ReactNode {
  const { register } = useFormContext<AnswerValues>();
  const Control = path === 'input' ? TextArea : TextField;
  return <Control {...useControl(path)} {...words} input={register(`${path}.text` as 'input.text')} />;
}
