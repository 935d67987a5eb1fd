import type { ReactNode } from 'react';
import type { Person, Signature } from '../../record/index.ts';
import { today } from '../clock.ts';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useWords } from '../language/use-words.ts';

interface SignValues {
  signName: string;
  signRole: string;
  signPlace: string;
}

interface Props {
  person: Person;
  draft: string;
  onWrong: (wrong: boolean) => void;
  onSignature: (signature: Signature) => void;
}

/** A named person answers for the declaration. */
export function SignForm({ person, draft, onWrong, onSignature }: Props): ReactNode {
  const { t, date } = useWords();
  const { field, submit, mistakes } = useCheckedForm<SignValues>({
    initial: { signName: person.name, signRole: person.role, signPlace: '' },
    draft,
    check: ({ signName, signRole }) => ({
      ...(signName.trim() === '' && { signName: 'sign.problem.name' }),
      ...(signRole.trim() === '' && { signRole: 'sign.problem.role' }),
    }),
    onWrong,
    onValues: ({ signName, signRole, signPlace }) =>
      onSignature({
        by: { name: signName.trim(), role: signRole.trim() },
        place: signPlace.trim(),
        signedOn: today(),
      }),
  });
  return (
    <form noValidate className="narrow" onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <p className="box">{t('declaration.statement')}</p>
      <TextField label={t('sign.name')} autoComplete="name" {...field('signName')} />
      <TextField label={t('sign.role')} autoComplete="organization-title" {...field('signRole')} />
      <TextField label={t('sign.place')} {...field('signPlace')} />
      <p>{t('sign.today', { date: date(today()) })}</p>
      <p className="buttons">
        <button type="submit" className="button">
          {t('sign.do')}
        </button>
      </p>
    </form>
  );
}
