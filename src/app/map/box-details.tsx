import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Texts } from '../../checklist/index.ts';
import { mapPath, outlinePath } from '../routes.ts';
import { FactList } from './fact-list.tsx';
import type { Note } from './graph/notes.ts';
import { follow } from './graph/path.ts';
import { NoteItem } from './note-item.tsx';
import type { Atlas } from './words/atlas.ts';
import { describe } from './words/describe.ts';
import { factsOf, nameOf } from './words/facts.ts';

interface Props {
  atlas: Atlas;
  texts: Texts;
  id: string;
  checklistKey: string;
  notes: readonly Note[];
  onShow: (note: Note) => void;
  onClear: () => void;
}

/** All there is to say of the box that is selected: its words, what decides it, where it leads. */
export function BoxDetails({ atlas, texts, id, checklistKey, notes, onShow, onClear }: Props): ReactNode {
  const { t } = atlas.words;
  const node = atlas.graph.nodes.get(id);
  if (!node) return null;
  const { caption } = describe(node, atlas);
  const { upstream, downstream } = follow(atlas.graph, id);
  const written = node.kind === 'condition' || node.kind === 'reference' ? null : id.replace(/^[a-z]+:/, '');
  return (
    <section className="map-details" aria-labelledby="map-selected">
      <div className="row between">
        <p className="soft small">{caption === '' ? t('map.path.title') : caption}</p>
        <button type="button" className="plain-button small" onClick={onClear}>
          {t('map.path.clear')}
        </button>
      </div>
      <h2 id="map-selected">{nameOf(node, atlas)}</h2>
      <div className="map-details-parts">
        <div>
          {written !== null && (
            <p className="small soft">
              <code>{written}</code>
            </p>
          )}
          {node.kind === 'question' && <p>{t(`${id}.ask`)}</p>}
          <FactList facts={factsOf(node, atlas)} />
          {notes.length > 0 && (
            <ul className="plain diagnostics">
              {notes.map((note, number) => (
                <NoteItem key={number} note={note} atlas={atlas} texts={texts} onShow={onShow} />
              ))}
            </ul>
          )}
        </div>
        <div>
          <h3>{t('map.path.before')}</h3>
          <PathList
            ids={upstream}
            none={t('map.path.before-none')}
            atlas={atlas}
            checklistKey={checklistKey}
          />
          <h3>{t('map.path.after')}</h3>
          <PathList
            ids={downstream}
            none={t('map.path.after-none')}
            atlas={atlas}
            checklistKey={checklistKey}
          />
        </div>
      </div>
      <p>
        <Link href={outlinePath(checklistKey, id)}>{t('map.path.in-outline')}</Link>
      </p>
    </section>
  );
}

const KINDS = ['question', 'flag', 'trigger', 'credit', 'action'] as const;

interface ListProps {
  ids: ReadonlySet<string>;
  none: string;
  atlas: Atlas;
  checklistKey: string;
}

function PathList({ ids, none, atlas, checklistKey }: ListProps): ReactNode {
  const { t } = atlas.words;
  const all = [...atlas.graph.nodes.values()].filter((node) => ids.has(node.id));
  const kinds = KINDS.map((kind) => ({ kind, nodes: all.filter((node) => node.kind === kind) })).filter(
    ({ nodes }) => nodes.length > 0,
  );
  if (kinds.length === 0) return <p>{none}</p>;
  return kinds.map(({ kind, nodes }) => (
    <div key={kind} className="map-path">
      <h4>{t(`map.path.${kind}`)}</h4>
      <ul>
        {nodes.map((node) => (
          <li key={node.id}>
            <Link href={mapPath(checklistKey, node.id)}>{nameOf(node, atlas)}</Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
