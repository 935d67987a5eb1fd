import { Suspense, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import { BUNDLED } from '../../checklist/bundled.ts';
import { useJourney } from '../checklists/use-journey.ts';
import { JourneyWords } from '../language/journey-words.tsx';
import { CHECKLISTS } from '../routes.ts';
import { Frame } from '../shell/frame.tsx';
import { Loading } from '../shell/loading.tsx';
import { StartForm } from './start-form.tsx';

interface Props {
  /** Key of the checklist, where one was chosen. */
  checklist?: string | undefined;
  purpose?: string | undefined;
}

export function StartPage({ checklist = BUNDLED[0] ?? '', purpose }: Props): ReactNode {
  const journey = useJourney(checklist);
  if (journey === null) return <Redirect to={CHECKLISTS} />;
  return (
    <Frame>
      <Suspense fallback={<Loading />}>
        {journey === undefined ? (
          <Loading />
        ) : (
          <JourneyWords journey={journey}>
            <StartForm
              key={journey}
              checklist={checklist}
              journey={journey}
              purpose={journey === 'self-audit' && purpose === 'statement' ? purpose : undefined}
            />
          </JourneyWords>
        )}
      </Suspense>
    </Frame>
  );
}
