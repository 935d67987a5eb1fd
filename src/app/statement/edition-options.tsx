import { useId, type ReactNode } from 'react';
import { PAPERS, type Paper } from '../../statement/paper.ts';
import { useText } from '../language/text-context.ts';
import { changePreferences } from '../preferences/preferences.ts';
import { usePreferences } from '../preferences/use-preferences.ts';

/** How documents are made; kept on this device for the next one. */
export function EditionOptions(): ReactNode {
  const { t } = useText();
  const { paper } = usePreferences();
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t('statement.paper')}
      </label>
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
    </div>
  );
}
