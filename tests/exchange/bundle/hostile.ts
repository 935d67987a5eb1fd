/** Bundles that nobody should be able to get in with: each with what is said of it, and where. */
import { deflateRawSync } from 'node:zlib';
import { digestOf } from '../../../src/checklist/index.ts';
import { append, writeRecord, type AssessmentRecord } from '../../../src/record/index.ts';
import { strToU8 } from 'fflate';
import { zipOf, type Item } from './archive.ts';
import {
  bundleOf,
  CHECKLIST,
  CONTENTS,
  EVIDENCE,
  itemsWith,
  listed,
  LOST,
  MANIFEST,
  manifest,
  manifested,
  own,
  record,
  RECORD,
  rewritten,
  sha,
  textOf,
} from './sample.ts';

/** What it is; how it is made; each code and place that is reported. */
type Hostile = [name: string, make: () => Uint8Array, refused: string[]];

const whole = (): Uint8Array => bundleOf(CONTENTS);
const byte = (at: number, value: number): Uint8Array => {
  const bytes = whole().slice();
  bytes[at] = value;
  return bytes;
};
const more = (...items: Item[]): Uint8Array => zipOf([...itemsWith(), ...items]);
const named = (name: string | Uint8Array): Uint8Array => more({ name, data: strToU8('x') });
const data = strToU8('x');
/** One entry written in another way. */
const packed = (path: string, change: Partial<Item>): Uint8Array =>
  zipOf(itemsWith().map((item) => (item.name === path ? { ...item, ...change } : item)));
const entry = (at: number, change: object): object => ({
  entries: manifest().entries.map((one, i) => (i === at ? { ...one, ...change } : one)),
});
const PATHS = manifest().entries.map(({ path }) => path);
const at = (path: string): number => PATHS.indexOf(path);
const sealed = (change: (one: AssessmentRecord) => AssessmentRecord): Uint8Array =>
  listed({ [RECORD]: writeRecord(change(record)) });
/** A checklist that was changed and sealed again by whoever changed it. */
const forged = (change: (checklist: typeof own.checklist) => object): Uint8Array => {
  const { digest: _, ...content } = { ...own.checklist, ...change(own.checklist) };
  const digest = digestOf({ checklist: content, texts: own.texts });
  return listed({
    [CHECKLIST]: undefined,
    [`checklists/${digest}.json`]: JSON.stringify({ ...own, checklist: { ...content, digest } }),
  });
};
const forgedPath = (change: (checklist: typeof own.checklist) => object): string => {
  const { digest: _, ...content } = { ...own.checklist, ...change(own.checklist) };
  return `checklists/${digestOf({ checklist: content, texts: own.texts })}.json`;
};
const AT = '2026-11-23T10:00:00Z';

export const ARCHIVES: Hostile[] = [
  ['nothing at all', () => new Uint8Array(), ['zip-none']],
  ['a text', () => strToU8('Dear officer, open this.'), ['zip-none']],
  ['a program before the archive', () => new Uint8Array([...strToU8('MZ'), ...whole()]), ['zip-none']],
  ['two letters', () => strToU8('PK'), ['zip-cut']],
  ['cut in the middle', () => whole().slice(0, 500), ['zip-cut']],
  ['cut by one byte', () => whole().slice(0, -1), ['zip-cut']],
  ['one byte more', () => new Uint8Array([...whole(), 0]), ['zip-cut']],
  ['two archives in a row', () => new Uint8Array([...whole(), ...whole()]), ['zip-cut']],
  ['a directory that begins elsewhere', () => zipOf(itemsWith(), { shift: 1 }), ['zip-cut']],
  ['fewer entries than it says', () => zipOf(itemsWith(), { count: 9 }), ['zip-cut']],
  ['more entries than it says', () => zipOf(itemsWith(), { count: 1 }), ['zip-cut']],
  ['the long form of zip', () => zipOf(itemsWith(), { count: 0xffff }), ['zip-form']],
  ['one of several disks', () => zipOf(itemsWith(), { disk: 1 }), ['zip-form']],
  ['a broken header', () => byte(8, 12), [`zip-cut at ${CHECKLIST}`]],
  ['a locked entry', () => packed(RECORD, { flags: 1 }), [`zip-locked at ${RECORD}`]],
  ['a strongly locked entry', () => packed(RECORD, { flags: 0x40 }), [`zip-locked at ${RECORD}`]],
  ['an entry locked by AES', () => packed(RECORD, { method: 99 }), [`zip-locked at ${RECORD}`]],
  ['a locked directory', () => packed(RECORD, { flags: 0x2000 }), [`zip-locked at ${RECORD}`]],
  ['another way of packing', () => packed(RECORD, { method: 12 }), [`zip-form at ${RECORD}`]],
  ['two names for one entry', () => packed(EVIDENCE, { localName: 'run.exe' }), [`zip-cut at ${EVIDENCE}`]],
  ['one name for two entries', () => more({ name: RECORD, data: strToU8('{}') }), [`zip-twice at ${RECORD}`]],
  [
    'two entries in the same bytes',
    () => more({ name: 'b', data }, { name: 'b', data, isShared: true }),
    ['zip-overlap at b'],
  ],
  [
    'more entries than any',
    () => zipOf(Array.from({ length: 20_001 }, (_, i) => ({ name: `e${String(i)}`, data, method: 0 }))),
    ['zip-entries'],
  ],
  [
    'an entry that says it is huge',
    () => packed(EVIDENCE, { size: 200_000_001 }),
    [`zip-entry-large at ${EVIDENCE}`],
  ],
  [
    'entries that together are huge',
    () => zipOf(Array.from({ length: 6 }, (_, i) => ({ name: `e${String(i)}`, data, size: 199_000_000 }))),
    ['zip-large'],
  ],
  [
    'a bomb that says so',
    () => packed(EVIDENCE, { data: new Uint8Array(50_000_000) }),
    [`zip-ratio at ${EVIDENCE}`],
  ],
  [
    'a bomb that says it is small',
    () => packed(EVIDENCE, { packed: deflateRawSync(new Uint8Array(50_000_000)), size: 14 }),
    [`zip-size at ${EVIDENCE}`],
  ],
  [
    'a bomb in place of the manifest',
    () => packed(MANIFEST, { packed: deflateRawSync(new Uint8Array(50_000_000)), size: 900 }),
    [`zip-size at ${MANIFEST}`],
  ],
  [
    'a manifest that says it is huge',
    () => packed(MANIFEST, { size: 10_000_001 }),
    [`zip-entry-large at ${MANIFEST}`],
  ],
  ['an entry that says it is longer', () => packed(EVIDENCE, { size: 15 }), [`zip-size at ${EVIDENCE}`]],
  [
    'an entry as it is, of another size',
    () => packed(EVIDENCE, { method: 0, size: 15 }),
    [`zip-size at ${EVIDENCE}`],
  ],
  [
    'bytes that do not unpack',
    () => packed(EVIDENCE, { packed: Uint8Array.of(0xff, 0xff, 0xff, 0xff) }),
    [`zip-cut at ${EVIDENCE}`],
  ],
  [
    'packed bytes that were cut',
    () => packed(RECORD, { packed: deflateRawSync(strToU8(textOf(RECORD))).subarray(0, -9) }),
    [`zip-cut at ${RECORD}`],
  ],
];

export const NAMES: Hostile[] = [
  ['no name', () => named(''), ['bundle-name at ']],
  ['the folder above', () => named('../run.sh'), ['bundle-name at ../run.sh']],
  ['a folder above, inside', () => named('records/../../run.sh'), ['bundle-name at records/../../run.sh']],
  ['the folder itself', () => named('./run.sh'), ['bundle-name at ./run.sh']],
  ['the top of the disk', () => named('/etc/passwd'), ['bundle-name at /etc/passwd']],
  ['a drive', () => named('C:/run.exe'), ['bundle-name at C:/run.exe']],
  ['the other slash', () => named('records\\..\\run.exe'), ['bundle-name at records\\\\..\\\\run.exe']],
  ['another computer', () => named('\\\\server\\share'), ['bundle-name at \\\\\\\\server\\\\share']],
  ['a line feed', () => named('records/a\nb'), ['bundle-name at records/a\\nb']],
  ['a zero', () => named('a\0.json'), ['bundle-name at a\\u0000.json']],
  ['a command to the screen', () => named('\u001b[2Jx'), ['bundle-name at \\u001b[2Jx']],
  ['a turn of the reading direction', () => named('a\u202egpj.exe'), ['bundle-name at a\\u202egpj.exe']],
  [
    'letters that look like others',
    () => named('m\u0430nifest.json'),
    ['bundle-name at m\\u0430nifest.json'],
  ],
  ['bytes that are no letters', () => named(Uint8Array.of(0x61, 0xff)), ['bundle-name at a\\u00ff']],
  ['far too many letters', () => named('a'.repeat(201)), [`bundle-name at ${'a'.repeat(200)}`]],
  ['a folder', () => named('records/'), ['bundle-no-file at records/']],
  [
    'a link',
    () => more({ name: 'evidence/x', data: strToU8('/etc/passwd'), mode: 0o120777 }),
    ['bundle-no-file at evidence/x'],
  ],
  ['a device', () => more({ name: 'evidence/x', data, mode: 0o020666 }), ['bundle-no-file at evidence/x']],
];

const inManifest = (place: string): string => `${MANIFEST}: ${place}`;

export const MANIFESTS: Hostile[] = [
  ['none', () => zipOf(itemsWith({ [MANIFEST]: undefined })), ['not-a-bundle']],
  ['a checklist instead', () => zipOf([{ name: 'checklist.yaml', data }]), ['not-a-bundle']],
  ['no JSON', () => manifested('format: probity-bundle/1'), [`not-json at ${MANIFEST}`]],
  [
    'no text',
    () => zipOf(itemsWith({ [MANIFEST]: Uint8Array.of(0x7b, 0xff, 0x7d) })),
    [`bundle-not-utf8 at ${MANIFEST}`],
  ],
  ['a list', () => manifested('[]'), [`not-a-bundle at ${inManifest('format')}`]],
  [
    'another format',
    () => manifested({ format: 'probity-record/1' }),
    [`not-a-bundle at ${inManifest('format')}`],
  ],
  [
    'a newer format',
    () => manifested({ format: 'probity-bundle/2' }),
    [`newer-format at ${inManifest('format')}`],
  ],
  ['a field more', () => manifested({ run: 'x' }), [`field-unknown at ${inManifest('run')}`]],
  ['no list of entries', () => manifested({ entries: undefined }), [`field at ${inManifest('entries')}`]],
  [
    'a text for a size',
    () => manifested(entry(0, { size: '14' })),
    [`field at ${inManifest('entries.0.size')}`],
  ],
  [
    'a size below nothing',
    () => manifested(entry(0, { size: -1 })),
    [`field at ${inManifest('entries.0.size')}`],
  ],
  [
    'a size beyond numbers',
    () => manifested(textOf(MANIFEST).replace(/"size": \d+/, '"size": 1e999')),
    [`number-endless at ${inManifest('entries.0.size')}`],
  ],
  [
    'a digest that is none',
    () => manifested(entry(0, { sha256: 'abc' })),
    [`field at ${inManifest('entries.0.sha256')}`],
  ],
  [
    'a path that leads out',
    () => manifested(entry(0, { path: '../run.sh' })),
    [`field at ${inManifest('entries.0.path')}`],
  ],
  [
    'two equal keys',
    () => manifested(textOf(MANIFEST).replace('{', '{"format":"x",')),
    [`field-twice at ${inManifest('format')}`],
  ],
  [
    'a key of all objects',
    () => manifested(textOf(MANIFEST).replace('{', '{"__proto__":{"a":1},')),
    [`field-unknown at ${inManifest('__proto__')}`],
  ],
  [
    'the maker of all objects',
    () => manifested(textOf(MANIFEST).replace('{', '{"constructor":{},')),
    [`field-unknown at ${inManifest('constructor')}`],
  ],
  ['levels without end', () => manifested('['.repeat(200_000)), [`too-deep at ${MANIFEST}`]],
  [
    'an entry named twice',
    () => manifested({ entries: [...manifest().entries, manifest().entries[0]] }),
    [`bundle-listed-twice at ${inManifest('entries.3')}`],
  ],
  [
    'an entry that is not there',
    () => zipOf(itemsWith({ [EVIDENCE]: undefined })),
    [`bundle-missing at ${EVIDENCE}`],
  ],
  ['an entry that is not named', () => named('run.exe'), ['bundle-extra at run.exe']],
  ['another size', () => manifested(entry(at(EVIDENCE), { size: 13 })), [`bundle-size at ${EVIDENCE}`]],
  [
    'another digest',
    () => manifested(entry(at(EVIDENCE), { sha256: '0'.repeat(64) })),
    [`bundle-changed at ${EVIDENCE}`],
  ],
  [
    'evidence exchanged',
    () => zipOf(itemsWith({ [EVIDENCE]: 'name,paid\n1,9\n' })),
    [`bundle-changed at ${EVIDENCE}`],
  ],
  [
    'evidence exchanged and named anew',
    () => listed({ [EVIDENCE]: 'name,paid\n1,9\n' }),
    [`bundle-changed at ${EVIDENCE}`],
  ],
  [
    'evidence that is not at hand, and is',
    () => manifested({ absent: [...manifest().absent, EVIDENCE.slice(9)] }),
    [`bundle-not-absent at ${EVIDENCE}`],
  ],
  [
    'evidence that nobody named as absent',
    () => manifested({ absent: [LOST, '0'.repeat(64)] }),
    [`bundle-not-absent at evidence/${'0'.repeat(64)}`],
  ],
  [
    'evidence that is missing in silence',
    () => manifested({ absent: [] }),
    [`bundle-missing at evidence/${LOST}`],
  ],
  [
    'evidence that no record names',
    () => listed({ [`evidence/${sha(data)}`]: data }),
    [`bundle-unnamed at evidence/${sha(data)}`],
  ],
];

const inRecord = (place: string): string => `${RECORD}: ${place}`;
const inChecklist = (place: string): string => `${CHECKLIST}: ${place}`;
const OTHER = `records/${record.id.replace('1', '2')}.json`;

export const INSIDE: Hostile[] = [
  [
    'a record that is no text',
    () => listed({ [RECORD]: Uint8Array.of(0xc3, 0x28) }),
    [`bundle-not-utf8 at ${RECORD}`],
  ],
  ['a record that is no JSON', () => listed({ [RECORD]: 'log' }), [`not-json at ${RECORD}`]],
  [
    'an invitation for a record',
    () => rewritten(RECORD, 'probity-record/1', 'probity-invitation/1'),
    [`not-a-record at ${inRecord('format')}`],
  ],
  [
    'a newer record',
    () => rewritten(RECORD, 'probity-record/1', 'probity-record/2'),
    [`newer-format at ${inRecord('format')}`],
  ],
  [
    'a changed answer',
    () => rewritten(RECORD, '"value": "high"', '"value": "low"'),
    [`seal-broken at ${inRecord('head')}`],
  ],
  [
    'a field more',
    () => rewritten(RECORD, '"question"', '"run": 1, "question"'),
    [`field-unknown at ${inRecord('events.1.run')}`],
  ],
  [
    'two equal keys',
    () => rewritten(RECORD, '"question"', '"question": "risk.industry", "question"'),
    [`field-twice at ${inRecord('events.1.question')}`],
  ],
  [
    'a key of all objects',
    () => rewritten(RECORD, '"question"', '"__proto__": {}, "question"'),
    [`field-unknown at ${inRecord('events.1.__proto__')}`],
  ],
  [
    'half a character',
    () => rewritten(RECORD, 'Hadal', '\\ud800'),
    [`text-broken at ${inRecord('events.0.details.subject.name')}`],
  ],
  [
    'a record under the name of another',
    () => listed({ [RECORD]: undefined, [OTHER]: textOf(RECORD) }),
    [`bundle-other at ${OTHER}`],
  ],
  [
    'a question that the checklist does not have',
    () => sealed((one) => append(one, { type: 'deferred', question: 'work.nobody' }, AT)),
    [`question-unknown at ${inRecord('events.4.question')}`],
  ],
  [
    'an answer that the question cannot have',
    () =>
      sealed((one) =>
        append(one, { type: 'answered', question: 'risk.industry', answer: { value: 'x' } }, AT),
      ),
    [`answer-not-fitting at ${inRecord('events.4.answer.value')}`],
  ],
  [
    'a file of another size than the log says',
    () => {
      const file = { name: 'a', size: 1, type: '', digest: EVIDENCE.slice(9) };
      const piece = { grade: 'E2' as const, date: '2026-10-01', title: 'a', file };
      return sealed((one) =>
        append(
          one,
          { type: 'answered', question: 'work.housing', answer: { value: 'yes', evidence: [piece] } },
          AT,
        ),
      );
    },
    [`bundle-size at ${EVIDENCE}`],
  ],
  ['a checklist that is no JSON', () => listed({ [CHECKLIST]: 'id: own' }), [`not-json at ${CHECKLIST}`]],
  [
    'a checklist with a text changed',
    () => rewritten(CHECKLIST, /\[risk\.industry[^"]*/, 'Why not?'),
    [`checklist-not-sealed at ${inChecklist('checklist.digest')}`],
  ],
  [
    'a checklist with a field more',
    () => rewritten(CHECKLIST, '"files"', '"run": 1, "files"'),
    [`field-unknown at ${inChecklist('run')}`],
  ],
  [
    'a checklist with a wrong type',
    () => rewritten(CHECKLIST, '"safety": false', '"safety": "no"'),
    [`field at ${inChecklist('checklist.questions.0.safety')}`],
  ],
  [
    'a condition of an unknown kind',
    () => forged(() => ({ highRisk: { op: 'run', code: 'x' } })),
    [`field at ${forgedPath(() => ({ highRisk: { op: 'run', code: 'x' } }))}: checklist.highRisk.op`],
  ],
  [
    'a condition on a question that is not there',
    () => forged(() => ({ highRisk: { op: 'answered', question: 'toString' } })),
    [
      `checklist-leads-nowhere at ${forgedPath(() => ({ highRisk: { op: 'answered', question: 'toString' } }))}: checklist`,
    ],
  ],
  [
    'a checklist without its sections',
    () => forged(() => ({ sections: [] })),
    ['law', 'scope', 'work'].map(
      () => `checklist-leads-nowhere at ${forgedPath(() => ({ sections: [] }))}: checklist`,
    ),
  ],
  [
    'a checklist under the name of another',
    () => listed({ [CHECKLIST]: undefined, [`checklists/${'0'.repeat(64)}.json`]: textOf(CHECKLIST) }),
    [`bundle-other at checklists/${'0'.repeat(64)}.json`],
  ],
];
