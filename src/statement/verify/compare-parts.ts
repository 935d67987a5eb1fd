/** Everything in a file besides what is painted, against what the program would write: sorted by what it is to a reader. */
import type { Attachment } from '../document.ts';
import { compared, found } from './checks.ts';
import { isSameBytes, type Difference } from './file/compare-files.ts';
import type { Page, PagePair } from './file/page-tree.ts';
import type { PdfFile } from './file/read-file.ts';
import { nameOf } from './file/values.ts';
import type { Check, Finding } from './types.ts';

const ORDER = ['letters', 'links', 'bookmarks', 'tags', 'metadata', 'attachments', 'other'] as const;
type Part = (typeof ORDER)[number];

/** The first that fits. What is painted is compared by pages, and attachments by their names. */
const PARTS: readonly [RegExp, Part | 'elsewhere'][] = [
  [/^page\/\d+\/Contents(\/\d+)?$/, 'elsewhere'],
  [/^Root\/Pages\/(Kids|Count|Resources|MediaBox|CropBox|Rotate)/, 'elsewhere'],
  [/^Root\/(AF|Names\/EmbeddedFiles)\b/, 'attachments'],
  [/^page\/\d+\/Resources/, 'letters'],
  [/^page\/\d+\/Annots/, 'links'],
  [/^Root\/(Outlines|PageMode)/, 'bookmarks'],
  [/^(Root\/(StructTreeRoot|MarkInfo)|page\/\d+\/(StructParents|Tabs))/, 'tags'],
  [/^(Info|Root\/(Metadata|Lang|ViewerPreferences|OutputIntents))/, 'metadata'],
];

/** A font, or another thing that pages are drawn with. */
export const isOfLetters = ({ path }: Difference): boolean => partOf(path) === 'letters';

/** One that the document does not have: nothing shows of it but where a page is painted with it. Colour spaces may show everywhere. */
export const isMoreToPaintWith = ({ path, given, expected }: Difference): boolean =>
  MORE.test(path) && given !== undefined && expected === undefined;

const MORE = /^page\/\d+\/Resources\/(Font|XObject|ExtGState)(\/[^/]+)?$/;

interface Files {
  given: PdfFile;
  expected: PdfFile;
  /** Each page of the given file with the one that it should be. */
  pages: readonly PagePair[];
}

export function compareParts(differences: readonly Difference[], files: Files): Check[] {
  const sorted = new Map<Part, Difference[]>(ORDER.map((part) => [part, []]));
  for (const difference of differences) {
    const part = partOf(difference.path);
    if (part !== 'elsewhere') sorted.get(part)?.push(difference);
  }
  return ORDER.map((part) =>
    compared(part, unique((sorted.get(part) ?? []).map((one) => FINDING[part](one, files)))),
  );
}

function partOf(path: string): Part | 'elsewhere' {
  return PARTS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

type ToFinding = (difference: Difference, files: Files) => Finding;

const FINDING: Record<Part, ToFinding> = {
  letters: () => found('letters-differ'),
  links: annotationFinding,
  bookmarks: (one) =>
    isText(one, 'Title') ? found('bookmark-reads', texts(one)) : found('bookmarks-differ'),
  tags: (one) =>
    isText(one, 'Alt') || isText(one, 'ActualText')
      ? found('spoken-differs', texts(one))
      : found('tags-differ'),
  metadata: (one) =>
    one.given === undefined && one.expected === undefined
      ? found('metadata-differ')
      : found('property-differs', { name: lastOf(one.path), ...texts(one) }),
  attachments: () => found('attachment-described'),
  other: ({ path }) =>
    SHEET.test(path)
      ? found('sheet-differs', { page: pageOf(path) })
      : found('part-differs', { place: path }),
};

const SHEET = /^page\/\d+\/(\w+Box|Rotate|UserUnit)\b/;

const pageOf = (path: string): number => Number(path.split('/')[1]);

function annotationFinding({ path }: Difference, { given, expected, pages }: Files): Finding {
  const page = pageOf(path);
  const pair = pages.find(({ number }) => number === page);
  const [now, then] = [annotationKinds(given, pair?.given), annotationKinds(expected, pair?.expected)];
  if (now.length > then.length) return found('annotation-added', { page, kind: now.at(-1) ?? '' });
  if (now.length < then.length) return found('annotation-missing', { page });
  return found('annotation-differs', { page });
}

function annotationKinds(file: PdfFile, page: Page | undefined): string[] {
  const annotations = file.list(page?.entries.get('Annots'));
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
