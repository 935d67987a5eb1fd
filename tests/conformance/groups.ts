/**
 * What our files promise, in the 27 groups that a checker of tagged, archival and well set documents must cover, and where
 * each is checked. Sources: ISO 32000-1 (PDF 1.7), ISO 19005-3 (PDF/A-3a), ISO 14289-1 (PDF/UA-1), WCAG 2.2.
 */
import { checkAttachments } from './rules/attachments.ts';
import { checkContrast, checkSigns } from './rules/contrast.ts';
import { checkFonts } from './rules/fonts.ts';
import { checkHeadings } from './rules/headings.ts';
import { checkMargins, checkNumbering, checkOrphans, checkOverlaps, checkRows } from './rules/layout.ts';
import { checkAnnotations, checkLinks, checkTabs } from './rules/links.ts';
import { checkArtifacts, checkMarks, checkParentTree } from './rules/marks.ts';
import { checkColourSpace, checkDirection, checkIdentity, checkTagged, checkXmp } from './rules/metadata.ts';
import { checkSize } from './rules/size.ts';
import { checkFigures, checkHeaders, checkNesting } from './rules/structure.ts';
import { checkForbidden, checkFrame, checkStrings } from './rules/syntax.ts';
import { checkLineEnds, checkText } from './rules/text.ts';
import type { Rule } from './subject.ts';

export interface Group {
  number: number;
  title: string;
  /** Rules on one file; none where a group compares files or programs, which `elsewhere` names. */
  rules: Rule[];
  elsewhere?: string;
}

const group = (number: number, title: string, ...rules: Rule[]): Group => ({ number, title, rules });
const beside = (number: number, title: string, elsewhere: string): Group => ({
  number,
  title,
  rules: [],
  elsewhere,
});

export const GROUPS: readonly Group[] = [
  group(1, 'frame of the file and cross-reference table', checkFrame),
  beside(2, 'same input, same bytes', 'tests/browser/same-bytes.spec.ts'),
  group(3, 'strings', checkStrings),
  group(4, 'nothing forbidden', checkForbidden),
  group(5, 'XMP and Info', checkXmp),
  group(6, 'colours and output intent', checkColourSpace),
  group(7, 'fonts', checkFonts),
  group(8, 'annotations', checkAnnotations),
  group(9, 'attachments', checkAttachments),
  group(10, 'says that it is tagged', checkTagged),
  group(11, 'identity, title and languages', checkIdentity),
  group(12, 'everything painted is marked', checkMarks),
  group(13, 'parent tree', checkParentTree),
  group(14, 'elements at their place', checkNesting),
  group(15, 'headings, bookmarks, contents', checkHeadings),
  group(16, 'headers of tables', checkHeaders),
  group(17, 'figures', checkFigures),
  group(18, 'links', checkLinks),
  group(19, 'order of tabs', checkTabs),
  group(20, 'artifacts', checkArtifacts),
  group(21, 'direction', checkDirection),
  group(22, 'text in reading order', checkText),
  beside(23, 'extraction by other readers', 'tests/conformance/documents.test.ts'),
  group(24, 'layout', checkNumbering, checkMargins, checkOverlaps, checkOrphans, checkRows, checkLineEnds),
  group(25, 'contrast, and no colour alone', checkContrast, checkSigns),
  group(26, 'size', checkSize),
  beside(27, 'negative controls', 'tests/conformance/controls.test.ts'),
];
