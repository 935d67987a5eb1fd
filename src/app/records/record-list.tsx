import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { tenderOf } from '../../exchange/portfolio/index.ts';
import type { RecordSummary } from '../../storage/index.ts';
import { today } from '../clock.ts';
import { useText } from '../language/text-context.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { focusOn } from '../shell/focus-on.ts';
import { chosen, EVERYTHING, factsOf, needsFacts, type Listed } from './choose.ts';
import { Filters } from './filters.tsx';
import { knownFacts } from './record-facts.ts';
import { RecordRow } from './record-row.tsx';
import { Selection } from './selection.tsx';
import { useFacts } from './use-facts.ts';
import './records.css';

/** So many are drawn at once; the rest comes when asked for. */
const PAGE = 50;

interface Props {
  records: readonly RecordSummary[];
  /** Reads the others, where they were not read so far. */
  readRest: (() => void) | undefined;
  onRemove: (id: string) => Promise<void>;
}

/** What is kept on this device: how far each record has come, what came of it, and what has to be done next. */
export function RecordList({ records, readRest, onRemove }: Props): ReactNode {
  const { t, language } = useMoreText('follow');
  const loading = useText().t('shell.loading');
  const isPart = readRest !== undefined;
  useEffect(() => {
    // These are drawn by now, and answer while the others come.
    readRest?.();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once
  }, [isPart]);
  const [choice, setChoice] = useState(EVERYTHING);
  const [pages, setPages] = useState(1);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const on = today();
  const listed = records.map((summary): Listed => ({ summary, known: knownFacts(summary, on) }));
  const found = chosen(listed, choice, language);
  const shown = found.slice(0, pages * PAGE);
  const isJudged = needsFacts(choice);
  useFacts(isJudged ? records : shown.map(({ summary }) => summary), on);
  const done = isJudged ? listed.filter(({ known }) => known !== undefined).length : records.length;
  const tenders = useMemo(() => byTender(records), [records]);
  const suppliersOf = (one: Listed): string[] =>
    factsOf(one)?.journey === 'supplier' ? (tenders.get(tenderOf(one.summary.details)) ?? []) : [];
  const tick = (id: string): void =>
    setTicked(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]);

  return (
    <>
      {records.length > 1 && (
        <Filters
          choice={choice}
          onChoice={(next) => {
            setChoice(next);
            setPages(1);
          }}
        />
      )}
      <p role="status" className="soft small">
        {isPart && loading}
        {!isPart &&
          (done < records.length
            ? t('records.reading', { done, all: records.length })
            : t('records.count', { shown: found.length, all: records.length }))}
      </p>
      {records.length > 1 && (
        <Selection
          chosen={listed.filter(({ summary }) => ticked.includes(summary.id))}
          onClear={() => setTicked([])}
        />
      )}
      {found.length === 0 ? (
        !isPart && <p>{t('records.nothing')}</p>
      ) : (
        <ul className="records" aria-label={t('records.table')}>
          {shown.map((one) => (
            <RecordRow
              key={one.summary.id}
              listed={one}
              tender={suppliersOf(one)}
              ticked={ticked.includes(one.summary.id)}
              onTick={records.length > 1 && !one.summary.declared ? () => tick(one.summary.id) : undefined}
              onRemove={() =>
                void onRemove(one.summary.id).then(() => {
                  setTicked(ticked.filter((id) => id !== one.summary.id));
                  focusOn('yours');
                })
              }
            />
          ))}
        </ul>
      )}
      {shown.length < found.length && (
        <button type="button" className="button quiet" onClick={() => setPages(pages + 1)}>
          {t('records.more', { count: Math.min(PAGE, found.length - shown.length) })}
        </button>
      )}
    </>
  );
}

/** Ids of the records that are about the same tender. */
function byTender(records: readonly RecordSummary[]): Map<string, string[]> {
  const tenders = new Map<string, string[]>();
  for (const { id, details } of records.filter(({ declared }) => !declared)) {
    const tender = tenderOf(details);
    const ids = tenders.get(tender);
    if (ids) ids.push(id);
    else if (tender !== '') tenders.set(tender, [id]);
  }
  return tenders;
}
