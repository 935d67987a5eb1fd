/** Everything in a file besides what is painted, against what the program would write: sorted by what it is to a reader. */
import type { Attachment } from '../document.ts';
import { compared, found } from './checks.ts';
import { isSameBytes, pagesOf, type Difference } from './file/compare-files.ts';
import type { PdfFile } from './file/read-file.ts';
import { nameOf } from './file/values.ts';
import type { Check, Finding } from './types.ts';

const ORDER = ['letters', 'links', 'bookmarks', 'tags', 'metadata', 'attachments', 'other'] as const;
type Part = (typeof ORDER)[number];

/** The first that fits. What is painted is compared by pages, and attachments by their names. */
const PARTS: readonly [RegExp, Part | 'elsewhere'][] = [
  [/^page\/\d+\/Contents(\/\d+)?$/, 'elsewhere'],
  [/^Root\/Pages\/(Kids|Count)/, 'elsewhere'],
  [/^Root\/(AF|Names\/EmbeddedFiles)\b/, 'attachments'],
  [/^page\/\d+\/Resources/, 'letters'],
  [/^page\/\d+\/Annots/, 'links'],
  [/^Root\/(Outlines|PageMode)/, 'bookmarks'],
  [/^(Root\/(StructTreeRoot|MarkInfo)|page\/\d+\/(StructParents|Tabs))/, 'tags'],
  [/^(Info|Root\/(Metadata|Lang|ViewerPreferences|OutputIntents))/, 'metadata'],
];

export function compareParts(differences: readonly Difference[], given: PdfFile, expected: PdfFile): Check[] {
  const sorted = new Map<Part, Difference[]>(ORDER.map((part) => [part, []]));
  for (const difference of differences) {
    const part = PARTS.find(([pattern]) => pattern.test(difference.path))?.[1] ?? 'other';
    if (part !== 'elsewhere') sorted.get(part)?.push(difference);
  }
  return ORDER.map((part) =>
    compared(part, unique((sorted.get(part) ?? []).map((one) => FINDING[part](one, given, expected)))),
  );
}

type ToFinding = (difference: Difference, given: PdfFile, expected: PdfFile) => Finding;

const FINDING: Record<Part, ToFinding> = {
  letters: () => found('letters-differ'),
  links: annotationFinding,
  bookmarks: (one) =>
    isText(one, 'Title') ? found('bookmarks-differ', texts(one)) : found('bookmarks-differ', NONE),
  tags: (one) =>
    isText(one, 'Alt') || isText(one, 'ActualText')
      ? found('spoken-differs', texts(one))
      : found('tags-differ'),
  metadata: (one) =>
    one.given === undefined && one.expected === undefined
      ? found('metadata-differ')
      : found('property-differs', { name: lastOf(one.path), ...texts(one) }),
  attachments: () => found('attachment-described'),
  other: (one) => found('part-differs', { place: one.path }),
};

const NONE = { given: '', expected: '' };

function annotationFinding({ path }: Difference, given: PdfFile, expected: PdfFile): Finding {
  const page = Number(path.split('/')[1]);
  const [now, then] = [given, expected].map((file) => annotationKinds(file, page)) as [string[], string[]];
  if (now.length > then.length) return found('annotation-added', { page, kind: now.at(-1) ?? '' });
  if (now.length < then.length) return found('annotation-missing', { page });
  return found('annotation-differs', { page });
}

function annotationKinds(file: PdfFile, page: number): string[] {
  const annotations = file.list(file.dictionary(pagesOf(file)[page - 1]).get('Annots'));
  return annotations.map((one) => nameOf(file.dictionary(one).get('Subtype')) ?? '');
}

/** Attachments by name and content; what a reader is told about them is compared with the other parts. */
export function compareAttachments(
  given: ReadonlyMap<string, Uint8Array>,
  expected: readonly Attachment[],
): Finding[] {
  const names = new Set(expected.map(({ name }) => name));
  return [
    ...expected.flatMap(({ name, bytes }) => {
      const now = given.get(name);
      if (!now) return [found('attachment-missing', { name })];
      return isSameBytes(now, bytes) ? [] : [found('attachment-differs', { name })];
    }),
    ...[...given.keys()]
      .filter((name) => !names.has(name))
      .map((name) => found('attachment-added', { name })),
  ];
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const isText = ({ path, given, expected }: Difference, key: string): boolean =>
  lastOf(path) === key && (given !== undefined || expected !== undefined);

const texts = ({ given = '', expected = '' }: Difference): { given: string; expected: string } => ({
  given,
  expected,
});

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}
