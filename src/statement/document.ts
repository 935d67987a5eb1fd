/**
 * What a statement says and in which order, before it is a PDF or a web page. Plain JSON (attachment bytes aside): texts
 * are in the reader's language, numbers and dates are already written out, and nothing here knows about pages, fonts or
 * tags. `compose` makes it, `renderPdf` and `renderHtml` show it; both show the same text in the same order.
 *
 * Shape of a document: title block, then the front (the blocks before the first heading), then the contents, then the rest.
 */

import type { Paper } from './paper.ts';

export interface Document {
  /** BCP 47: "en", "zh-CN" ... */
  language: string;
  title: string;
  subject: string;
  author: string;
  /** Program and version that wrote it: "Probity 0.1.0". */
  creator: string;
  /** What it is printed on. */
  paper: Paper;
  /** Date and time the document carries, ISO 8601 in UTC: "2026-11-23T00:00:00Z". Never the clock's. */
  created: string;
  masthead: Masthead;
  /** Line at the top of every page but the first. */
  header: string;
  footer: Footer;
  /** A list of the headings with their page numbers; none when absent. */
  contents?: Contents;
  blocks: Block[];
  attachments: Attachment[];
}

/** What stands around the title at the top of the first page. */
export interface Masthead {
  /** Small line above the title: who issues it, or what series it belongs to. */
  issuer: string;
  /** Line below the title: what it is about. */
  subtitle?: string;
  /** A word in a box: "Provisional", "Internal". */
  marking?: string;
}

export interface Footer {
  text: string;
  page: PageLabel;
}

/** "Page 3 of 9" as data: ["Page ", { field: "page" }, " of ", { field: "pages" }]. */
export type PageLabel = (string | { field: 'page' | 'pages' })[];

export interface Contents {
  title: string;
  /** Deepest heading level listed; 2 when absent. */
  depth?: HeadingLevel;
}

export type HeadingLevel = 1 | 2 | 3;

export const TONES = ['good', 'caution', 'stop', 'unsure', 'neutral'] as const;
/** Shown as an icon and a colour, always beside words that say the same. */
export type Tone = (typeof TONES)[number];

/** Text with bold words and links. A line feed in it is a line break. */
export type RichText = string | Inline[];
export type Inline = string | Strong | Foreign | Link;

export interface Strong {
  kind: 'strong';
  text: string;
}

/** Words in another language, such as a supplier's own name. */
export interface Foreign {
  kind: 'foreign';
  text: string;
  /** BCP 47. */
  language: string;
}

export interface Link {
  kind: 'link';
  text: string;
  to: LinkTarget;
}

/** An address on the web, or the id of a heading or annex of this document. */
export type LinkTarget = { url: string } | { heading: string };

export type Block =
  | Heading
  | Annex
  | Paragraph
  | Callout
  | KeyValueTable
  | Table
  | List
  | Figure
  | Code
  | Break
  | SignatureBlock;

export interface Heading {
  kind: 'heading';
  /** Unique among headings and annexes: letters, digits, "-", "_" and ".". */
  id: string;
  /** 1 is a section of the document; the title stands above it. No level is skipped going down. */
  level: HeadingLevel;
  text: string;
}

/** A heading of level 1 that starts a page. */
export interface Annex {
  kind: 'annex';
  id: string;
  /** "Annex A". */
  label: string;
  title: string;
}

export interface Paragraph {
  kind: 'paragraph';
  text: RichText;
  /** "lead" opens a section, "note" is small print; body text when absent. */
  style?: 'lead' | 'note';
}

/** "banner" carries the verdict, "callout" a remark that must not be missed. The title says in words what the tone shows. */
export interface Callout {
  kind: 'banner' | 'callout';
  tone: Tone;
  title: string;
  text: RichText[];
}

export interface KeyValueTable {
  kind: 'keyValue';
  caption?: string;
  rows: { key: string; value: RichText; tone?: Tone }[];
}

export interface Table {
  kind: 'table';
  caption?: string;
  columns: Column[];
  /** Every row has as many cells as there are columns. */
  rows: Cell[][];
  /** Index of the column that names the row, for screen readers; none when absent. */
  rowHeader?: number;
}

export interface Column {
  header: string;
  /** Share of the width, relative to the other columns. */
  share: number;
  /** "end" for numbers. */
  align?: 'start' | 'end';
}

export type Cell = RichText | StatusCell;

/** A cell with the icon of its tone before the text. */
export interface StatusCell {
  tone: Tone;
  text: RichText;
}

export interface List {
  kind: 'list';
  style: 'bullet' | 'numbered';
  items: RichText[];
}

/** A small chart. Its text (caption, labels, values) is drawn; `alt` says the same, numbers included, in a sentence or two. */
export interface Figure {
  kind: 'figure';
  caption: string;
  alt: string;
  chart: Chart;
}

/** "bars": one bar a datum; "segments": one bar of the whole, with a legend. */
export interface Chart {
  kind: 'bars' | 'segments';
  data: Datum[];
}

export interface Datum {
  label: string;
  value: number;
  /** The value as it is shown: "7", "12 %". */
  display: string;
  tone: Tone;
}

/** A QR code, with what it holds printed beside it. */
export interface Code {
  kind: 'code';
  caption: string;
  /** What to do with it. */
  note: string;
  /** What is to be seen, for those who do not see it. */
  alt: string;
  /** Printable ASCII; a link where it is a web address. */
  content: string;
}

/** "section" is a rule across the page. */
export interface Break {
  kind: 'break';
  to: 'page' | 'section';
}

export interface SignatureBlock {
  kind: 'signature';
  /** Side by side, two a row. */
  parties: SignatureParty[];
}

export interface SignatureParty {
  /** "For the buyer". */
  heading: string;
  /** "Name", "Signature", "Date"; an empty value leaves a line to write on. */
  fields: { label: string; value: string }[];
}

export interface Attachment {
  /** File name in ASCII. */
  name: string;
  mime: string;
  description: string;
  /** What the file is to the document: its "Source", "Data" it shows, a "Supplement" ... */
  relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
  bytes: Uint8Array;
}
