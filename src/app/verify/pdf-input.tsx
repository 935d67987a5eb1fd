import { useId, useState, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';

/** One PDF, chosen or dropped. */
export function PdfInput({ onFile }: { onFile: (file: File) => void }): ReactNode {
  const { t } = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  return (
    // Dropping is a shortcut of the mouse; the input inside does the same for everyone.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={t('verify.file')}
      className={over ? 'box drop over' : 'box drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <label className="label" htmlFor={id}>
        {t('verify.file')}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {t('verify.file-hint')}
      </p>
      <input
        id={id}
        type="file"
        accept=".pdf,application/pdf"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
