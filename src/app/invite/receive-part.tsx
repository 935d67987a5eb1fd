import type { ReactNode } from 'react';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { FileBox } from '../home/file-box.tsx';
import { worded, type OpenProblem } from '../home/open-file.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { focusOn } from '../shell/focus-on.ts';
import { receiveBeside } from './receive.ts';

/** Opens the file that came back; what does not belong here is refused, with the reason. */
export function ReceivePart(): ReactNode {
  const { t } = useMoreText('invitation');
  const session = useSession();
  const { record } = useSessionView();
  const open = async (file: File): Promise<OpenProblem[]> => {
    const result = await receiveBeside(new Uint8Array(await file.arrayBuffer()), record);
    if (!result.ok) return worded(result.problems);
    if (result.events.length === 0 || (await session.commit(result.events, [], result.evidence)))
      focusOn('comparison');
    return [];
  };
  return (
    <>
      <h2>{t('receive.title')}</h2>
      <FileBox
        label={t('receive.label')}
        hint={t('receive.hint')}
        accept=".zip,application/zip"
        open={open}
      />
    </>
  );
}
