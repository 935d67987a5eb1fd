/** The steps by which a database becomes one of today, in order: the first makes version 1. A step is only ever added at the end. */
import { changed } from './changed.ts';
import { checklists } from './checklists.ts';
import { keys } from './keys.ts';
import { lock } from './lock.ts';
import type { Migration } from './migration.ts';
import { records } from './records.ts';
import { summaries } from './summaries.ts';

export const MIGRATIONS: readonly Migration[] = [
  records,
  checklists,
  summaries,
  keys,
  // Declarations and their signatures came after the summaries of version 3.
  summaries,
  // Which evidence a log names is part of them since.
  summaries,
  lock,
  changed,
];
