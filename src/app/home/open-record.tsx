import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../language/text-context.ts';
import { FileBox } from './file-box.tsx';
import { openFile, type OpenProblem } from './open-file.ts';

/** Opens a file that was downloaded before, here or elsewhere, or that somebody sent. */
export function OpenRecord(): ReactNode {
  const { t } = useText();
  const [, navigate] = useLocation();
  const open = async (file: File): Promise<OpenProblem[]> => {
    const result = await openFile(file);
    if (!result.ok) return result.problems;
    navigate(result.to);
    return [];
  };
  return (
    <FileBox
      label={t('open.label')}
      hint={t('open.hint')}
      accept=".json,.zip,.age,application/json,application/zip"
      open={open}
    />
  );
}
