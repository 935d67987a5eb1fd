/** The drawing of a checklist holds everything that is in it, once, and an arrow for everything that a condition reads. */
import { describe, expect, it } from 'vitest';
import { questionsIn, type Checklist, type Expression } from '../../../src/checklist/index.ts';
import { buildGraph } from '../../../src/app/map/graph/build.ts';
import { litByPath, litByWitness } from '../../../src/app/map/graph/lit.ts';
import { notesOf } from '../../../src/app/map/graph/notes.ts';
import { follow } from '../../../src/app/map/graph/path.ts';
import { ruleId, type MapGraph } from '../../../src/app/map/graph/types.ts';
import { spotOf } from '../../../src/app/map/place.ts';
import { atlasOf } from '../../../src/app/map/words/atlas.ts';
import { compileChecklist } from '../../../src/checklist/compile/index.ts';
import { bundledSeeds } from '../../../src/checklist/bundled-files.ts';
import { proveChecklist } from '../../../src/findings/prove/index.ts';
import { DOUBTFUL, ownFiles } from '../../support/own-checklist.ts';
import { smallChecklist, supplier } from '../../support/scenario.ts';
import { wordsIn } from '../../support/words.ts';

/** Every condition of a checklist, with the box that hangs on it. */
function conditionsOf({ questions }: Checklist): { box: string; condition: Expression }[] {
  return questions.flatMap(({ id, when, rules }) => {
    const at = (box: string, ...all: (Expression | undefined)[]) =>
      all.flatMap((condition) => (condition ? [{ box, condition }] : []));
    return [
      ...at(id, when),
      ...(rules?.flags ?? []).flatMap((flag) => at(ruleId('flag', id, flag.id), flag.when, flag.cleared)),
      ...(rules?.triggers ?? []).flatMap((trigger) =>
        at(ruleId('trigger', id, trigger.code), trigger.when, trigger.confirmed, trigger.cleared),
      ),
      ...(rules?.credits ?? []).flatMap((credit) => at(ruleId('credit', id, credit.id), credit.when)),
      ...(rules?.actions ?? []).flatMap((action) => at(ruleId('action', id, action.id), action.when)),
    ];
  });
}

function idsOf({ questions }: Checklist): string[] {
  return questions.flatMap(({ id, rules }) => [
    id,
    ...(rules?.flags ?? []).map((flag) => ruleId('flag', id, flag.id)),
    ...(rules?.triggers ?? []).map(({ code }) => ruleId('trigger', id, code)),
    ...(rules?.credits ?? []).map((credit) => ruleId('credit', id, credit.id)),
    ...(rules?.actions ?? []).map((action) => ruleId('action', id, action.id)),
  ]);
}

const drawn = ({ bands }: MapGraph): string[] =>
  bands.flatMap(({ nodes }) =>
    nodes.filter(({ kind }) => kind !== 'condition' && kind !== 'reference').map(({ id }) => id),
  );

describe.each([
  ['the supplier checklist', supplier.checklist],
  ['a small checklist', smallChecklist()],
])('the drawing of %s', (_, checklist) => {
  const graph = buildGraph(checklist);

  it('has every question, flag, trigger, credit and action exactly once', () => {
    expect(drawn(graph).sort()).toEqual(idsOf(checklist).sort());
  });

  it('has an arrow or a reference for every question that a condition reads', () => {
    for (const { box, condition } of conditionsOf(checklist)) {
      const { upstream } = follow(graph, box);
      for (const read of questionsIn(condition)) expect(upstream, `${box} reads ${read}`).toContain(read);
    }
  });

  it('has an arrow from every flag and trigger to each of its actions', () => {
    for (const { id, rules } of checklist.questions)
      for (const [kind, key, actions] of [
        ...(rules?.flags ?? []).map((flag) => ['flag', flag.id, flag.actions] as const),
        ...(rules?.triggers ?? []).map((trigger) => ['trigger', trigger.code, trigger.actions] as const),
      ])
        for (const action of actions)
          expect(graph.edges).toContainEqual({
            from: ruleId(kind, id, key),
            to: ruleId('action', id, action),
            role: 'calls-for',
          });
  });

  it('leads nowhere that is not on it, and no arrow leaves its band', () => {
    for (const { nodes, edges } of graph.bands) {
      const ids = new Set(nodes.map(({ id }) => id));
      for (const { from, to } of edges) expect(ids.has(from) && ids.has(to), `${from} -> ${to}`).toBe(true);
    }
  });

  it('draws a condition once in a band, however much hangs on it', () => {
    for (const { nodes } of graph.bands) {
      const conditions = nodes.flatMap((node) =>
        node.kind === 'condition' ? [JSON.stringify(node.expression)] : [],
      );
      expect(new Set(conditions).size).toBe(conditions.length);
    }
  });
});

describe('bands', () => {
  it('hold one theme each, but those that read one another stand together', () => {
    const { bands } = buildGraph(supplier.checklist);
    expect(bands.filter(({ section }) => section === 'rec10c')).toHaveLength(15);
    const [risk, ...others] = bands.filter(({ section }) => section === 'risk');
    expect(risk?.themes).toHaveLength(7);
    expect(others).toEqual([]);
  });
});

describe('a path', () => {
  const graph = buildGraph(supplier.checklist);

  it('leads back to everything that decides, also in other sections', () => {
    const { upstream } = follow(graph, 'rec10c.fee-repayment.former');
    expect(upstream).toContain('rec10c.fee-repayment');
    expect(upstream).toContain('risk.industry');
    expect(upstream).toContain('risk.depth');
    expect(upstream).not.toContain('rec10c.recruitment-fees');
  });

  it('leads on to questions, flags, triggers and actions', () => {
    const { downstream } = follow(graph, 'rec10c.recruitment-fees.binds');
    expect([...downstream].filter((id) => !id.startsWith('condition:')).sort()).toEqual([
      'action:rec10c.recruitment-fees.fee-study',
      'action:rec10c.recruitment-fees.refer',
      'action:rec10c.recruitment-fees.release-from-debt',
      'flag:rec10c.recruitment-fees.bond-not-checked',
      'trigger:rec10c.recruitment-fees.ZT-B4',
    ]);
  });

  it('reaches other sections through references', () => {
    const { downstream } = follow(graph, 'rec10a.workforce-profile.workers');
    expect(downstream).toContain('flag:rec12.grievance.silent-channel');
  });

  it('keeps the box itself bright', () => {
    expect(litByPath(graph, 'rec16.instruments')).toContain('rec16.instruments');
  });
});

describe('an address', () => {
  const map = { graph: buildGraph(supplier.checklist), sections: supplier.checklist.sections };
  it.each([
    [undefined, {}],
    ['rec11', { section: 'rec11' }],
    ['rec11.flowdown', { section: 'rec11', selected: 'rec11.flowdown' }],
    [
      'trigger:rec12.no-retaliation.ZT-B8',
      { section: 'rec12', selected: 'trigger:rec12.no-retaliation.ZT-B8' },
    ],
    ['rec11.nothing', null],
  ])('%s', (at, spot) => expect(spotOf(at, map)).toEqual(spot));
});

describe('a proof on the map', async () => {
  const result = compileChecklist(ownFiles('city', [DOUBTFUL]), await bundledSeeds());
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  const atlas = atlasOf(result.checklist, await wordsIn('en', result.texts['en']));
  const notes = notesOf(proveChecklist(result.checklist), atlas);

  it('stands on the box that it is about', () => {
    expect(notes.map(({ at, code }) => [at, code])).toEqual([
      ['flag:rec10c.fee-repayment.former-left-out', 'flag-without-theme'],
    ]);
  });

  it('lights what its witness answers and raises, and nothing that it leaves open', () => {
    const witness = notes[0]?.claim.witness;
    if (!witness) throw new Error('no witness');
    const lit = litByWitness(atlas, witness);
    expect(lit).toContain('risk.industry');
    expect(lit).toContain('flag:rec10c.fee-repayment.former-left-out');
    expect(lit).toContain('action:rec10c.fee-repayment.find-former-workers');
    expect(lit).not.toContain('rec10c.fee-repayment');
    expect(lit).not.toContain('rec10c.recruitment-fees');
    expect(lit).not.toContain('flag:rec10c.fee-repayment.not-repaid');
  });
});
