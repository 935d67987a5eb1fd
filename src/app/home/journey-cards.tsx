import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../language/text-context.ts';
import { START, startPath, STATEMENT_START } from '../routes.ts';
import { JourneyIcon, type JourneyName } from './journey-icon.tsx';

/** By journey: where it starts. An invitation starts with the file that the buyer has sent. */
const JOURNEYS: [name: JourneyName, start: string | null][] = [
  ['supplier', START],
  ['invitation', null],
  ['own-process', startPath('own-process')],
  ['self-audit', startPath('self-audit')],
  ['statement', STATEMENT_START],
];

interface Props {
  /** The place where files are opened is shown. */
  opening: boolean;
  onOpen: () => void;
}

/** Which journey is mine: for whom each is, what comes out and how long it takes. One click starts it. */
export function JourneyCards({ opening, onOpen }: Props): ReactNode {
  const { t } = useText();
  return (
    <>
      <h2 className="first">{t('journeys.title')}</h2>
      <ul className="journeys">
        {JOURNEYS.map(([name, start]) => {
          const title = t(name === 'supplier' ? 'home.start' : `journey.${name}`);
          return (
            <li key={name} className="journey">
              <JourneyIcon name={name} />
              <h3>
                {start === null ? (
                  <button type="button" className="journey-start" aria-expanded={opening} onClick={onOpen}>
                    {title}
                  </button>
                ) : (
                  <Link href={start} className="journey-start">
                    {title}
                  </Link>
                )}
              </h3>
              <p className="journey-who">{t(`journey.${name}.who`)}</p>
              <p>{t(`journey.${name}.out`)}</p>
              <p className="journey-time">{t(`journey.${name}.time`)}</p>
            </li>
          );
        })}
      </ul>
      <p className="soft small">{t('journeys.pause')}</p>
    </>
  );
}
