import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useLocation } from 'wouter';
import { mapPath, outlinePath } from '../routes.ts';
import { search } from './search.ts';
import type { Atlas } from './words/atlas.ts';

const SHOWN = 10;

interface Props {
  atlas: Atlas;
  checklistKey: string;
  view: 'map' | 'outline';
}

/** Finds a box by its id or its words, and leads there. */
export function SearchBox({ atlas, checklistKey, view }: Props): ReactNode {
  const { t } = atlas.words;
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { hits, count } = search(atlas, query, SHOWN);
  useSlash(input);

  const go = (id: string): void => {
    setQuery('');
    navigate(view === 'map' ? mapPath(checklistKey, id) : outlinePath(checklistKey, id));
  };
  const move = (event: KeyboardEvent): void => {
    const stops = [input.current, ...(list.current?.querySelectorAll('button') ?? [])];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') {
      setQuery('');
      input.current?.focus();
    } else if (step !== 0) stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <search className="map-search">
      <label className="label" htmlFor="map-search">
        {t('map.search.label')}
      </label>
      <input
        ref={input}
        id="map-search"
        type="search"
        autoComplete="off"
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={(event) => {
          const [first] = hits;
          if (event.key === 'Enter' && first) go(first.id);
          else move(event);
        }}
      />
      <p role="status" className="small soft">
        {query.trim() === '' ? '' : t('map.search.count', { count })}
      </p>
      {hits.length > 0 && (
        <div className="map-hits">
          <ul ref={list} className="plain">
            {hits.map(({ id, title, caption }) => (
              <li key={id}>
                <button type="button" onClick={() => go(id)} onKeyDown={move}>
                  <span>{title}</span> <span className="soft small">{caption}</span>
                </button>
              </li>
            ))}
          </ul>
          {count > hits.length && (
            <p className="soft small">{t('map.search.more', { count: count - hits.length })}</p>
          )}
        </div>
      )}
    </search>
  );
}

/** The slash key leads to the search from anywhere but a field that takes text. */
function useSlash(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const { target } = event;
      const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [input]);
}
