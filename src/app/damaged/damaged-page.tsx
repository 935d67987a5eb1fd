import { lazy, type ReactNode } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import type { Remains } from '../../storage/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { RemoveButton } from '../controls/remove-button.tsx';
import { useText } from '../language/text-context.ts';
import { withWords } from '../language/with-words.tsx';
import { BACKUP, casePath, HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { DamageWords } from './damage-words.tsx';
import { SaveButton } from './save-button.tsx';

const SalvagePage = lazy(async () => ({
  default: (await import('../salvage/salvage-page.tsx')).SalvagePage,
}));

/** In the place of an assessment that is damaged: what is wrong, what can be saved, how it comes back, and how one goes on without. */
export const DamagedPage = withWords(Pages, 'damaged');

function Pages({ remains }: { remains: Remains }): ReactNode {
  const [goesOn] = useRoute(casePath.salvage(':id'));
  return goesOn ? <SalvagePage id={remains.id} /> : <Page remains={remains} />;
}

function Page({ remains }: { remains: Remains }): ReactNode {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { id, name, damage, proven } = remains;
  useArrival(t('damaged.page'));
  const remove = async (): Promise<void> => {
    await (await openStore()).remove(id);
    navigate(HOME);
  };
  return (
    <div className="narrow">
      <BackLink href={HOME}>{t('nav.back-home')}</BackLink>
      <h1>
        <span className="caption">
          <bdi>{name || t('damaged.unnamed')}</bdi>
        </span>
        {t('damaged.page')}
      </h1>
      <p className="lead">{t('damaged.lead')}</p>
      <h2>{t('damaged.what')}</h2>
      {damage && <DamageWords damage={damage} proven={proven} />}
      <h2>{t('damaged.next')}</h2>
      <p>{t('damaged.save-text')}</p>
      <SaveButton remains={remains} />
      <p>{t('damaged.restore-text')}</p>
      <p>
        <Link href={BACKUP}>{t('home.backup')}</Link>
      </p>
      <p>{t('damaged.go-on-text')}</p>
      <p className="buttons">
        <Link href={casePath.salvage(id)} className="button quiet">
          {t('damaged.go-on')}
        </Link>
      </p>
      <RemoveButton label={t('damaged.remove')} onRemove={() => void remove()} />
    </div>
  );
}
