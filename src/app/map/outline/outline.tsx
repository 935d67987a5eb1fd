import { useEffect, type ReactNode } from 'react';
import type { Atlas } from '../words/atlas.ts';
import { outlineOf, type OutlineTheme } from './outline-of.ts';
import { OutlineEntry } from './outline-entry.tsx';
import { outlineElement } from './outline-element.ts';

interface Props {
  atlas: Atlas;
  checklistKey: string;
  at: string | undefined;
}

/** The map in words: sections, their questions, and what hangs on each. Nothing of it is folded away, so that it prints whole. */
export function Outline({ atlas, checklistKey, at }: Props): ReactNode {
  const { t } = atlas.words;
  const sections = outlineOf(atlas);
  useEffect(() => {
    if (at === undefined) return;
    const element = document.getElementById(outlineElement(at));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView();
  }, [at]);
  return (
    <div className="map-outline">
      <p>
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {t('map.outline.print')}
        </button>
      </p>
      {atlas.fullDepth && <p>{t('map.legend.depth', { condition: atlas.condition(atlas.fullDepth) })}</p>}
      <nav aria-label={t('map.outline.contents')}>
        <ol>
          {sections.map(({ key }) => (
            <li key={key}>
              <a href={`#/checklists/${checklistKey}/outline/${key}`}>{t(`${key}.title`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map(({ key, themes }) => (
        <section key={key} aria-labelledby={outlineElement(key)}>
          <h2 id={outlineElement(key)} tabIndex={-1}>
            {t(`${key}.title`)}
          </h2>
          <p>{t(`${key}.intro`)}</p>
          {themes.map((theme) => (
            <Theme key={theme.node.id} theme={theme} atlas={atlas} checklistKey={checklistKey} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Theme({
  theme: { node, parts },
  atlas,
  checklistKey,
}: {
  theme: OutlineTheme;
  atlas: Atlas;
  checklistKey: string;
}): ReactNode {
  const { t } = atlas.words;
  return (
    <>
      <OutlineEntry heading node={node} atlas={atlas} checklistKey={checklistKey} />
      {parts.map(({ kind, nodes }) => (
        <div key={kind} className="map-outline-part">
          <h4>{t(`map.outline.${kind}`)}</h4>
          <ul>
            {nodes.map((one) => (
              <li key={one.id}>
                <OutlineEntry node={one} atlas={atlas} checklistKey={checklistKey} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
