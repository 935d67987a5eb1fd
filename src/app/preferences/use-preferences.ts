import { useEffect, useSyncExternalStore } from 'react';
import { onPreferences, readPreferences, type Preferences } from './preferences.ts';

export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreferences, readPreferences);
}

/** Keeps the page's colours in step with the reader's choice. */
export function useTheme(): void {
  const { theme } = usePreferences();
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
