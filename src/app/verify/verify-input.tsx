import type { ReactNode } from 'react';
import { DropBox } from '../controls/drop-box.tsx';
import { FileField } from '../controls/file-field.tsx';
import { ReadProblems } from '../home/read-problems.tsx';
import { useText } from '../language/text-context.ts';
import type { OwnRecord } from './own-record.ts';
import type { Given } from './use-verifying.ts';

interface Props {
  own: OwnRecord;
  onGiven: (given: Given) => void;
}

/** A PDF and, if wanted, the record as whoever verifies has it: chosen or dropped, one after the other or both at once. */
export function VerifyInput({ own, onGiven }: Props): ReactNode {
  const { t } = useText();
  return (
    <DropBox label={t('verify.files')} onDrop={({ files }) => onGiven(sorted([...files]))}>
      <FileField
        label={t('verify.file')}
        hint={t('verify.file-hint')}
        accept=".pdf,application/pdf"
        onFile={(pdf) => onGiven({ pdf })}
      />
      <FileField
        label={t('verify.own-record')}
        hint={t('verify.own-record-hint')}
        accept=".json,application/json"
        onFile={(record) => onGiven({ record })}
      />
      <p className="soft" role="status">
        {own.step === 'read' && <bdi>{t('verify.own-given', { name: own.name })}</bdi>}
      </p>
      {own.step === 'read' && (
        <p>
          <button type="button" className="plain-button" onClick={() => onGiven({ record: null })}>
            {t('verify.own-without')}
          </button>
        </p>
      )}
      <div role="alert">{own.step === 'refused' && <ReadProblems problems={own.problems} />}</div>
    </DropBox>
  );
}

/** What is no record is looked into as a PDF, and is said not to be one. */
function sorted(files: readonly File[]): Given {
  const record = files.find(({ name, type }) => type === 'application/json' || /\.json$/i.test(name));
  const pdf = files.find((file) => file !== record);
  return { ...(pdf && { pdf }), ...(record && { record }) };
}
