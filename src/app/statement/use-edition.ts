import { useMemo } from 'react';
import type { Edition } from '../../statement/index.ts';
import { useText } from '../language/text-context.ts';
import { usePreferences } from '../preferences/use-preferences.ts';
import { TOOL_VERSION } from '../version.ts';

/** How documents are made on this device. */
export function useEdition(): Edition {
  const { t } = useText();
  const { paper } = usePreferences();
  return useMemo(() => ({ tool: t('app.tool', { version: TOOL_VERSION }), paper }), [t, paper]);
}
