import { useEffect, useRef, useState, type ReactNode } from 'react';
import { standingOf, type ActionFinding, type Standing } from '../../findings/index.ts';
import { nextStates, type ActionState } from '../../record/index.ts';
import { actionText, updateLines } from '../../statement/index.ts';
import { today } from '../clock.ts';
import { Tag, type Tone } from '../controls/tag.tsx';
import { useMoreText } from '../language/use-more-text.ts';
import { useWords } from '../language/use-words.ts';
import { ProgressForm } from './progress-form.tsx';

const TONES: Record<Standing, Tone> = { overdue: 'bad', open: 'info', done: 'warn', verified: 'good' };

/** How an action stands today, what was said of it, and what can be said next; also once the document is issued. */
export function ActionProgress({ action }: { action: ActionFinding }): ReactNode {
  const words = useWords();
  const { t } = useMoreText('follow');
  const [saying, setSaying] = useState<ActionState | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && saying === null) button.current?.focus();
    wasOpen.current = saying !== null;
  }, [saying]);
  const { progress = [] } = action;
  const standing = standingOf(action, today());
  return (
    <div className="wide">
      <p>
        <Tag tone={TONES[standing]}>{words.t(`standing.${standing}`)}</Tag>
      </p>
      {progress.length > 0 && (
        <ul>
          {progress.map((update, at) => (
            <li key={at} className="given">
              {updateLines(update, words).join('\n')}
            </li>
          ))}
        </ul>
      )}
      {saying ? (
        <ProgressForm action={action} state={saying} onDone={() => setSaying(null)} />
      ) : (
        <p className="row">
          {nextStates(progress).map((state, at) => (
            <button
              key={state}
              ref={at === 0 ? button : undefined}
              type="button"
              className="plain-button"
              onClick={() => setSaying(state)}
            >
              {t(`progress.report.${state}`)}
              <span className="hidden-visually"> {actionText(action, words)}</span>
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
