import type { ReactNode } from 'react';
import { useText, useTexts } from '../language/text-context.ts';
import { withWords } from '../language/with-words.tsx';
import { HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { Frame } from '../shell/frame.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { ChecklistList } from './checklist-list.tsx';
import { OpenChecklist } from './open-checklist.tsx';
import { TemplateBox } from './template-box.tsx';
import { useChecklists } from './use-checklists.ts';
import './checklists.css';

/** The checklists on this device, and a way to bring one's own. */
export const ChecklistsPage = withWords(Page, 'checklists', 'diagnostics');

function Page(): ReactNode {
  const { t } = useText();
  const checklists = useChecklists(useTexts().language);
  useArrival(t('checklists.page'));
  return (
    <Frame>
      <BackLink href={HOME}>{t('nav.back-home')}</BackLink>
      <h1>{t('checklists.page')}</h1>
      <p className="lead">{t('checklists.lead')}</p>
      <h2 id="here" tabIndex={-1}>
        {t('checklists.here')}
      </h2>
      <ChecklistList checklists={checklists} />
      <OpenChecklist kept={checklists.checklists} onKept={checklists.reload} />
      <TemplateBox />
    </Frame>
  );
}
