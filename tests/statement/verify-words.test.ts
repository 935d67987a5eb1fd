/** Other words on the pages, over the record as it was: each is found, and said in the right words. */
import { eachIsFound, original, printed, reworded, withBlocks, type Case } from './support/tampering.ts';

const WORDS: Case[] = [
  [
    'the verdict on page 1 reads “proceed”',
    reworded('Decision: Hold and remediate', 'Decision: Proceed'),
    'result',
    'result-differs',
    'should say: “Decision: Hold and remediate”',
  ],
  [
    'a red flag is left out',
    withBlocks((blocks) =>
      blocks.filter((block) => block.kind !== 'table' || !JSON.stringify(block).includes('flag')),
    ),
    'text',
    'text-missing',
    'lacks text',
  ],
  [
    'a number is changed',
    reworded('7 [unit.passports]', '1 [unit.passports]'),
    'text',
    'text-differs',
    '[work.documents.held.name]: 1',
  ],
  [
    'the date of the decision is changed',
    reworded('23 November 2026', '3 November 2026'),
    'text',
    'text-differs',
    '3 November 2026',
  ],
  [
    'another supplier is named',
    reworded('Hadal Garments Ltd', 'Hadal Clothing Ltd'),
    'text',
    'text-differs',
    'Hadal Clothing',
  ],
  ['another person decided', reworded('M. Ferreira', 'N. Ferreira'), 'text', 'text-differs', 'N. Ferreira'],
  [
    'the reasons of the decision are changed',
    reworded('Seven passports are held.', 'All passports were returned.'),
    'text',
    'text-differs',
    'Seven passports are held',
  ],
  [
    'a note of the officer is changed',
    reworded('Kept in the office safe', 'Kept by the workers'),
    'text',
    'text-differs',
    'Kept by the workers',
  ],
  [
    'a paragraph is added',
    withBlocks((blocks) => [...blocks, { kind: 'paragraph', text: 'Certified by the Ministry.' }]),
    'text',
    'text-added',
    'Certified by the Ministry.',
  ],
  ['a status is changed', reworded('Not met', 'Met'), 'text', 'text-differs', '“Met'],
  [
    'the digest at the foot of the pages is changed',
    printed(({ footer }) => ({
      footer: { ...footer, text: footer.text.replace(/[0-9a-f]{16}/, '0123456789abcdef') },
    })),
    'digest',
    'digest-not-on-page',
    'foot of page 1',
  ],
  [
    'the digest of the log is printed otherwise, wherever it stands',
    reworded(original.record.head.digest, '0'.repeat(64)),
    'digest',
    'digest-not-printed',
    original.record.head.digest,
  ],
  [
    'the digest of the checklist is printed otherwise',
    reworded(original.record.checklist.digest, 'f'.repeat(64)),
    'text',
    'text-differs',
    'ffff',
  ],
  [
    'the line at the head of the pages is changed',
    printed(() => ({ header: 'Approved' })),
    'text',
    'text-differs',
    'Approved',
  ],
];

eachIsFound(WORDS);
