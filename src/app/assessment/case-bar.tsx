import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { SavedMark } from './saved-mark.tsx';
import { useModel, useSessionView } from './session-context.ts';

/** Names the open assessment and leads to its places. */
export function CaseBar(): ReactNode {
  const { t } = useText();
  const { record, assessment } = useSessionView();
  const { laws } = useModel().checklist;
  const [location] = useLocation();
  const places = (
    ['tasks', 'review', 'decide', 'statement', ...(laws ? (['laws'] as const) : [])] as const
  ).map((place) => ({
    place,
    href: casePath[place](record.id),
  }));
  return (
    <section className="case-bar" aria-label={t('case.nav')}>
      <div className="inner">
        <p className="case-name">
          <bdi>{assessment.details.subject.name}</bdi>
        </p>
        <SavedMark />
        <nav aria-label={t('case.places')}>
          <ul className="case-nav">
            {places.map(({ place, href }) => (
              <li key={place}>
                <Link href={href} aria-current={location === href ? 'page' : undefined}>
                  {t(`case.${place}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </section>
  );
}
