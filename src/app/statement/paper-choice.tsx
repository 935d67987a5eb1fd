import { useId, type ReactNode } from 'react';
import { PAPERS, type Paper } from '../../statement/paper.ts';
import { Field } from '../controls/field.tsx';
import { useText } from '../language/text-context.ts';
import { changePreferences } from '../preferences/preferences.ts';
import { usePreferences } from '../preferences/use-preferences.ts';

/** What documents are made for; kept on this device for the next one. */
export function PaperChoice(): ReactNode {
  const { t } = useText();
  const { paper } = usePreferences();
  const id = useId();
  return (
    <Field id={id} label={t('statement.paper')}>
      <select
        id={id}
        value={paper}
        onChange={({ target }) => changePreferences({ paper: target.value as Paper })}
      >
        {PAPERS.map((one) => (
          <option key={one} value={one}>
            {t(`statement.paper.${one}`)}
          </option>
        ))}
      </select>
    </Field>
  );
}
