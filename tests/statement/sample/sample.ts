/** A realistic statement of about ten pages in every kind of block, from the words of a language. */
import type { Block, Document, Tone } from '../../../src/statement/document.ts';
import { arabic } from './words-ar.ts';
import { chinese } from './words-zh.ts';
import { english } from './words-en.ts';
import type { HeadingId, Words } from './words.ts';

export const SAMPLES = { en: english, zh: chinese, ar: arabic };
export const RECORD = new TextEncoder().encode(
  JSON.stringify({ format: 'probity-record/1', note: '不合格 – sample', events: [1, 2, 3] }, null, 2),
);

export function sampleDocument(words: Words): Document {
  return {
    language: words.language,
    title: words.title,
    subject: words.subject,
    author: words.author,
    creator: 'Probity 0.1.0',
    paper: 'a4',
    created: '2026-11-23T09:30:00Z',
    masthead: { issuer: words.issuer, subtitle: words.subtitle, marking: words.marking },
    header: words.header,
    footer: { text: words.footer, page: words.page },
    contents: { title: words.contents },
    blocks: [...front(words), ...findings(words), ...plan(words), ...themes(words), ...annexes(words)],
    attachments: [
      {
        name: 'record.json',
        mime: 'application/json',
        description: words.subject,
        relationship: 'Source',
        bytes: RECORD,
      },
    ],
  };
}

function front(words: Words): Block[] {
  return [
    { kind: 'banner', tone: 'caution', title: words.banner.title, text: words.banner.text },
    {
      kind: 'keyValue',
      caption: words.factsCaption,
      rows: words.facts.map(([key, value]) => ({ key, value })),
    },
    { kind: 'paragraph', style: 'note', text: words.note },
  ];
}

function findings(words: Words): Block[] {
  const { chart, whole, recommendations, statuses, summary, summaryStrong } = words;
  const [before, strong, after] = summaryStrong;
  return [
    heading(words, 'summary', 1),
    { kind: 'paragraph', style: 'lead', text: summary[0] ?? '' },
    heading(words, 'verdict', 2),
    { kind: 'paragraph', text: [before, { kind: 'strong', text: strong }, after] },
    {
      kind: 'figure',
      caption: chart.caption,
      alt: chart.alt,
      chart: {
        kind: 'bars',
        data: chart.labels.map(([label, value, tone]) => ({
          label,
          value,
          tone,
          display: chart.unit(value),
        })),
      },
    },
    heading(words, 'coverage', 2),
    { kind: 'paragraph', text: summary[1] ?? '' },
    {
      kind: 'figure',
      caption: whole.caption,
      alt: whole.alt,
      chart: {
        kind: 'segments',
        data: whole.labels.map(([label, value, tone]) => ({ label, value, tone, display: String(value) })),
      },
    },
    heading(words, 'recommendations', 1),
    {
      kind: 'table',
      caption: recommendations.caption,
      columns: columns(recommendations.columns, [9, 56, 19, 14]),
      rowHeader: 0,
      rows: recommendations.rows.map(([id, text, tone, grade]) => [
        id,
        text,
        { tone, text: statuses[tone] },
        grade,
      ]),
    },
    heading(words, 'flags', 1),
    heading(words, 'flags-open', 2),
    { kind: 'paragraph', text: words.flags.intro },
    { kind: 'list', style: 'bullet', items: words.flags.items },
    { kind: 'callout', tone: 'stop', title: words.callout.title, text: [words.callout.text] },
  ];
}

function plan(words: Words): Block[] {
  return [
    heading(words, 'plan', 1),
    { kind: 'paragraph', text: words.plan.intro },
    heading(words, 'actions', 2),
    {
      kind: 'table',
      columns: columns(words.plan.columns, [35, 18, 15, 32]),
      rowHeader: 0,
      rows: words.plan.rows,
    },
    heading(words, 'conditions', 2),
    { kind: 'list', style: 'numbered', items: words.conditions },
  ];
}

function themes(words: Words): Block[] {
  const tones: Tone[] = ['good', 'caution', 'stop', 'unsure'];
  return [
    heading(words, 'themes', 1),
    { kind: 'paragraph', text: words.themes.intro },
    {
      kind: 'table',
      columns: columns(words.themes.columns, [9, 40, 18, 33]),
      rowHeader: 1,
      rows: words.themes.rows.map(([id, question, tone, remark]) => [
        id,
        question,
        { tone, text: words.statuses[tone] },
        remark,
      ]),
    },
    { kind: 'break', to: 'section' },
    {
      kind: 'keyValue',
      rows: tones.map((tone) => ({ key: words.statuses[tone], value: count(words, tone), tone })),
    },
    heading(words, 'approval', 1),
    {
      kind: 'signature',
      parties: words.signature.map(({ heading, fields }) => ({
        heading,
        fields: fields.map(([label, value]) => ({ label, value })),
      })),
    },
  ];
}

function annexes(words: Words): Block[] {
  const [first, second] = words.annexes;
  const [before, link, after] = words.sources.see;
  const { documents } = words;
  const rows = Array.from({ length: 48 }, (_, i) => [
    String(i + 1),
    documents.kinds[i % documents.kinds.length] ?? '',
    documents.from[(i * 3) % documents.from.length] ?? '',
    `E${1 + ((i * 7) % 4)}`,
    `2026-${String(1 + (i % 11)).padStart(2, '0')}-${String(1 + ((i * 5) % 28)).padStart(2, '0')}`,
  ]);
  return [
    { kind: 'annex', id: 'annex-a', label: first?.[0] ?? '', title: first?.[1] ?? '' },
    { kind: 'paragraph', text: words.sources.intro },
    {
      kind: 'list',
      style: 'numbered',
      items: words.sources.items.map(([text, url]) =>
        url === undefined ? text : [`${text} `, { kind: 'link', text: url, to: { url } }],
      ),
    },
    { kind: 'paragraph', text: [before, { kind: 'link', text: link, to: { heading: 'themes' } }, after] },
    { kind: 'annex', id: 'annex-b', label: second?.[0] ?? '', title: second?.[1] ?? '' },
    { kind: 'paragraph', text: documents.intro },
    {
      kind: 'table',
      columns: documents.columns.map((header, i) => ({
        header,
        share: [7, 43, 24, 10, 16][i] ?? 1,
        ...(i === 0 || i === 4 ? { align: 'end' as const } : {}),
      })),
      rowHeader: 1,
      rows,
    },
  ];
}

function heading(words: Words, id: HeadingId, level: 1 | 2): Block {
  return { kind: 'heading', id, level, text: words.headings[id] };
}

function columns(headers: readonly string[], shares: readonly number[]): { header: string; share: number }[] {
  return headers.map((header, i) => ({ header, share: shares[i] ?? 1 }));
}

function count(words: Words, tone: Tone): string {
  return String(words.themes.rows.filter((row) => row[2] === tone).length);
}
