import { useCallback, useEffect, useState } from 'react';
import type { DeviceStore, Listing, RecordSummary } from '../../storage/index.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { openStore } from '../assessment/open-store.ts';
import { hearTabs } from '../assessment/other-tabs.ts';

export interface Records {
  /** Undefined while they are being read. */
  records: Listing<RecordSummary> | undefined;
  /** Undefined when all of them are there; until then they are those that were changed last. */
  readRest: (() => void) | undefined;
  failure: SaveFailure | null;
  remove: (id: string) => Promise<void>;
}

/** So many are there before the others are read. */
const FIRST = 50;

/** The records on this device, last changed first; also as other tabs change them. */
export function useRecords(): Records {
  const [records, setRecords] = useState<Listing<RecordSummary>>();
  const [isPart, setIsPart] = useState(false);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const attempt = useCallback(async (read: (store: DeviceStore) => Promise<void>): Promise<void> => {
    try {
      await read(await openStore());
    } catch (error) {
      console.error(error);
      setFailure(failureOf(error));
    }
  }, []);
  const readAll = useCallback(
    () =>
      attempt(async (store) => {
        setRecords(await store.list());
        setIsPart(false);
      }),
    [attempt],
  );
  useEffect(() => {
    // The list is the database's, not React's: it is read once the page stands.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    void attempt(async (store) => {
      const first = await store.recent(FIRST);
      const isPartOfAll = first.length === FIRST;
      setRecords(isPartOfAll ? { sound: first, damaged: [] } : await store.list());
      setIsPart(isPartOfAll);
    });
    return hearTabs(({ what }) => {
      if (what === 'changed') void readAll();
    });
  }, [attempt, readAll]);
  const remove = async (id: string): Promise<void> => {
    await (await openStore()).remove(id);
    setRecords((before) => before && { ...before, sound: before.sound.filter((one) => one.id !== id) });
  };
  return { records, readRest: isPart ? () => void readAll() : undefined, failure, remove };
}
