import { useRef, useState } from 'react';

interface OneAtATime {
  busy: boolean;
  /** Does nothing while what was begun before is under way. */
  run: (work: () => Promise<void>) => void;
}

/** What a button begins: where a disk is slow, whoever presses again would begin a second assessment. */
export function useOneAtATime(): OneAtATime {
  // The state is known one rendering later, and the second press may come before.
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    try {
      await work();
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, run: (work) => void attempt(work) };
}
