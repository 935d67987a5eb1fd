import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Texts } from '../../checklist/index.ts';
import { WitnessDetails } from '../checklists/witness-details.tsx';
import { mapPath } from '../routes.ts';
import type { Note } from './graph/notes.ts';
import type { Atlas } from './words/atlas.ts';
import { nameOf } from './words/facts.ts';

interface Props {
  note: Note;
  atlas: Atlas;
  texts: Texts;
  /** Where the note stands apart from its box: leads there. */
  checklistKey?: string;
  onShow: (note: Note) => void;
}

/** One thing that the proof has to say, with the answers that show it. */
export function NoteItem({ note, atlas, texts, checklistKey, onShow }: Props): ReactNode {
  const { at, code, data, claim } = note;
  const { t } = atlas.words;
  const node = at === undefined ? undefined : atlas.graph.nodes.get(at);
  return (
    <li className="diagnostic">
      <p>{t(`diagnostic.${code}`, data)}</p>
      {checklistKey !== undefined && node && (
        <p>
          <Link href={mapPath(checklistKey, node.id)}>
            {t('map.proof.at', { name: nameOf(node, atlas) })}
          </Link>
        </p>
      )}
      <WitnessDetails compiled={{ checklist: atlas.checklist, texts }} {...claim} />
      {claim.witness && (
        <button type="button" className="plain-button" onClick={() => onShow(note)}>
          {t('map.proof.show')}
        </button>
      )}
    </li>
  );
}
