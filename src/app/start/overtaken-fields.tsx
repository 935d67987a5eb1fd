import type { ReactNode } from 'react';
import type { Followed } from '../controls/use-followed.ts';
import { useText } from '../language/text-context.ts';

interface Props {
  followed: Pick<Followed<object>, 'keepMine' | 'takeTheirs'>;
  /** What was saved elsewhere. */
  saved: readonly { label: string; text: string }[];
}

/** Something else was saved in another tab than is typed here: neither takes the place of the other in silence. */
export function OvertakenFields({ followed: { keepMine, takeTheirs }, saved }: Props): ReactNode {
  const { t } = useText();
  return (
    <div className="box warn">
      <p>{t('overtaken.fields')}</p>
      <ul>
        {saved.map(({ label, text }) => (
          <li key={label} className="given">
            {t('overtaken.field', { label, text: text || t('overtaken.empty') })}
          </li>
        ))}
      </ul>
      <p className="buttons">
        <button type="button" className="button quiet" onClick={keepMine}>
          {t('overtaken.mine')}
        </button>
        <button type="button" className="button quiet" onClick={takeTheirs}>
          {t('overtaken.saved')}
        </button>
      </p>
    </div>
  );
}
