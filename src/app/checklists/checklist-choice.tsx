import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { journeyOf, type Journey } from '../../checklist/index.ts';
import { useTexts } from '../language/text-context.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { startPath } from '../routes.ts';
import { keyOf } from './find-checklist.ts';
import { useChecklists } from './use-checklists.ts';

/** Which checklist the assessment is made with, where there is more than one for the journey. */
export function ChecklistChoice({ chosen, journey }: { chosen: string; journey: Journey }): ReactNode {
  const { t } = useMoreText('checklists');
  const [, navigate] = useLocation();
  const { checklists: all = [] } = useChecklists(useTexts().language);
  const checklists = all.filter(({ found }) => journeyOf(found.checklist) === journey);
  if (checklists.length < 2) return null;
  return (
    <div className="field">
      <label className="label" htmlFor="checklist">
        {t('choice.label')}
      </label>
      <p className="hint" id="checklist-hint">
        {t('choice.hint')}
      </p>
      <select
        id="checklist"
        aria-describedby="checklist-hint"
        value={chosen}
        onChange={({ target }) => navigate(startPath(target.value), { replace: true })}
      >
        {checklists.map(({ found, title }) => (
          <option key={found.checklist.digest} value={keyOf(found)}>
            {t('choice.option', {
              title,
              version: found.checklist.version,
              digest: found.checklist.digest.slice(0, 8),
              origin: found.origin,
            })}
          </option>
        ))}
      </select>
    </div>
  );
}
