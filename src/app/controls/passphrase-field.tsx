import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
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
  label: ReactNode;
  /** What is said meanwhile: a passphrase is made slow to try out, and takes seconds. Null when nothing goes on. */
  busy: ReactNode;
  isQuiet?: boolean;
}

/** The button under it, and the line that says what goes on. */
export function PassphraseSubmit({ label, busy, isQuiet = false }: SubmitProps): ReactNode {
  return (
    <>
      <p className="buttons">
        <button type="submit" className={isQuiet ? 'button quiet' : 'button'} aria-disabled={busy !== null}>
          {label}
        </button>
      </p>
      <p role="status" className="soft">
        {busy}
      </p>
    </>
  );
}
