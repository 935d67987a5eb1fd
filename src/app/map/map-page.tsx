import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { titleOf } from '../checklists/title-of.ts';
import { useText, useTexts } from '../language/text-context.ts';
import { useWords } from '../language/use-words.ts';
import { WithTexts } from '../language/with-texts.tsx';
import { withWords } from '../language/with-words.tsx';
import { CHECKLISTS, mapPath } from '../routes.ts';
import { NotHere } from '../assessment/not-here.tsx';
import { BackLink } from '../shell/back-link.tsx';
import { Frame } from '../shell/frame.tsx';
import { Loading } from '../shell/loading.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { MapBody } from './map-body.tsx';
import { spotOf } from './place.ts';
import { useFound, type Loaded } from './use-found.ts';
import { atlasOf } from './words/atlas.ts';
import '@xyflow/react/dist/base.css';
import '../checklists/checklists.css';
import './map.css';

interface Props {
  /** Key of the checklist. */
  checklist: string;
  view: string;
  at: string | undefined;
}

/** A checklist drawn, or told as an outline. */
export const MapPage = withWords(Framed, 'checklists', 'diagnostics', 'map');

function Framed(props: Props): ReactNode {
  return (
    <Frame>
      <Page {...props} />
    </Frame>
  );
}

function Page({ checklist, view, at }: Props): ReactNode {
  const { t } = useText();
  const loaded = useFound(checklist, useTexts().language);
  if (view !== 'map' && view !== 'outline') return <NotHere />;
  if (loaded === undefined) return <Loading />;
  if (loaded === null) return <Elsewhere text={t('map.missing')} />;
  return (
    <WithTexts texts={loaded.texts}>
      <Drawn loaded={loaded} checklistKey={checklist} view={view} at={at} />
    </WithTexts>
  );
}

interface DrawnProps {
  loaded: Loaded;
  checklistKey: string;
  view: 'map' | 'outline';
  at: string | undefined;
}

function Drawn({ loaded: { found, texts }, checklistKey, view, at }: DrawnProps): ReactNode {
  const { language } = useTexts();
  const words = useWords();
  const { checklist } = found;
  const atlas = useMemo(() => atlasOf(checklist, words), [checklist, words]);
  const spot = useMemo(
    () => spotOf(at, { graph: atlas.graph, sections: checklist.sections }),
    [at, atlas, checklist],
  );
  if (!spot)
    return <Elsewhere text={words.t('map.nowhere', { at: at ?? '' })} back={mapPath(checklistKey)} />;
  return (
    <MapBody
      atlas={atlas}
      texts={texts}
      title={titleOf(texts, language)}
      checklistKey={checklistKey}
      view={view}
      spot={spot}
    />
  );
}

/** An address that leads to no checklist, or to nothing in it. */
function Elsewhere({ text, back = CHECKLISTS }: { text: string; back?: string }): ReactNode {
  const { t } = useText();
  useArrival(t('map.page'));
  return (
    <div className="narrow">
      <BackLink href={CHECKLISTS}>{t('map.back')}</BackLink>
      <h1>{t('map.page')}</h1>
      <p>{text}</p>
      <p>
        <Link href={back}>{t(back === CHECKLISTS ? 'map.back' : 'map.whole')}</Link>
      </p>
    </div>
  );
}
