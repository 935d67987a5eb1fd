import type { ReactNode } from 'react';
import type { Atlas } from './words/atlas.ts';

interface Props {
  atlas: Atlas;
  section: string | undefined;
  /** There is something to explain. */
  hasLines: boolean;
  onGo: (section: string | undefined) => void;
  /** Absent where there is nothing to open. */
  branches: { allOpen: boolean; toggle: () => void } | undefined;
}

/** What can be done with the section that is drawn. */
export function SectionBar({ atlas: { words }, section, hasLines, onGo, branches }: Props): ReactNode {
  const { t } = words;
  return (
    <div className="map-bar">
      {section === undefined && hasLines && <p className="hint">{t('map.overview-hint')}</p>}
      {section !== undefined && (
        <button type="button" className="plain-button" onClick={() => onGo(undefined)}>
          {t('map.whole')}
        </button>
      )}
      {branches && (
        <button type="button" className="plain-button" onClick={branches.toggle}>
          {t(branches.allOpen ? 'map.close-all' : 'map.open-all')}
        </button>
      )}
    </div>
  );
}
