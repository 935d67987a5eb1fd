import { useSyncExternalStore } from 'react';
import { readLockState, watchLockState, type LockState } from './lock-state.ts';

export const useLockState = (): LockState => useSyncExternalStore(watchLockState, readLockState);
