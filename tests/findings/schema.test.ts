import { describe, expect, it } from 'vitest';
import { answersJsonSchema } from '../../src/exchange/index.ts';
import { findingsJsonSchema } from '../../src/findings/schema.ts';
import { recordJsonSchema } from '../../src/record/schema.ts';
import { goodSupplier } from '../support/scenario.ts';
import { validator } from '../support/validator.ts';

const scenario = goodSupplier('high', 'E2')
  .says('rec10c.identity-documents', 'no')
  .happens({ type: 'carried', question: 'rec10c.housing', answer: { value: 'yes' } })
  .happens({
    type: 'action-updated',
    update: {
      key: 'rec10c.identity-documents.return-documents',
      state: 'done',
      on: '2026-12-01',
      by: { name: 'Mei Lin', role: '' },
      evidence: [{ grade: 'E2', date: '2026-11-30', title: 'Receipts' }],
    },
  })
  .says('rec14.convictions', 'no', { grade: 'E3', dated: '2024-01-01' });

describe('published JSON Schemas', () => {
  it('describes the findings that the tool writes, and refuses others', () => {
    const valid = validator(findingsJsonSchema());
    const findings = JSON.parse(JSON.stringify(scenario.findings())) as object;
    expect(valid(findings), JSON.stringify(valid.errors)).toBe(true);
    expect(JSON.stringify(findings)).toContain('"progress":[{');
    expect(valid({ ...findings, verdict: 'fine' })).toBe(false);
    expect(valid({ ...findings, score: 97 })).toBe(false);
  });

  it('describes the record', () => {
    const valid = validator(recordJsonSchema());
    expect(valid(scenario.record), JSON.stringify(valid.errors)).toBe(true);
    expect(valid({ ...scenario.record, events: [] })).toBe(false);
  });

  it('describes the answers file', () => {
    const valid = validator(answersJsonSchema());
    const file = {
      checklist: 'supplier',
      assessedOn: '2026-11-23',
      subject: { name: 'X', country: 'BD' },
      procurement: { title: 'a', buyer: 'b', reference: 'c', value: 'd' },
      assessor: 'A. Officer',
      answers: {
        'rec16.instruments': {
          value: 'yes',
          evidence: [{ grade: 'E1', date: '2026-01-01', title: 'Policy' }],
        },
      },
    };
    expect(valid(file), JSON.stringify(valid.errors)).toBe(true);
    expect(valid({ ...file, assessedOn: 'yesterday' })).toBe(false);
  });
});
