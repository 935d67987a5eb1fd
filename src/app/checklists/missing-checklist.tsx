import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ChecklistPin } from '../../record/index.ts';
import { useText } from '../language/text-context.ts';
import { withWords } from '../language/with-words.tsx';
import { CHECKLISTS, HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import './checklists.css';

/** An assessment whose checklist is not on this device: which one has to be opened first. */
export const MissingChecklist = withWords(Page, 'checklists');

function Page({ pin: { id, version, digest } }: { pin: ChecklistPin }): ReactNode {
  const { t } = useText();
  useArrival(t('missing.title'));
  return (
    <div className="narrow">
      <BackLink href={HOME}>{t('nav.back-home')}</BackLink>
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <dl className="pin">
        <dt>{t('missing.id')}</dt>
        <dd>
          <bdi>{id}</bdi>
        </dd>
        <dt>{t('missing.version')}</dt>
        <dd>{version}</dd>
        <dt>{t('digest.name')}</dt>
        <dd>
          <code className="digest">{digest}</code>
        </dd>
      </dl>
      <p>{t('missing.next')}</p>
      <p>
        <Link href={CHECKLISTS}>{t('missing.link')}</Link>
      </p>
    </div>
  );
}
