import type { ReactNode } from 'react';
import { FATES, type Fate, type Progress } from '../../findings/compare/index.ts';
import { flagText, triggerName } from '../../statement/index.ts';
import { Tag, type Tone } from '../controls/tag.tsx';
import { useMoreText } from '../language/use-more-text.ts';
import { useWords } from '../language/use-words.ts';

const TONES: Record<Fate, Tone> = { new: 'bad', remaining: 'warn', cleared: 'good' };

/** Triggers, red flags, and the gaps where nobody is judged: what is new, what remains, what has cleared. */
export function Signals({ progress: { triggers, flags, gaps, verdict } }: { progress: Progress }): ReactNode {
  const words = useWords();
  const { t } = useMoreText('follow');
  return (
    <>
      <h2>{t('compare.triggers')}</h2>
      <Fates
        items={triggers.map(({ code, fate }) => ({ key: code, fate, text: triggerName(code, words) }))}
      />
      <h2>{t('compare.flags')}</h2>
      <Fates items={flags.map(({ key, fate }) => ({ key, fate, text: flagText(key, words) }))} />
      {verdict.now === null && (
        <>
          <h2>{t('compare.gaps')}</h2>
          <Fates
            items={gaps.map(({ question, fate }) => ({ key: question, fate, text: t(`${question}.name`) }))}
          />
        </>
      )}
    </>
  );
}

interface Item {
  key: string;
  fate: Fate;
  text: string;
}

function Fates({ items }: { items: readonly Item[] }): ReactNode {
  const { t } = useMoreText('follow');
  if (items.length === 0) return <p className="soft">{t('compare.none')}</p>;
  return (
    <ul className="fates">
      {FATES.flatMap((fate) => items.filter((one) => one.fate === fate)).map(({ key, fate, text }) => (
        <li key={key}>
          <Tag tone={TONES[fate]}>{t(`compare.fate.${fate}`)}</Tag> <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
