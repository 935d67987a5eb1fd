import type { Block, Document } from '../../../src/statement/document.ts';

/** A document with as little around its blocks as the model allows. */
export function documentOf(blocks: Block[], changes: Partial<Document> = {}): Document {
  return {
    language: 'en',
    title: 'Title',
    subject: 'Subject',
    author: 'Author',
    creator: 'Probity test',
    paper: 'a4',
    created: '2026-11-23T00:00:00Z',
    masthead: { issuer: 'Issuer' },
    header: 'Header',
    footer: { text: 'Footer', page: ['Page ', { field: 'page' }, ' of ', { field: 'pages' }] },
    blocks,
    attachments: [],
    ...changes,
  };
}

export function paragraphs(...texts: string[]): Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}
