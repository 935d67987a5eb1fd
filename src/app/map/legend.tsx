import type { ReactNode } from 'react';
import type { Atlas } from './words/atlas.ts';

const BOXES = ['question', 'condition', 'reference', 'flag', 'trigger', 'credit', 'action'] as const;
const LINES = ['leads', 'clears', 'confirms'] as const;
const BADGES = ['adopted', 'summary'] as const;

/** What the forms and colours mean. */
export function Legend({ atlas }: { atlas: Atlas }): ReactNode {
  const { t } = atlas.words;
  return (
    <details className="map-legend">
      <summary>
        <span>{t('map.legend.title')}</span>
      </summary>
      <div className="inside">
        <ul className="plain">
          {BOXES.map((kind) => (
            <li key={kind}>
              <span className={`map-box ${kind} sample`} aria-hidden="true" /> {t(`map.legend.${kind}`)}
            </li>
          ))}
          {LINES.map((kind) => (
            <li key={kind}>
              <svg className="map-lines sample" width="48" height="12" aria-hidden="true">
                <path className={kind} d="M0,6 L46,6" />
              </svg>{' '}
              {t(`map.legend.${kind}`)}
            </li>
          ))}
          {BADGES.map((kind) => (
            <li key={kind}>
              <span className={`map-badge ${kind} sample`} aria-hidden="true" /> {t(`map.legend.${kind}`)}
            </li>
          ))}
        </ul>
        {atlas.fullDepth && <p>{t('map.legend.depth', { condition: atlas.condition(atlas.fullDepth) })}</p>}
        <p>{t('map.keys')}</p>
      </div>
    </details>
  );
}
