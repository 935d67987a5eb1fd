/** Other words on the pages, over the record as it was: each is found, and said once, in the right words. */
import {
  AND_WHAT_FOLLOWS,
  type Case,
  eachIsFound,
  MORE,
  original,
  printed,
  reworded,
  TAGS,
  withBlocks,
  XMP,
} from './support/tampering.ts';

const WORDS: Case[] = [
  [
    'the verdict on page 1 reads “proceed”',
    reworded('Decision: Hold and remediate', 'Decision: Proceed'),
    {
      result: ['The first page should say: “Decision: Hold and remediate”.'],
      text: ['Page # reads “Decision: Proceed”; it should read “Decision: Hold and remediate”.'],
    },
    AND_WHAT_FOLLOWS,
  ],
  [
    'a red flag is left out',
    withBlocks((blocks) =>
      blocks.filter((block) => block.kind !== 'table' || !JSON.stringify(block).includes('flag')),
    ),
    { text: [MORE] },
    AND_WHAT_FOLLOWS,
  ],
  [
    'a number is changed',
    reworded('7 [unit.passports]', '1 [unit.passports]'),
    {
      text: [
        'Page # reads “[work.documents.held.name]: 1 ”; it should read “[work.documents.held.name]: 7 ”.',
      ],
      metadata: XMP,
    },
  ],
  [
    'the date of the decision is changed',
    reworded('23 November 2026', '3 November 2026'),
    { text: ['Page # reads “3 November 2026”; it should read “23 November 2026”.', MORE], metadata: XMP },
  ],
  [
    'another supplier is named',
    reworded('Hadal Garments Ltd', 'Hadal Clothing Ltd'),
    {
      text: [
        'Page # reads “Hadal Clothing Ltd, assessed against questions derived from ”; it should read “Hadal Garments Ltd, assessed against questions derived from ”.',
        MORE,
      ],
      metadata: [
        'Subject is “Assessment of Hadal Clothing Ltd for Work clothing, against questions derived from Recommendations 10-16” instead of “Assessment of Hadal Garments Ltd for Work clothing, against questions derived from Recommendations 10-16”.',
        'The description of the file (XMP) was changed.',
      ],
    },
    AND_WHAT_FOLLOWS,
  ],
  [
    'another person decided',
    reworded('M. Ferreira', 'N. Ferreira'),
    {
      text: [
        'Page # reads “N. Ferreira, Head of procurement”; it should read “M. Ferreira, Head of procurement”.',
        'Page # reads “N. Ferreira”; it should read “M. Ferreira”.',
      ],
      metadata: XMP,
    },
  ],
  [
    'the reasons of the decision are changed',
    reworded('Seven passports are held.', 'All passports were returned.'),
    {
      text: ['Page # reads “All passports were returned.”; it should read “Seven passports are held.”.'],
      metadata: XMP,
    },
  ],
  [
    'a note of the officer is changed',
    reworded('Kept in the office safe', 'Kept by the workers'),
    { text: ['Page # reads “Note: Kept by the workers”; it should read “Note: Kept in the office safe”.'] },
    AND_WHAT_FOLLOWS,
  ],
  [
    'a paragraph is added',
    withBlocks((blocks) => [...blocks, { kind: 'paragraph', text: 'Certified by the Ministry.' }]),
    { text: ['Page # has more text: “Certified by the Ministry.”.'], tags: TAGS, metadata: XMP },
  ],
  [
    'a status is changed',
    reworded('Not met', 'Met'),
    {
      text: [
        'Page # reads “Met ”; it should read “Not met ”.',
        'Page # reads “Met”; it should read “Not met”.',
        'Page # reads “Met”; it should read “Not met”.',
      ],
      tags: [
        'A screen reader says “Number of recommendations by status: Met 1, Met 1.” of a figure; it should say “Number of recommendations by status: Met 1, Not met 1.”.',
      ],
      metadata: XMP,
    },
  ],
  [
    'the digest at the foot of the pages is changed',
    printed(({ footer }) => ({
      footer: { ...footer, text: footer.text.replace(/[0-9a-f]{16}/, '0123456789abcdef') },
    })),
    {
      text: [
        'Page # reads “Probity 0.1.0 · record digest #…”; it should read “Probity 0.1.0 · record digest #…”.',
        MORE,
      ],
      metadata: XMP,
      digest: ['The foot of page # does not give the digest of the record.', MORE],
    },
  ],
  [
    'the digest of the log is printed otherwise, wherever it stands',
    reworded(original.record.head.digest, '0'.repeat(64)),
    { text: [MORE], digest: ['The digest of the record, #, is not printed in the document.'] },
    AND_WHAT_FOLLOWS,
  ],
  [
    'the digest of the checklist is printed otherwise',
    reworded(original.record.checklist.digest, 'f'.repeat(64)),
    { text: ['Page # reads “#”; it should read “#”.'] },
    AND_WHAT_FOLLOWS,
  ],
  [
    'the line at the head of the pages is changed',
    printed(() => ({ header: 'Approved' })),
    {
      text: [
        'Page # reads “Approved”; it should read “Compliance statement: trafficking in persons in procurement · Hadal Garments Ltd”.',
        MORE,
      ],
      metadata: XMP,
    },
  ],
];

eachIsFound(WORDS);
