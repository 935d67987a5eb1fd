import type { ReactNode } from 'react';
import { openStore } from '../assessment/open-store.ts';
import { DamagedThings } from '../damaged/damaged-things.tsx';
import { useText } from '../language/text-context.ts';
import { focusOn } from '../shell/focus-on.ts';
import { ChecklistCard } from './checklist-card.tsx';
import type { Checklists } from './use-checklists.ts';

/** The bundled ones and the own ones, with what can be done with each. */
export function ChecklistList({
  checklists: { checklists, damaged, failure, reload },
}: {
  checklists: Checklists;
}): ReactNode {
  const { t } = useText();
  const remove = async (digest: string): Promise<void> => {
    await (await openStore()).checklists.remove(digest);
    await reload();
    focusOn('here');
  };
  if (failure)
    return (
      <p className="box bad" role="alert">
        {t(`saving.failed.${failure}`)}
      </p>
    );
  if (!checklists) return <p className="soft">{t('shell.loading')}</p>;
  return (
    <>
      <DamagedThings kind="checklists" damaged={damaged} onRemove={(digest) => void remove(digest)} />
      <ul className="cards">
        {checklists.map((listed) => {
          const { digest } = listed.found.checklist;
          return (
            <li key={digest}>
              <ChecklistCard listed={listed} onRemove={() => void remove(digest)} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
