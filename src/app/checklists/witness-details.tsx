import type { ReactNode } from 'react';
import type { Checklist, Texts } from '../../checklist/index.ts';
import type { Witness } from '../../checklist/prove/index.ts';
import { useText } from '../language/text-context.ts';
import { WitnessAnswers } from './witness-answers.tsx';

interface Props {
  compiled: { checklist: Checklist; texts: Texts };
  witness?: Witness;
  better?: Witness;
}

/** The answers that show a fault, behind a line that opens them; nothing where there are none. */
export function WitnessDetails({ compiled, witness, better }: Props): ReactNode {
  const { t } = useText();
  if (!witness) return null;
  return (
    <details>
      <summary>
        <span>{t('witness.show', { count: witness.answers.length })}</span>
      </summary>
      <div className="inside">
        <WitnessAnswers {...compiled} witness={witness} />
        {better && (
          <>
            <p>{t('witness.better')}</p>
            <WitnessAnswers {...compiled} witness={better} />
          </>
        )}
      </div>
    </details>
  );
}
