import { useId, type ChangeEvent, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { droppedFrom, pickedFrom, type Picked } from './pick-files.ts';

interface Props {
  /** Something is being dragged over the box. */
  over: boolean;
  onOver: (over: boolean) => void;
  onPicked: (picked: Promise<Picked[]> | Picked[]) => void;
}

/** A zip archive, or a folder; either may also be dropped here. */
export function FileInputs({ over, onOver, onPicked }: Props): ReactNode {
  const { t } = useText();
  const id = useId();
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const picked = pickedFrom(event.target.files ?? new DataTransfer().files);
    event.target.value = '';
    if (picked.length > 0) onPicked(picked);
  };
  return (
    // Dropping is a shortcut of the mouse; the inputs inside do the same for everyone.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={t('opening.title')}
      className={over ? 'box drop over' : 'box drop'}
      onDragOver={(event) => {
        event.preventDefault();
        onOver(true);
      }}
      onDragLeave={() => onOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        onOver(false);
        onPicked(droppedFrom(event.dataTransfer.items));
      }}
    >
      <div className="field">
        <label className="label" htmlFor={`${id}-zip`}>
          {t('opening.zip')}
        </label>
        <p className="hint" id={`${id}-zip-hint`}>
          {t('opening.zip-hint')}
        </p>
        <input
          id={`${id}-zip`}
          type="file"
          accept=".zip,application/zip"
          aria-describedby={`${id}-zip-hint`}
          onChange={pick}
        />
      </div>
      <div className="field">
        <label className="label" htmlFor={`${id}-folder`}>
          {t('opening.folder')}
        </label>
        <p className="hint" id={`${id}-folder-hint`}>
          {t('opening.folder-hint')}
        </p>
        <input
          id={`${id}-folder`}
          type="file"
          ref={chooseFolder}
          aria-describedby={`${id}-folder-hint`}
          onChange={pick}
        />
      </div>
      <p className="soft small">{t('opening.drop')}</p>
    </div>
  );
}

/** React does not know the attribute by name. */
function chooseFolder(input: HTMLInputElement | null): void {
  if (input) input.webkitdirectory = true;
}
