import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { changePreferences } from '../preferences/preferences.ts';
import { usePreferences } from '../preferences/use-preferences.ts';

/** One question a page, or a whole section on one page. */
export function LayoutSwitch(): ReactNode {
  const { t } = useText();
  const { layout } = usePreferences();
  return (
    <fieldset>
      <legend className="small soft">{t('layout.label')}</legend>
      <div className="row">
        {(['question', 'section'] as const).map((one) => (
          <div key={one} className="choice">
            <input
              id={`layout-${one}`}
              type="radio"
              name="layout"
              checked={layout === one}
              onChange={() => {
                changePreferences({ layout: one });
              }}
            />
            <label htmlFor={`layout-${one}`}>{t(`layout.${one}`)}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
