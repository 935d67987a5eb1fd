import { useMemo, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Texts } from '../../checklist/index.ts';
import type { Witness } from '../../checklist/prove/index.ts';
import { CHECKLISTS, mapPath, outlinePath } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { focusOn } from '../shell/focus-on.ts';
import { useArrival } from '../shell/use-arrival.ts';
import { downloadMachine } from './download-machine.ts';
import { notesOf, type Note } from './graph/notes.ts';
import { MapView, SHOWN } from './map-view.tsx';
import { Outline } from './outline/outline.tsx';
import type { Spot } from './place.ts';
import { ProofNotes } from './proof-notes.tsx';
import { SearchBox } from './search-box.tsx';
import { SectionChoice } from './section-choice.tsx';
import { useProof } from './use-proof.ts';
import type { Atlas } from './words/atlas.ts';

export interface MapBodyProps {
  atlas: Atlas;
  texts: Texts;
  title: string;
  checklistKey: string;
  view: 'map' | 'outline';
  spot: Spot;
}

export function MapBody({ atlas, texts, title, checklistKey, view, spot }: MapBodyProps): ReactNode {
  const { t } = atlas.words;
  const proof = useProof(atlas.checklist);
  const notes = useMemo(() => (typeof proof === 'string' ? [] : notesOf(proof, atlas)), [proof, atlas]);
  const [witness, setWitness] = useState<Witness | null>(null);
  const at = spot.selected ?? spot.section;
  const [, navigate] = useLocation();
  const pathTo = view === 'map' ? mapPath : outlinePath;
  const show = ({ at: box, claim }: Note): void => {
    setWitness(claim.witness ?? null);
    navigate(mapPath(checklistKey, box));
    focusOn(SHOWN);
  };
  useArrival(t('map.title', { title }));
  return (
    <div className="map-page">
      <BackLink href={CHECKLISTS}>{t('map.back')}</BackLink>
      <h1>{t('map.title', { title })}</h1>
      <p className="lead">{t(view === 'map' ? 'map.lead' : 'map.outline.lead')}</p>
      <div className="map-tools">
        <SectionChoice
          atlas={atlas}
          section={spot.section}
          onGo={(section) => navigate(pathTo(checklistKey, section))}
        />
        <SearchBox atlas={atlas} checklistKey={checklistKey} view={view} />
        <nav aria-label={t('map.view')} className="map-views">
          <Link href={mapPath(checklistKey, at)} aria-current={view === 'map' ? 'page' : undefined}>
            {t('map.as-map')}
          </Link>
          <Link href={outlinePath(checklistKey, at)} aria-current={view === 'outline' ? 'page' : undefined}>
            {t('map.as-outline')}
          </Link>
        </nav>
      </div>
      {view === 'map' ? (
        <MapView
          atlas={atlas}
          checklistKey={checklistKey}
          spot={spot}
          notes={notes}
          witness={witness}
          onShow={show}
          onHide={() => setWitness(null)}
          texts={texts}
        />
      ) : (
        <Outline atlas={atlas} checklistKey={checklistKey} at={at} />
      )}
      <ProofNotes
        atlas={atlas}
        texts={texts}
        proof={proof}
        notes={notes}
        checklistKey={checklistKey}
        onShow={show}
      />
      <div className="map-export">
        <button type="button" className="button quiet" onClick={() => downloadMachine(atlas.checklist)}>
          {t('map.export')}
        </button>
        <p className="hint">{t('map.export-hint')}</p>
      </div>
    </div>
  );
}
