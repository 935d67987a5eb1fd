import type { ReactNode } from 'react';
import { readKey } from '../../exchange/key/index.ts';
import type { KeyFile } from '../../record/index.ts';
import { FileBox } from '../home/file-box.tsx';
import { worded, type OpenProblem } from '../home/open-file.ts';
import { useText } from '../language/text-context.ts';

/** A key that was made elsewhere comes here; it stays locked. */
export function OpenKey({ onKey }: { onKey: (key: KeyFile) => Promise<boolean> }): ReactNode {
  const { t } = useText();
  const open = async (file: File): Promise<OpenProblem[]> => {
    const result = readKey(await file.text());
    if (!result.ok) return worded(result.problems);
    await onKey(result.value);
    return [];
  };
  return (
    <FileBox
      label={t('keys.open-label')}
      hint={t('keys.open-hint')}
      accept=".json,application/json"
      open={open}
    />
  );
}
