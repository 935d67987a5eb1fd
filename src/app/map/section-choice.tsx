import type { ReactNode } from 'react';
import type { Atlas } from './words/atlas.ts';

interface Props {
  atlas: Atlas;
  section: string | undefined;
  onGo: (section: string | undefined) => void;
}

/** Where one is, and the way to any other section. */
export function SectionChoice({ atlas: { checklist, words }, section, onGo }: Props): ReactNode {
  const { t } = words;
  return (
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
  );
}
