import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { OvertakenBox } from './overtaken-box.tsx';
import type { Followed } from './use-followed.ts';

interface Props {
  followed: Pick<Followed<object>, 'keepMine' | 'takeTheirs'>;
  /** What was saved elsewhere. */
  saved: readonly { label: string; text: string }[];
}

/** Fields of a form in which two tabs say different things. */
export function OvertakenFields({ followed: { keepMine, takeTheirs }, saved }: Props): ReactNode {
  const { t } = useText();
  return (
    <OvertakenBox theirs={t('overtaken.saved')} onMine={keepMine} onTheirs={takeTheirs}>
      <p>{t('overtaken.fields')}</p>
      <ul>
        {saved.map(({ label, text }) => (
          <li key={label} className="given">
            {t('overtaken.field', { label, text: text || t('overtaken.empty') })}
          </li>
        ))}
      </ul>
    </OvertakenBox>
  );
}
