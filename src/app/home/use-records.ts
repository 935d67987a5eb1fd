import { useCallback, useEffect, useState } from 'react';
import type { RecordSummary } from '../../storage/index.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { openStore } from '../assessment/open-store.ts';

export interface Records {
  /** Undefined while they are being read. */
  records: readonly RecordSummary[] | undefined;
  failure: SaveFailure | null;
  remove: (id: string) => Promise<void>;
}

/** The records on this device, last changed first. */
export function useRecords(): Records {
  const [records, setRecords] = useState<readonly RecordSummary[]>();
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const read = useCallback(async (): Promise<void> => {
    try {
      setRecords(await (await openStore()).list());
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
