import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { changePreferences, type Theme } from '../preferences/preferences.ts';
import { usePreferences } from '../preferences/use-preferences.ts';

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

/** Goes round: as the system, light, dark. */
export function ThemeSwitch(): ReactNode {
  const { t } = useText();
  const { theme } = usePreferences();
  return (
    <button
      type="button"
      className="switch"
      onClick={() => {
        changePreferences({ theme: NEXT[theme] });
      }}
    >
      {t(`theme.${theme}`)}
    </button>
  );
}
