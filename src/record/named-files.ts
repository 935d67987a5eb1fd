import type { Evidence, EvidenceFile } from '../checklist/index.ts';
import type { LogEvent } from './types.ts';

/** Every file that the events name, each once; also those of answers given up since. */
export function namedFiles(events: Iterable<LogEvent>): EvidenceFile[] {
  const files = new Map<string, EvidenceFile>();
  for (const event of events) for (const file of filesIn(event)) files.set(file.digest, file);
  return [...files.values()];
}

function filesIn(event: LogEvent): EvidenceFile[] {
  if (event.type === 'declaration-received') return [event.declaration.file, ...event.declaration.evidence];
  return evidenceIn(event).flatMap(({ file }) => file ?? []);
}

function evidenceIn(event: LogEvent): Evidence[] {
  if (event.type === 'action-updated') return event.update.evidence ?? [];
  if (event.type === 'moved') return event.move.dropped.flatMap(({ answer }) => answer.evidence ?? []);
  return 'answer' in event ? (event.answer.evidence ?? []) : [];
}
