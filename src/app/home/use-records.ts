import { useCallback, useEffect, useState } from 'react';
import { fold, type Assessment } from '../../record/index.ts';
import type { RecordSummary } from '../../storage/index.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { openStore } from '../assessment/open-store.ts';

export interface ListedRecord extends RecordSummary {
  stage: Assessment['stage'] | 'damaged';
}

export interface Records {
  /** Undefined while they are being read. */
  records: ListedRecord[] | undefined;
  failure: SaveFailure | null;
  remove: (id: string) => Promise<void>;
}

/** The assessments on this device. */
export function useRecords(): Records {
  const [records, setRecords] = useState<ListedRecord[]>();
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const read = useCallback(async (): Promise<void> => {
    try {
      setRecords(await listed());
    } catch (error) {
      console.error(error);
      setFailure(failureOf(error));
    }
  }, []);
  useEffect(() => {
    // The list is the database's, not React's: it is read once the page stands.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    void read();
  }, [read]);
  const remove = async (id: string): Promise<void> => {
    await (await openStore()).remove(id);
    await read();
  };
  return { records, failure, remove };
}

async function listed(): Promise<ListedRecord[]> {
  const store = await openStore();
  const summaries = await store.list();
  return Promise.all(
    summaries.map(async (summary) => {
      const stage = await store.load(summary.id).then(
        (record) => (record ? fold(record).stage : ('damaged' as const)),
        () => 'damaged' as const,
      );
      return { ...summary, stage };
    }),
  );
}
