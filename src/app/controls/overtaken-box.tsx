import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';

interface Props {
  /** Says what was saved elsewhere. */
  children: ReactNode;
  /** Words of the button that takes it. */
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
}

/** Something else was saved in another tab than is typed here: neither takes the place of the other in silence. */
export function OvertakenBox({ children, theirs, onMine, onTheirs }: Props): ReactNode {
  const { t } = useText();
  return (
    <div className="box warn">
      {children}
      <p className="buttons">
        <button type="button" className="button quiet" onClick={onMine}>
          {t('overtaken.mine')}
        </button>
        <button type="button" className="button quiet" onClick={onTheirs}>
          {theirs}
        </button>
      </p>
    </div>
  );
}
