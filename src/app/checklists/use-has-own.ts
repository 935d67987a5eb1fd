import { useEffect, useState } from 'react';
import { openStore } from '../assessment/open-store.ts';

/** Are there checklists of one's own on this device? Most people have none, and are asked nothing. */
export function useHasOwn(): boolean {
  const [hasOwn, setHasOwn] = useState(false);
  useEffect(() => {
    void openStore()
      .then(({ checklists }) => checklists.list())
      .then(
        ({ sound }) => setHasOwn(sound.length > 0),
        // Without storage nothing can be begun either, and that is said then.
        () => undefined,
      );
  }, []);
  return hasOwn;
}
