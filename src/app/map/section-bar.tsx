import type { ReactNode } from 'react';
import type { Atlas } from './words/atlas.ts';

interface Props {
  atlas: Atlas;
  section: string | undefined;
  onGo: (section: string | undefined) => void;
  /** Absent where there is nothing to open. */
  branches: { allOpen: boolean; toggle: () => void } | undefined;
}

/** Where one is, and the way to other sections. */
export function SectionBar({ atlas: { checklist, words }, section, onGo, branches }: Props): ReactNode {
  const { t } = words;
  return (
    <div className="map-bar">
      <div className="map-where">
        <label className="label" htmlFor="map-section">
          {t('map.go-to')}
        </label>
        <select
          id="map-section"
          value={section ?? ''}
          onChange={({ target }) => onGo(target.value === '' ? undefined : target.value)}
        >
          <option value="">{t('map.whole')}</option>
          {checklist.sections.map(({ key }) => (
            <option key={key} value={key}>
              {t(`${key}.title`)}
            </option>
          ))}
        </select>
      </div>
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
