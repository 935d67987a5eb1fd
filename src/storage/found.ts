/** What a store says of what it found: the record itself, its line in a list, or all that is left of it. */
import type { AssessmentRecord } from '../record/index.ts';
import type { Damage, Damaged } from './damage.ts';
import { damagedRecord } from './error.ts';
import { readableDigests } from './evidence.ts';
import { examine, isDamage, nameIn, provenEvents, type Found } from './examine.ts';
import { checkKnown } from './known.ts';
import { summaryOf } from './summary.ts';
import type { RecordSummary, Remains } from './types.ts';

/** @throws StorageError `damaged`, or `newer` where it holds what this version does not know */
export function soundRecord(id: string, examined: AssessmentRecord | Damage): AssessmentRecord {
  if (isDamage(examined)) throw damagedRecord(id, examined);
  checkKnown(examined);
  return examined;
}

/** One of both. */
export function listedOf(found: Found): { sound?: RecordSummary; damaged?: Damaged } {
  const examined = examine(found);
  return isDamage(examined)
    ? { damaged: { id: found.id, name: nameIn(found), damage: examined } }
    : { sound: summaryOf(examined) };
}

export function remainsOf(found: Found): Remains {
  const examined = examine(found);
  return {
    id: found.id,
    name: nameIn(found),
    named: [...readableDigests(found.events)],
    damage: isDamage(examined) ? examined : null,
    pieces: found.pieces(),
    header: found.header,
    events: found.events,
    proven: provenEvents(found),
  };
}
