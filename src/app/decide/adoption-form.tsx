import type { ReactNode } from 'react';
import type { Adoption, Person } from '../../record/index.ts';
import { today } from '../clock.ts';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { TextArea, TextField } from '../controls/text-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useText } from '../language/text-context.ts';

interface AdoptionValues {
  adoptName: string;
  adoptRole: string;
  adoptRemarks: string;
}

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
  const { field, submit, mistakes } = useCheckedForm<AdoptionValues>({
    initial: { adoptName: person.name, adoptRole: person.role, adoptRemarks: '' },
    draft,
    check: ({ adoptName, adoptRole }) => ({
      ...(adoptName.trim() === '' && { adoptName: 'adopt.problem.name' }),
      ...(adoptRole.trim() === '' && { adoptRole: 'adopt.problem.role' }),
    }),
    onWrong,
    onValues: ({ adoptName, adoptRole, adoptRemarks }) =>
      void onAdoption({
        by: { name: adoptName.trim(), role: adoptRole.trim() },
        adoptedOn: today(),
        remarks: adoptRemarks.trim(),
      }),
  });
  return (
    <form noValidate className="narrow" onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <p>{t('adopt.meaning')}</p>
      <TextField label={t('adopt.name')} autoComplete="name" {...field('adoptName')} />
      <TextField label={t('adopt.role')} autoComplete="organization-title" {...field('adoptRole')} />
      <TextArea label={t('adopt.remarks')} hint={t('adopt.remarks-hint')} {...field('adoptRemarks')} />
      <p className="buttons">
        <button type="submit" className="button">
          {t('adopt.take')}
        </button>
      </p>
    </form>
  );
}
