import type { ReactNode } from 'react';
import type { Words } from '../../../statement/index.ts';

interface Props {
  words: Words;
  onIn: () => void;
  onOut: () => void;
  onFit: () => void;
}

export function ZoomButtons({ words: { t }, onIn, onOut, onFit }: Props): ReactNode {
  return (
    <div className="map-zoom">
      <button type="button" onClick={onIn} aria-label={t('map.zoom-in')}>
        <span aria-hidden="true">+</span>
      </button>
      <button type="button" onClick={onOut} aria-label={t('map.zoom-out')}>
        <span aria-hidden="true">−</span>
      </button>
      <button type="button" onClick={onFit} aria-label={t('map.fit')}>
        <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16">
          <path
            d="M1 6V1h5M10 1h5v5M15 10v5h-5M6 15H1v-5"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
          />
        </svg>
      </button>
    </div>
  );
}
