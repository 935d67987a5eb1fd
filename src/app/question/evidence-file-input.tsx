import { useState, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { chooseEvidence } from '../assessment/choose-evidence.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { useSession } from '../assessment/session-context.ts';
import { describedBy, Field } from '../controls/field.tsx';
import { useText } from '../language/text-context.ts';
import { useControl } from './form-context.ts';
import type { AnswerValues } from './form-values.ts';
import { KeptFile } from './kept-file.tsx';

/** A file is hashed as soon as it is chosen, and kept on this device with the answer. */
export function EvidenceFileInput({ index }: { index: number }): ReactNode {
  const { t } = useText();
  const session = useSession();
  const { control, setValue } = useFormContext<AnswerValues>();
  const path = `evidence.${index}.file` as const;
  const kept = useWatch({ control, name: path });
  const { id } = useControl(path);
  // A file chosen anew takes away what was said of the one before.
  const [chosen, setChosen] = useState(0);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const error = failure ? t(`saving.failed.${failure}`) : undefined;
  const hint = t('evidence.file-hint');

  const keep = async (file: File): Promise<void> => {
    try {
      setValue(path, await chooseEvidence(session, file), { shouldDirty: true });
      setChosen((times) => times + 1);
      setFailure(null);
    } catch (problem) {
      console.error(problem);
      setFailure(failureOf(problem));
    }
  };

  return (
    <Field id={id} label={t('evidence.file')} hint={hint} error={error}>
      {kept && <KeptFile key={chosen} file={kept} />}
      <input
        id={id}
        type="file"
        aria-describedby={describedBy({ id, hint, error })}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void keep(file);
        }}
      />
    </Field>
  );
}
