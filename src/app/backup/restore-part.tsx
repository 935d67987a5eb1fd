import { useEffect, useState, type ReactNode } from 'react';
import { FileBox } from '../home/file-box.tsx';
import type { OpenProblem } from '../home/open-file.ts';
import { ReadProblems } from '../home/read-problems.tsx';
import { useText } from '../language/text-context.ts';
import { takeHeldBundle } from './held-bundle.ts';
import { RestoreList } from './restore-list.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { useBundle } from './use-bundle.ts';

/** Opens a bundle, with its passphrase if it has one, and shows what is in it before anything is kept. */
export function RestorePart({ onWrong }: { onWrong: (wrong: boolean) => void }): ReactNode {
  const { t } = useText();
  const { locked, opened, open, close } = useBundle();
  const [problems, setProblems] = useState<OpenProblem[]>([]);
  useEffect(() => {
    const held = takeHeldBundle();
    if (held) void open(held).then(setProblems);
  }, [open]);
  return (
    <>
      <FileBox
        label={t('backup.file')}
        hint={t('backup.file-hint')}
        accept=".zip,.age,application/zip"
        open={async (file) => {
          close();
          setProblems([]);
          return open(new Uint8Array(await file.arrayBuffer()));
        }}
      />
      <div role="alert">{problems.length > 0 && <ReadProblems problems={problems} />}</div>
      {locked && <UnlockForm onWrong={onWrong} onPassphrase={(passphrase) => open(locked, passphrase)} />}
      {opened && <RestoreList {...opened} />}
    </>
  );
}
