/** Search, facts and outline of the map. */
import { describe, expect, it } from 'vitest';
import { ruleId } from '../../../src/app/map/graph/types.ts';
import { outlineOf } from '../../../src/app/map/outline/outline-of.ts';
import { search } from '../../../src/app/map/search.ts';
import { atlasOf, type Atlas } from '../../../src/app/map/words/atlas.ts';
import { describe as labelOf } from '../../../src/app/map/words/describe.ts';
import { factsOf, nameOf } from '../../../src/app/map/words/facts.ts';
import { supplier } from '../../support/scenario.ts';
import { wordsIn } from '../../support/words.ts';

const node = (atlas: Atlas, id: string) => {
  const found = atlas.graph.nodes.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('the map in words', async () => {
  const en = atlasOf(supplier.checklist, await wordsIn('en'));
  const zh = atlasOf(supplier.checklist, await wordsIn('zh'));

  describe('search', () => {
    const first = (query: string, atlas = en): string | undefined => search(atlas, query, 5).hits[0]?.id;

    it.each([
      ['rec10c.recruitment-fees', 'rec10c.recruitment-fees'],
      ['recruitment-fees.binds', 'rec10c.recruitment-fees.binds'],
      ['FEES that Bind', 'rec10c.recruitment-fees.binds'],
      ['ZT-B8', 'trigger:rec12.no-retaliation.ZT-B8'],
      ['nobody checked leave', 'flag:rec10c.recruitment-fees.bond-not-checked'],
    ])('%s', (query, id) => expect(first(query)).toBe(id));

    it('finds Chinese words', () => expect(first('费用束缚', zh)).toBe('rec10c.recruitment-fees.binds'));
    it('finds nothing for nothing', () => expect(search(en, '  ', 5)).toEqual({ hits: [], count: 0 }));
    it('tells how much more there is', () => {
      const { hits, count } = search(en, 'workers', 5);
      expect(hits).toHaveLength(5);
      expect(count).toBeGreaterThan(50);
    });
  });

  it('tells when a question is asked, where it comes from, and what kind of text that is', () => {
    const facts = (id: string) => factsOf(node(en, id), en).map(({ term, texts }) => [term, ...texts]);
    expect(facts('rec10c.recruitment-fees')).toEqual([
      ['Asked', 'in every assessment'],
      ['Answer', 'Yes; Partly; No; Unknown; Not applicable'],
      [
        'Comes from',
        'Recommendation 10(c)(i) (paragraph 4 of the report); Adopted text',
        'Paragraph 19 of the report; Chair’s summary, not negotiated',
      ],
      ['Evidence needed', 'E2 or better; E3 or better where inherent risk is high'],
    ]);
    expect(facts('rec10c.recruitment-fees.binds')).toEqual([
      ['Asked', 'if Recruitment fees is “No” or “Partly”'],
      ['Answer', 'One of several answers', 'Yes; No; Unknown'],
    ]);
    expect(facts('rec10c.recruitment-fees.amount')[1]).toEqual(['Answer', 'An amount of money']);
    expect(facts('rec10a.site-tier-map.sites')[1]).toEqual([
      'Answer',
      'A list of entries',
      'Name and place of the site; Country; Part in the contract; Visited or independently checked in the last 12 months',
    ]);
    expect(facts('rec10c.fee-repayment')[0]?.[1]).toMatch(
      /^if \(not all of these are “Low”: [^)]*\), or Depth of the assessment is/,
    );
  });

  it('tells between which limits an answer lies', async () => {
    const id = 'rec10c.recruitment-fees.workers';
    const questions = supplier.questions.map((one) => (one.id === id ? { ...one, min: 1, max: 1500 } : one));
    const atlas = atlasOf({ ...supplier.checklist, questions }, await wordsIn('en'));
    expect(factsOf(node(atlas, id), atlas)[1]?.texts).toEqual(['A number', 'at least 1', 'at most 1,500']);
  });

  it('tells adopted text from the Chair’s summary by the kind of badge', () => {
    const { badges } = labelOf(node(en, 'rec10c.recruitment-fees'), en);
    expect(badges.map(({ text, kind }) => `${text}: ${kind}`)).toEqual([
      'Rec. 10(c)(i): adopted',
      'Para. 19: summary',
      'Always asked: depth',
    ]);
  });

  it.each([
    ['en', en],
    ['zh', zh],
  ])('has a name and facts for every box, %s', (_, atlas) => {
    for (const one of atlas.graph.nodes.values()) {
      expect(nameOf(one, atlas), one.id).not.toMatch(/^\s*$|undefined/);
      for (const { term, texts } of factsOf(one, atlas)) {
        expect(term).not.toBe('');
        expect(texts.length, `${one.id}: ${term}`).toBeGreaterThan(0);
      }
    }
  });

  it('has everything in the outline, in the order of the checklist', () => {
    const outline = outlineOf(en);
    const ids = outline.flatMap(({ themes }) =>
      themes.flatMap((theme) => [
        theme.node.id,
        ...theme.parts.flatMap(({ nodes }) => nodes.map(({ id }) => id)),
      ]),
    );
    const drawn = [...en.graph.nodes.values()].filter(
      ({ kind }) => kind !== 'condition' && kind !== 'reference',
    );
    expect(ids).toHaveLength(new Set(ids).size);
    expect([...ids].sort()).toEqual(drawn.map(({ id }) => id).sort());
    const questions = new Set(supplier.questions.map(({ id }) => id));
    expect(ids.filter((id) => questions.has(id))).toEqual(supplier.questions.map(({ id }) => id));
    expect(ids).toContain(ruleId('trigger', 'rec12.no-retaliation', 'ZT-B8'));
  });
});
