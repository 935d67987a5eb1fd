import { useId, type ChangeEvent, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { DropBox } from '../controls/drop-box.tsx';
import { droppedFrom, pickedFrom, type Picked } from './pick-files.ts';

interface Props {
  onPicked: (picked: Promise<Picked[]> | Picked[]) => void;
}

/** A zip archive, or a folder; either may also be dropped here. */
export function FileInputs({ onPicked }: Props): ReactNode {
  const { t } = useText();
  const id = useId();
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const picked = pickedFrom(event.target.files ?? new DataTransfer().files);
    event.target.value = '';
    if (picked.length > 0) onPicked(picked);
  };
  return (
    <DropBox label={t('opening.title')} onDrop={({ items }) => onPicked(droppedFrom(items))}>
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
    </DropBox>
  );
}

/** React does not know the attribute by name. */
function chooseFolder(input: HTMLInputElement | null): void {
  if (input) input.webkitdirectory = true;
}
