/** The files that travel in a document: what it is, and the record that it was made from. */
import { writeRecord, type AssessmentRecord } from '../../record/index.ts';
import type { Attachment } from '../document.ts';
import { MANIFEST_FORMAT, MANIFEST_NAME, type DocumentKind, type Manifest } from '../manifest/manifest.ts';
import type { Edition } from './input.ts';
import type { Words } from './words.ts';

/** What every document is composed from. */
interface Origin extends Edition {
  record: AssessmentRecord;
  words: Words;
}

type Particulars = Pick<Manifest, 'kind' | 'law' | 'on' | 'address'>;

/** Where the record travels along. @param about what readers are told of it */
export function withRecord(origin: Origin, particulars: Particulars, about: string): Attachment[] {
  const { id, head } = origin.record;
  return [
    manifest(origin, particulars, { id, head }),
    json(recordName(particulars.kind), about, 'Source', writeRecord(origin.record)),
  ];
}

/** Where it must not. */
export function withoutRecord(origin: Origin, particulars: Particulars): Attachment[] {
  return [manifest(origin, particulars, { id: origin.record.id })];
}

export function recordName(kind: DocumentKind): string {
  return kind === 'declaration' ? 'declaration.json' : 'record.json';
}

function manifest(origin: Origin, particulars: Particulars, record: Manifest['record']): Attachment {
  const { words, tool, paper } = origin;
  // Field by field: a record that was read from a file may have them in another order.
  const { id, version, digest } = origin.record.checklist;
  const content: Manifest = {
    format: MANIFEST_FORMAT,
    ...particulars,
    language: words.language,
    tool,
    paper,
    checklist: { id, version, digest },
    record,
  };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  return json(MANIFEST_NAME, words.t('attachment.manifest'), 'Data', text);
}

function json(
  name: string,
  description: string,
  relationship: Attachment['relationship'],
  text: string,
): Attachment {
  return { name, mime: 'application/json', description, relationship, bytes: new TextEncoder().encode(text) };
}
