import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Texts } from '../../checklist/index.ts';
import type { Witness } from '../../checklist/prove/index.ts';
import { mapPath } from '../routes.ts';
import { BoxDetails } from './box-details.tsx';
import { Canvas } from './canvas/canvas.tsx';
import { useWidth } from './canvas/use-width.ts';
import { litByPath, litByWitness } from './graph/lit.ts';
import type { Note } from './graph/notes.ts';
import { bandsIn } from './graph/summary.ts';
import { layoutOverview } from './layout/overview-layout.ts';
import { layoutSection } from './layout/section-layout.ts';
import { Legend } from './legend.tsx';
import type { Spot } from './place.ts';
import { SectionBar } from './section-bar.tsx';
import { answersOf } from './words/answers.ts';
import type { Atlas } from './words/atlas.ts';

interface Props {
  atlas: Atlas;
  texts: Texts;
  checklistKey: string;
  spot: Spot;
  notes: readonly Note[];
  witness: Witness | null;
  onShow: (note: Note) => void;
  onHide: () => void;
}

/** Id of the line that says that a witness is shown. */
export const SHOWN = 'map-shown';

/** A section with no more boxes than this is drawn with all its branches at once. */
const FEW = 30;

export function MapView({
  atlas,
  texts,
  checklistKey,
  spot,
  notes,
  witness,
  onShow,
  onHide,
}: Props): ReactNode {
  const { t } = atlas.words;
  const { section, selected } = spot;
  const [, navigate] = useLocation();
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const open = useMemo(() => openBands(atlas, spot, opened), [atlas, spot, opened]);
  const drawing = useMemo(
    () => (section === undefined ? layoutOverview(atlas, room) : layoutSection(atlas, section, open, room)),
    [atlas, section, open, room],
  );
  const lit = useMemo(
    () =>
      witness
        ? litByWitness(atlas, witness)
        : selected === undefined
          ? null
          : litByPath(atlas.graph, selected),
    [atlas, witness, selected],
  );
  const answers = useMemo(() => answersOf(witness, atlas), [witness, atlas]);
  const go = (at: string | undefined): void => navigate(mapPath(checklistKey, at));

  const stepBack = (): void => {
    if (witness) onHide();
    else if (selected !== undefined) go(section);
    else go(undefined);
  };
  const bands = section === undefined ? [] : bandsIn(atlas.graph, section).map(({ id }) => id);
  const allOpen = bands.every((id) => open.has(id));
  return (
    <>
      <SectionBar
        atlas={atlas}
        section={section}
        hasLines={drawing.lines.length > 0}
        onGo={go}
        branches={
          section === undefined || bands.length < 2
            ? undefined
            : { allOpen, toggle: () => setOpened(new Set(allOpen ? [] : [...opened, ...bands])) }
        }
      />
      {witness && (
        <p id={SHOWN} className="box info" tabIndex={-1}>
          {t('map.proof.shown')}{' '}
          <button type="button" className="plain-button" onClick={onHide}>
            {t('map.proof.hide')}
          </button>
        </p>
      )}
      <div className={selected === undefined ? 'map-frame' : 'map-frame with-details'}>
        <div ref={frame} className="map-canvas">
          {room > 0 && (
            <Canvas
              atlas={atlas}
              drawing={drawing}
              room={room}
              name={section ?? ''}
              selected={selected}
              lit={lit}
              notes={notes}
              answers={answers}
              onGo={go}
              onBack={stepBack}
            />
          )}
        </div>
        {selected !== undefined && (
          <BoxDetails
            key={selected}
            atlas={atlas}
            texts={texts}
            id={selected}
            checklistKey={checklistKey}
            notes={notes.filter(({ at }) => at === selected)}
            onShow={onShow}
            onClear={() => go(section)}
          />
        )}
      </div>
      <Legend atlas={atlas} />
    </>
  );
}

/** Those that the reader opened, the one that the address leads into, and all of a small section. */
function openBands(
  atlas: Atlas,
  { section, selected }: Spot,
  opened: ReadonlySet<string>,
): ReadonlySet<string> {
  const bands = section === undefined ? [] : bandsIn(atlas.graph, section);
  const few = bands.reduce((sum, { nodes }) => sum + nodes.length, 0) <= FEW;
  const own = selected === undefined ? undefined : atlas.graph.nodes.get(selected)?.band;
  return new Set(bands.map(({ id }) => id).filter((id) => few || opened.has(id) || id === own));
}
