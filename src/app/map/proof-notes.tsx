import type { ReactNode } from 'react';
import type { Texts } from '../../checklist/index.ts';
import type { Proof } from '../../checklist/prove/index.ts';
import type { Note } from './graph/notes.ts';
import { NoteItem } from './note-item.tsx';
import type { Atlas } from './words/atlas.ts';

interface Props {
  atlas: Atlas;
  texts: Texts;
  proof: Proof | 'busy' | 'failed';
  notes: readonly Note[];
  checklistKey: string;
  onShow: (note: Note) => void;
}

/** What came of proving the checklist. */
export function ProofNotes({ atlas, texts, proof, notes, checklistKey, onShow }: Props): ReactNode {
  const { t } = atlas.words;
  if (typeof proof === 'string')
    return (
      <p role="status" className="soft">
        {t(`map.proof.${proof}`)}
      </p>
    );
  if (notes.length === 0)
    return <p className="box good">{t('map.proof.clean', { count: proof.claims.length })}</p>;
  return (
    <section aria-labelledby="map-proof">
      <h2 id="map-proof">{t('map.proof.found', { count: notes.length })}</h2>
      <ul className="plain diagnostics">
        {notes.map((note, number) => (
          <NoteItem
            key={number}
            note={note}
            atlas={atlas}
            texts={texts}
            checklistKey={checklistKey}
            onShow={onShow}
          />
        ))}
      </ul>
    </section>
  );
}
