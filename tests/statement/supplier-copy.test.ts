/** The supplier's copy of a result: no word of the officer's, and nothing by which to tell what is held back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledTexts } from '../../src/checklist/bundled.ts';
import { textsForSupplier, type Answer, type Question } from '../../src/checklist/index.ts';
import { pointsForSupplier } from '../../src/findings/index.ts';
import { loadCatalogue, loadCountries, translator, type Language } from '../../src/locale/index.ts';
import { effectiveAnswer, openQuestions } from '../../src/questionnaire/index.ts';
import { fold } from '../../src/record/index.ts';
import { composeSupplierCopy, documentText, type Document, type Words } from '../../src/statement/index.ts';
import { checkDocument } from '../../src/statement/check-document.ts';
import { anyValue } from '../support/arbitrary.ts';
import { goodSupplier, Scenario, supplier } from '../support/scenario.ts';

async function wordsForSupplier(language: Language): Promise<Words> {
  const [texts, findings, statement, countries] = await Promise.all([
    bundledTexts('supplier', language),
    loadCatalogue(language, 'findings'),
    loadCatalogue(language, 'statement'),
    loadCountries(language),
  ]);
  return { ...translator(language, findings, statement, textsForSupplier(texts)), countries };
}

const words = { en: await wordsForSupplier('en'), zh: await wordsForSupplier('zh') };

function copyOf(scenario: Scenario, language: 'en' | 'zh' = 'en'): Document {
  const { record, state, model } = scenario;
  return composeSupplierCopy({
    model,
    record,
    assessment: fold(record),
    state,
    findings: scenario.findings(),
    words: words[language],
    tool: 'Probity 0.1.0',
    paper: 'a4',
  });
}

const everything = (document: Document): string =>
  JSON.stringify(document, (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );

const pointsOf = (scenario: Scenario): string[] =>
  pointsForSupplier(scenario.model, scenario.state, scenario.findings()).map(({ question }) => question);

/** Any answer to a question, with a mark in every text that a person can type. */
function markedAnswer(question: Question, mark: string): fc.Arbitrary<Answer> {
  const evidence = fc.array(
    fc.constantFrom('E0', 'E1', 'E2', 'E3', 'E4').map((grade) => ({
      grade,
      date: '2026-10-01',
      title: `${mark} title`,
      reference: `${mark} place`,
      file: { name: `${mark}.pdf`, size: 3, type: 'application/pdf', digest: 'a'.repeat(64) },
    })),
    { maxLength: 2 },
  );
  return fc.record({ value: anyValue(question), evidence }).map(({ value, evidence: pieces }) => ({
    value: JSON.parse(
      JSON.stringify(value, (_, one: unknown) => (one === 'a' || one === '不合格' ? `${mark} text` : one)),
    ) as Answer['value'],
    reason: `${mark} reason`,
    note: `${mark} note`,
    ...(pieces.length > 0 ? { evidence: pieces } : {}),
  }));
}

const MARK = 'Qx7vz';

/** A whole assessment, a decision and edits, in which everything that the officer typed bears the mark. */
const anyAssessment = fc
  .tuple(...supplier.questions.map((question) => markedAnswer(question, MARK)))
  .map((answers) => {
    const scenario = new Scenario(supplier);
    supplier.questions.forEach(({ id, reasonNeeded, rules }, at) => {
      const answer = answers[at];
      if (!answer) return;
      const value = reasonNeeded && !rules ? 'high' : answer.value;
      scenario.happens({ type: 'answered', question: id, answer: { ...answer, value } });
    });
    for (const { key } of scenario.findings().actions)
      scenario.happens({
        type: 'action-edited',
        edit: {
          key,
          measure: `${MARK} measure`,
          ...(key.length % 3 === 0 ? { owner: `${MARK} owner` } : {}),
        },
      });
    return scenario.happens({
      type: 'decided',
      decision: {
        value: 'proceed-with-conditions',
        proposed: scenario.findings().verdict ?? 'proceed',
        by: { name: `${MARK} name`, role: `${MARK} role` },
        reasons: `${MARK} reasons`,
        decidedOn: '2026-11-23',
      },
    });
  });

describe('the supplier’s copy', () => {
  it('prints no word that the officer typed, whatever was answered', () => {
    let points = 0;
    fc.assert(
      fc.property(anyAssessment, (scenario) => {
        expect(JSON.stringify(scenario.record)).toContain(MARK);
        points += pointsOf(scenario).length;
        for (const language of ['en', 'zh'] as const) {
          const document = copyOf(scenario, language);
          expect(everything(document)).not.toContain(MARK);
          expect(checkDocument(document)).toEqual([]);
          expect(document.attachments.map(({ name }) => name)).toEqual(['statement.json']);
          expect(everything(document)).not.toContain(scenario.record.head.digest);
        }
      }),
      { numRuns: 60 },
    );
    expect(points).toBeGreaterThan(200);
  });

  it('is the same as if what is held back were in order', () => {
    let held = 0;
    fc.assert(
      fc.property(anyAssessment, (scenario) => {
        // A proven false declaration weakens other answers, and the supplier was heard on it.
        scenario.says('rec14.cooperation.false-declaration', 'suspected');
        const told = new Set(pointsOf(scenario));
        const clean = new Scenario(supplier);
        clean.record = scenario.record;
        for (const theme of supplier.questions.filter(({ rules }) => rules)) {
          if (told.has(theme.id) || !theme.safety || theme.id === 'rec14.cooperation') continue;
          // What does not apply is not held back, and a rule of another theme may read it.
          if (effectiveAnswer(supplier, scenario.state, theme.id)?.value === 'not-applicable') continue;
          held += 1;
          clean.says(theme.id, 'yes', { grade: 'E4' });
          for (const { id, theme: owner } of supplier.questions)
            // How many people work there is read by another theme as well.
            if (owner === theme.id && id !== theme.id && id !== 'rec10a.workforce-profile.workers')
              clean.clears(id);
        }
        expect(withoutDecision(copyOf(clean))).toEqual(withoutDecision(copyOf(scenario)));
      }),
      { numRuns: 40 },
    );
    expect(held).toBeGreaterThan(100);
  });

  it('asks of the supplier what only papers show, with the checklist’s measure and the officer’s deadline', () => {
    const scenario = goodSupplier()
      .says('rec11.flowdown', 'no', { grade: 'E1', note: 'seen in the drawer' })
      .says('rec10c.working-hours', 'partly', { grade: 'E2' });
    expect(pointsOf(scenario)).toEqual(['rec10c.working-hours', 'rec11.flowdown']);
    const text = documentText(copyOf(scenario)).join('\n');
    expect(text).toContain('Are your own suppliers bound by the same rules against trafficking?');
    expect(text).toContain('Working hours');
    expect(text).not.toContain('drawer');
  });

  it.each([
    ['interviews', 'rec10c.working-hours', 'E3'],
    ['a union', 'rec12.worker-reps', 'E4'],
    ['nobody knows where', 'rec10c.contract-language', undefined],
  ] as const)('holds back what %s said', (_, question, grade) => {
    const scenario = goodSupplier().says(question, 'partly', grade ? { grade } : {});
    expect(pointsOf(scenario)).not.toContain(question);
  });

  it('holds back what could warn: an open trigger about harm, whatever shows it', () => {
    const scenario = goodSupplier()
      .says('rec10c.freedom-of-movement', 'no', { grade: 'E2' })
      .says('rec10c.freedom-of-movement.restriction', 'locked');
    expect(scenario.openTriggers()).toContain('ZT-B1');
    expect(pointsOf(scenario)).toEqual([]);
    expect(withoutDecision(copyOf(scenario))).toEqual(withoutDecision(copyOf(goodSupplier())));
  });

  it('says nothing of a theme that is in order, where a theme that is held back keeps the same trigger open', () => {
    const ban = { who: 'company', kind: 'import-ban', status: 'listed' };
    const scenario = goodSupplier()
      .says('rec14.sanction-lists', 'partly', { grade: 'E2' })
      .says('rec14.sanction-lists.lists', [{ id: 'i0', values: ban }])
      .says('rec14.sanction-lists.goods', 'traced-clear')
      .says('rec14.sanction-lists.heard', '2026-10-05');
    const told = pointsOf(scenario);
    expect(told).not.toContain('rec14.sanction-lists');
    scenario
      .says('rec11.traceability', 'partly', { grade: 'E3' })
      .says('rec11.traceability.import-ban', 'yes')
      .says('rec11.traceability.clearance', 'not-cleared');
    expect(scenario.openTriggers()).toContain('ZT-A3');
    expect(pointsOf(scenario)).toEqual(told);
  });

  it('tells a decision to proceed, and no other', () => {
    const decide = (value: 'proceed-with-conditions' | 'hold-and-remediate' | 'exclude') => {
      const decision = { value, proposed: value, by: { name: 'B. Head', role: 'Head' }, reasons: 'secret' };
      return documentText(
        copyOf(
          goodSupplier().happens({ type: 'decided', decision: { ...decision, decidedOn: '2026-11-23' } }),
        ),
      ).join('\n');
    };
    expect(decide('proceed-with-conditions')).toContain('Proceed with conditions');
    const undecided = documentText(copyOf(goodSupplier())).join('\n');
    expect(decide('hold-and-remediate')).toBe(undecided);
    expect(decide('exclude')).toBe(undecided);
  });

  it('says in every case that some points may be dealt with separately', () => {
    for (const scenario of [goodSupplier(), goodSupplier().says('rec10c.threats-violence', 'no')])
      expect(documentText(copyOf(scenario)).join('\n')).toContain('Some points may be dealt with separately');
  });
});

const withoutDecision = (document: Document): string => JSON.stringify(document.blocks);

// The walk is whole: what is compared above is not an accident of open questions.
it('the good supplier leaves no theme open', () => {
  const { model, state } = goodSupplier();
  expect(openQuestions(model, state).filter((id) => model.question(id).rules)).toEqual([]);
  expect(effectiveAnswer(model, state, 'rec16.instruments')?.value).toBe('yes');
});
