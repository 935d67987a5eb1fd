import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';

/** What is said around a control. */
export interface Words {
  label: ReactNode;
  /** The label is a heading of this level: the question of the page. */
  heading?: 1 | 2 | undefined;
  hint?: ReactNode;
  /** What is to be read before answering, between the label and the controls. */
  before?: ReactNode;
}

export interface FieldProps extends Words {
  /** Id of the first control; hint and error get ids of their own from it. */
  id: string;
  error?: string | undefined;
}

/** Ids of hint and error for `aria-describedby`; undefined when there is neither. */
export function describedBy({
  id,
  hint,
  error,
}: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** One control with its label. */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }): ReactNode {
  const { id, label, heading, error } = props;
  const Heading = heading && (`h${heading}` as const);
  const words = (
    <label className={Heading ? undefined : 'label'} htmlFor={id}>
      {label}
    </label>
  );
  return (
    <div className={error ? 'field wrong' : 'field'}>
      {Heading ? <Heading className="question">{words}</Heading> : words}
      <Around {...props} />
      {children}
    </div>
  );
}

/** Several controls under one legend. */
export function FieldGroup({ children, ...props }: FieldProps & { children: ReactNode }): ReactNode {
  const { label, heading, error } = props;
  const Heading = heading && (`h${heading}` as const);
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={describedBy(props)}>
      <legend className={Heading ? undefined : 'label'}>
        {Heading ? <Heading className="question">{label}</Heading> : label}
      </legend>
      <Around {...props} />
      {children}
    </fieldset>
  );
}

/** Hint, what to read first, and what is wrong. */
function Around({ id, hint, before, error }: FieldProps): ReactNode {
  const { t } = useText();
  return (
    <>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {before}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <span className="hidden-visually">{t('errors.mark')} </span>
          {error}
        </p>
      )}
    </>
  );
}
