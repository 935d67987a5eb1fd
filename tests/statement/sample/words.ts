/** The words of the sample statement, once a language. All names, cases and numbers in them are invented. */
import type { PageLabel, Tone } from '../../../src/statement/document.ts';

export interface Words {
  language: string;
  title: string;
  subject: string;
  author: string;
  issuer: string;
  subtitle: string;
  marking: string;
  header: string;
  footer: string;
  page: PageLabel;
  contents: string;
  banner: { title: string; text: string[] };
  facts: [key: string, value: string][];
  factsCaption: string;
  headings: Record<HeadingId, string>;
  summary: string[];
  summaryStrong: [before: string, strong: string, after: string];
  chart: { caption: string; alt: string; labels: [string, number, Tone][]; unit: (value: number) => string };
  whole: { caption: string; alt: string; labels: [string, number, Tone][] };
  statuses: Record<Tone, string>;
  recommendations: {
    caption: string;
    columns: string[];
    rows: [id: string, text: string, tone: Tone, grade: string][];
  };
  flags: { intro: string; items: string[] };
  callout: { title: string; text: string };
  plan: {
    intro: string;
    columns: string[];
    rows: [action: string, owner: string, deadline: string, measure: string][];
  };
  conditions: string[];
  themes: {
    intro: string;
    columns: string[];
    rows: [id: string, question: string, tone: Tone, remark: string][];
  };
  signature: { heading: string; fields: [label: string, value: string][] }[];
  annexes: [label: string, title: string][];
  sources: {
    intro: string;
    items: [text: string, url?: string][];
    see: [before: string, link: string, after: string];
  };
  documents: { intro: string; columns: string[]; kinds: string[]; from: string[] };
  note: string;
}

export type HeadingId =
  | 'summary'
  | 'verdict'
  | 'coverage'
  | 'recommendations'
  | 'flags'
  | 'flags-open'
  | 'plan'
  | 'actions'
  | 'conditions'
  | 'themes'
  | 'approval';
