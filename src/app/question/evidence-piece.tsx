import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { GRADES } from '../../checklist/index.ts';
import { DateField } from '../controls/date-field.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useText } from '../language/text-context.ts';
import { EvidenceFileInput } from './evidence-file-input.tsx';
import { useControl } from './form-context.ts';
import type { AnswerValues } from './form-values.ts';

interface Props {
  index: number;
  onRemove: () => void;
}

/** One document, record or check: what it is, how far it carries, when it was made, where it is. */
export function EvidencePiece({ index, onRemove }: Props): ReactNode {
  const { t } = useText();
  const { register } = useFormContext<AnswerValues>();
  const path = `evidence.${index}` as const;
  const grades = GRADES.map((grade) => ({
    value: grade,
    label: t('evidence.grade-option', { grade, words: t(`grade.${grade}`) }),
  }));
  return (
    <fieldset className="item">
      <legend>{t('evidence.number', { number: index + 1 })}</legend>
      <TextField
        {...useControl(`${path}.title`)}
        label={t('evidence.title')}
        hint={t('evidence.title-hint')}
        input={register(`${path}.title`)}
      />
      <SelectField
        {...useControl(`${path}.grade`)}
        label={t('evidence.grade')}
        options={grades}
        empty={t('controls.choose')}
        input={register(`${path}.grade`)}
      />
      <DateField
        {...useControl(`${path}.date`)}
        label={t('evidence.date')}
        hint={t('evidence.date-hint')}
        part={(part) => register(`${path}.date.${part}`)}
      />
      <EvidenceFileInput index={index} />
      <TextField
        {...useControl(`${path}.reference`)}
        label={t('evidence.reference')}
        hint={t('evidence.reference-hint')}
        input={register(`${path}.reference`)}
      />
      <button type="button" className="plain-button" onClick={onRemove}>
        {t('evidence.remove', { number: index + 1 })}
      </button>
    </fieldset>
  );
}
