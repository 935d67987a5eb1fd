import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';

interface Room {
  /** In bytes, the app itself included. */
  used: number;
  granted: number;
  /** The browser has agreed not to clear it by itself. */
  stays: boolean;
}

/** How much room there is, and whether the browser may take it back. Nothing where the browser does not say. */
export function RoomNote(): ReactNode {
  const { t, number } = useText();
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    let current = true;
    roomHere().then(
      (found) => {
        if (current) setRoom(found);
      },
      // What the browser will not say is not shown.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  if (!room) return null;
  const megabytes = (bytes: number): string => number(Math.ceil(bytes / 1e6));
  return (
    <p>
      {t('home.room', { used: megabytes(room.used), granted: megabytes(room.granted) })}{' '}
      {t(room.stays ? 'home.stays' : 'home.may-go')}
    </p>
  );
}

async function roomHere(): Promise<Room | null> {
  if (!('storage' in navigator)) return null;
  const [{ usage, quota }, stays] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return usage === undefined || quota === undefined ? null : { used: usage, granted: quota, stays };
}
