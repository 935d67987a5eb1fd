import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { journeyOf } from '../../checklist/index.ts';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { SavedMark } from './saved-mark.tsx';
import { useModel, useSessionView } from './session-context.ts';

const PLACES = ['tasks', 'review', 'declaration', 'decide', 'statement', 'laws'] as const;
const DECLARATION_PLACES = ['tasks', 'review', 'sign'] as const;

/** Names what is open and leads to its places. */
export function CaseBar(): ReactNode {
  const { t } = useText();
  const { record, assessment } = useSessionView();
  const [location] = useLocation();
  const { checklist } = useModel();
  const isThere = {
    declaration: journeyOf(checklist) === 'supplier',
    laws: checklist.laws !== undefined,
  };
  const own = assessment.declaration
    ? DECLARATION_PLACES
    : PLACES.filter((place) => (place === 'declaration' || place === 'laws' ? isThere[place] : true));
  const places = own.map((place) => ({
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
