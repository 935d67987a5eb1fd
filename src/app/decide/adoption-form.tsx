import { useState, type ReactNode } from 'react';
import { useForm, type FieldErrors } from 'react-hook-form';
import type { Adoption, Person } from '../../record/index.ts';
import { today } from '../clock.ts';
import { readDraft } from '../controls/draft.ts';
import { ErrorSummary, type Mistake } from '../controls/error-summary.tsx';
import { TextArea, TextField } from '../controls/text-field.tsx';
import { useDraft } from '../controls/use-draft.ts';
import { useText } from '../language/text-context.ts';

interface AdoptionValues {
  name: string;
  role: string;
  remarks: string;
}

const NEEDED = ['name', 'role'] as const;

interface Props {
  person: Person;
  /** Where what is typed is kept until the plan is taken on. */
  draft: string;
  onWrong: (wrong: boolean) => void;
  onAdoption: (adoption: Adoption) => Promise<void>;
}

/** A named person answers for the plan. */
export function AdoptionForm({ person, draft, onWrong, onAdoption }: Props): ReactNode {
  const { t } = useText();
  const [mistakes, setMistakes] = useState<Mistake[]>([]);
  const [typed] = useState(() => readDraft(draft) as AdoptionValues | null);
  const { register, handleSubmit, control, formState } = useForm<AdoptionValues>({
    defaultValues: { ...person, remarks: '', ...typed },
    shouldFocusError: false,
    resolver: (values) => {
      const missing = NEEDED.filter((field) => values[field].trim() === '');
      const errors = Object.fromEntries(missing.map((field) => [field, { type: `adopt.problem.${field}` }]));
      return missing.length > 0
        ? { values: {}, errors: errors as FieldErrors<AdoptionValues> }
        : { values, errors: {} };
    },
  });
  useDraft(draft, control);
  const error = (field: (typeof NEEDED)[number]): string | undefined => {
    const key = formState.errors[field]?.type;
    return key === undefined ? undefined : t(key);
  };
  const adopt = async ({ name, role, remarks }: AdoptionValues): Promise<void> => {
    setMistakes([]);
    onWrong(false);
    await onAdoption({
      by: { name: name.trim(), role: role.trim() },
      adoptedOn: today(),
      remarks: remarks.trim(),
    });
  };
  const refuse = (errors: FieldErrors<AdoptionValues>): void => {
    onWrong(true);
    setMistakes(
      NEEDED.flatMap((field) => {
        const key = errors[field]?.type;
        return key === undefined ? [] : [{ id: `adoption-${field}`, message: t(key) }];
      }),
    );
  };
  return (
    <form noValidate className="narrow" onSubmit={(event) => void handleSubmit(adopt, refuse)(event)}>
      <ErrorSummary mistakes={mistakes} />
      <p>{t('adopt.meaning')}</p>
      <TextField
        id="adoption-name"
        label={t('adopt.name')}
        autoComplete="name"
        input={register('name')}
        error={error('name')}
      />
      <TextField
        id="adoption-role"
        label={t('adopt.role')}
        autoComplete="organization-title"
        input={register('role')}
        error={error('role')}
      />
      <TextArea
        id="adoption-remarks"
        label={t('adopt.remarks')}
        hint={t('adopt.remarks-hint')}
        input={register('remarks')}
      />
      <p className="buttons">
        <button type="submit" className="button">
          {t('adopt.take')}
        </button>
      </p>
    </form>
  );
}
