import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../language/text-context.ts';
import { withWords } from '../language/with-words.tsx';
import { BACKUP, HOME, KEYS } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { Frame } from '../shell/frame.tsx';
import { Loading } from '../shell/loading.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import type { Part } from './erase-all.ts';
import { EraseButton } from './erase-button.tsx';
import { Erased } from './erased.tsx';
import { useKept, type Kept } from './use-kept.ts';

/** To leave nothing behind, as on a computer that others use too. */
export const ErasePage = withWords(Page, 'erase');

function Page(): ReactNode {
  const { t } = useText();
  const kept = useKept();
  const [left, setLeft] = useState<readonly Part[] | null>(null);
  useArrival(t('erase.page'));
  return (
    <Frame>
      <div className="narrow">
        {left ? (
          <Erased left={left} />
        ) : (
          <>
            <BackLink href={HOME}>{t('nav.back-home')}</BackLink>
            <h1>{t('erase.page')}</h1>
            <p className="lead">{t('erase.lead')}</p>
            {kept ? <Offer kept={kept} onErased={setLeft} /> : <Loading />}
          </>
        )}
      </div>
    </Frame>
  );
}

interface Props {
  kept: Kept | 'unreadable';
  onErased: (left: readonly Part[]) => void;
}

/** What goes, what stays, what to do before; then the button. */
function Offer({ kept, onErased }: Props): ReactNode {
  const { t } = useText();
  const counted = kept === 'unreadable' ? null : kept;
  return (
    <>
      <h2>{t('erase.goes')}</h2>
      {counted ? <Counted kept={counted} /> : <p className="box warn">{t('erase.unreadable')}</p>}
      <p>{t('erase.goes-too')}</p>
      <h2>{t('erase.stays')}</h2>
      <p>{t('erase.stays-text')}</p>
      <h2>{t('erase.before')}</h2>
      <p>
        {t('erase.before-text')} <Link href={BACKUP}>{t('home.backup')}</Link>
      </p>
      {counted && counted.keys > 0 && (
        <p>
          {t('erase.before-keys')} <Link href={KEYS}>{t('home.keys-link')}</Link>
        </p>
      )}
      <EraseButton records={counted?.records ?? null} onErased={onErased} />
    </>
  );
}

function Counted({ kept: { records, checklists, keys } }: { kept: Kept }): ReactNode {
  const { t } = useText();
  return (
    <ul>
      <li>{t('erase.records', { count: records })}</li>
      {checklists > 0 && <li>{t('erase.checklists', { count: checklists })}</li>}
      {keys > 0 && <li>{t('erase.keys', { count: keys })}</li>}
    </ul>
  );
}
