import type { ReactNode } from 'react';
import { languageTag, LANGUAGES } from '../../locale/index.ts';
import { useTexts } from '../language/text-context.ts';
import { changePreferences } from '../preferences/preferences.ts';

/** Each language is named in its own words. */
export function LanguageSwitch(): ReactNode {
  const { language, translator } = useTexts();
  return (
    <div role="group" aria-label={translator.t('language.label')}>
      {LANGUAGES.map((other) => (
        <button
          key={other}
          type="button"
          className="switch"
          lang={languageTag(other)}
          aria-current={other === language}
          onClick={() => {
            changePreferences({ language: other });
          }}
        >
          {translator.t(`language.${other}`)}
        </button>
      ))}
    </div>
  );
}
