import { useEffect, useState } from 'react';

/**
 * What a promise gives. @param key the same as long as the same is asked for
 * @returns undefined while it is on its way
 */
export function useLoaded<T>(key: string, load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ key: string; value: T }>();
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    load().then(
      (value) => {
        if (current) setLoaded({ key, value });
      },
      (error: unknown) => {
        if (current) setFailure(error);
      },
    );
    return () => {
      current = false;
    };
    // The key says what is loaded; the function is another one at each turn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  if (failure) throw failure instanceof Error ? failure : new Error('not loaded', { cause: failure });
  return loaded?.key === key ? loaded.value : undefined;
}
