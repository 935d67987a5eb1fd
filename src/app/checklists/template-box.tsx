import type { ReactNode } from 'react';
import { templateFiles } from '../../checklist/bundled-files.ts';
import { useText } from '../language/text-context.ts';
import { downloadFiles } from './download-checklist.ts';

/** Something small to start from. */
export function TemplateBox(): ReactNode {
  const { t } = useText();
  return (
    <>
      <h2>{t('template.title')}</h2>
      <p>{t('template.text')}</p>
      <p>
        <button
          type="button"
          className="button quiet"
          onClick={() => void templateFiles().then((files) => downloadFiles([t('template.file')], files))}
        >
          {t('template.download')}
        </button>
      </p>
    </>
  );
}
