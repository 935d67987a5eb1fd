import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useText } from '../language/text-context.ts';
import type { FieldProps } from './field.tsx';
import { TextField } from './text-field.tsx';

interface Props extends FieldProps {
  input: UseFormRegisterReturn;
  /** One that is thought up here; password managers offer to keep it. */
  isNew?: boolean;
}

/** A passphrase, which does not show while it is typed. */
export function PassphraseField({ isNew = false, ...field }: Props): ReactNode {
  return <TextField {...field} type="password" autoComplete={isNew ? 'new-password' : 'current-password'} />;
}

interface SubmitProps {
  label: string;
  /** What is said meanwhile: a passphrase is made slow to try out, and takes seconds. */
  working: string;
  busy: boolean;
  isQuiet?: boolean;
  /** Key of the message that says what went wrong. */
  problem?: string | null;
}

/** The button under it, the line that says what goes on, and what went wrong. */
export function PassphraseSubmit({ label, working, busy, isQuiet, problem }: SubmitProps): ReactNode {
  const { t } = useText();
  return (
    <>
      <p className="buttons">
        <button type="submit" className={isQuiet ? 'button quiet' : 'button'} aria-disabled={busy}>
          {label}
        </button>
      </p>
      <p role="status" className="soft">
        {busy && working}
      </p>
      <div role="alert">{problem && <p className="box bad">{t(problem)}</p>}</div>
    </>
  );
}
