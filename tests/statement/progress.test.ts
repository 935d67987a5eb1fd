/** The statement, printed again after somebody has followed up on its plan. */
import { describe, expect, it } from 'vitest';
import { fold, type ActionUpdate } from '../../src/record/index.ts';
import { compose, documentText, type Document } from '../../src/statement/index.ts';
import { goodSupplier, type Scenario } from '../support/scenario.ts';
import { wordsIn } from '../support/words.ts';

const QUESTION = 'rec10c.identity-documents';
const held = (): Scenario => goodSupplier().says(QUESTION, 'no', { grade: 'E3' });
const action = held()
  .findings()
  .actions.find(({ question, owner }) => question === QUESTION && owner === 'supplier');
const KEY = action?.key ?? '';

const done: ActionUpdate = {
  key: KEY,
  state: 'done',
  on: '2027-05-10',
  by: { name: 'Mei Lin', role: 'Head of personnel' },
  note: 'Receipts for 12 passports',
};
const verified: ActionUpdate = {
  key: KEY,
  state: 'verified',
  on: '2027-06-01',
  by: { name: 'A. Officer', role: '' },
  evidence: [{ grade: 'E3', date: '2027-05-28', title: 'Visit without notice' }],
};

async function printed(scenario: Scenario, language: 'en' | 'zh' = 'en'): Promise<Document> {
  const { record, state, model } = scenario;
  return compose({
    model,
    record,
    assessment: fold(record),
    state,
    findings: scenario.findings(),
    words: await wordsIn(language),
    tool: 'Probity 0.1.0',
    paper: 'a4',
  });
}

const followed = (...updates: ActionUpdate[]): Scenario =>
  updates.reduce((scenario, update) => scenario.happens({ type: 'action-updated', update }), held());

/** From the heading of the progress to the next one. */
function progressIn(document: Document): string {
  const start = document.blocks.findIndex(
    (block) => block.kind === 'heading' && block.id === 'plan-progress',
  );
  const end = document.blocks.findIndex((block, at) => at > start && block.kind === 'heading');
  return start < 0 ? '' : documentText({ ...document, blocks: document.blocks.slice(start, end) }).join('\n');
}

describe('the progress of the plan', () => {
  it('is not mentioned while nobody has followed up', async () => {
    expect(progressIn(await printed(held()))).toBe('');
  });

  it('says who reported what and when, what there is to look at, and who verified it', async () => {
    const text = progressIn(await printed(followed(done, verified)));
    for (const part of [
      'Reported done on 10 May 2027 by Mei Lin, Head of personnel',
      'Receipts for 12 passports',
      'Verified on 1 June 2027 by A. Officer',
      'Visit without notice (E3, 28 May 2027)',
      'as of 1 June 2027',
    ])
      expect(text).toContain(part);
  });

  it('says which actions were overdue by then', async () => {
    const text = progressIn(await printed(followed(done)));
    expect(text).toContain('Reported done');
    const others = held()
      .findings()
      .actions.filter(({ key, deadline }) => key !== KEY && deadline < done.on);
    expect(text.split('Overdue').length - 1).toBe(others.length);
    expect(others.length).toBeGreaterThan(0);
  });

  it('is printed in Chinese', async () => {
    expect(progressIn(await printed(followed(done), 'zh'))).toContain(
      '2027年5月10日由Mei Lin（Head of personnel）报告完成',
    );
  });

  it('leaves everything before the plan as it was', async () => {
    const [before, after] = [await printed(held()), await printed(followed(done))];
    const upToPlan = ({ blocks }: Document) =>
      blocks.slice(
        0,
        blocks.findIndex((block) => block.kind === 'heading' && block.id === 'plan'),
      );
    expect(upToPlan(after)).toEqual(upToPlan(before));
    expect(after.created).toBe(before.created);
  });
});
