import { Suspense, type ReactNode } from 'react';
import { journeyOf } from '../../checklist/index.ts';
import { byName, tenderOf } from '../../exchange/portfolio/index.ts';
import { today } from '../clock.ts';
import { DamagedList } from '../damaged/damaged-list.tsx';
import { useText, useTexts } from '../language/text-context.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { WithTexts } from '../language/with-texts.tsx';
import type { JudgedRecord } from '../records/judge.ts';
import { useJudged, type JudgedWithTexts } from '../records/use-judged.ts';
import { HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { Frame } from '../shell/frame.tsx';
import { Loading } from '../shell/loading.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { PortfolioFiles } from './portfolio-files.tsx';
import { PortfolioTable } from './portfolio-table.tsx';
import './portfolio.css';

/** The suppliers of one tender side by side. @param ids of their records, with commas between them */
export function PortfolioPage({ ids }: { ids: string }): ReactNode {
  const judged = useJudged([...new Set(ids.split(','))], useTexts().language);
  return (
    <Frame>
      <Suspense fallback={<Loading />}>{judged ? <Page judged={judged} /> : <Loading />}</Suspense>
    </Frame>
  );
}

function Page({ judged: { records, damaged, texts } }: { judged: JudgedWithTexts }): ReactNode {
  const { t, date, language } = useMoreText('follow');
  const back = useText().t('nav.back-home');
  useArrival(t('portfolio.title'));
  const on = today();
  const suppliers = byName(records.filter(isSupplier), language);
  const [first] = suppliers;
  const isMixed = new Set(suppliers.map(({ assessment }) => tenderOf(assessment.details))).size > 1;
  const leftOut = records.length - suppliers.length - damaged.length;
  return (
    <div className="portfolio">
      <BackLink href={HOME}>{back}</BackLink>
      <h1>
        {first && !isMixed && (
          <span className="caption">
            {t('portfolio.tender', {
              buyer: first.assessment.details.procurement.buyer,
              title: first.assessment.details.procurement.title,
            })}
          </span>
        )}
        {t('portfolio.title')}
      </h1>
      <p className="lead">{t('portfolio.lead')}</p>
      {isMixed && <p className="box warn">{t('portfolio.mixed')}</p>}
      {damaged.length > 0 && <DamagedList damaged={damaged} />}
      {leftOut > 0 && <p className="box info">{t('portfolio.left-out', { count: leftOut })}</p>}
      {first ? (
        <WithTexts texts={texts}>
          <PortfolioFiles suppliers={suppliers} on={on} />
          <PortfolioTable suppliers={suppliers} on={on} />
          <p className="soft small">{t('portfolio.as-of', { date: date(on) })}</p>
        </WithTexts>
      ) : (
        <p>{t('portfolio.none')}</p>
      )}
    </div>
  );
}

function isSupplier(one: JudgedRecord | null): one is JudgedRecord {
  return one !== null && journeyOf(one.model.checklist) === 'supplier';
}
