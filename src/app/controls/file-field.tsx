import { useId, type ReactNode } from 'react';

interface Props {
  label: string;
  hint: string;
  /** As the attribute of the input. */
  accept: string;
  onFile: (file: File) => void;
}

/** Chooses a file. The same one can be chosen again after it was changed. */
export function FileField({ label, hint, accept, onFile }: Props): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </div>
  );
}
