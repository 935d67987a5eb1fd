/** A checklist of two sections, small enough to reason about by hand. Tests change it by replacing text. */
import { compileChecklist, type CompileResult, type Files } from '../../src/checklist/compile/index.ts';

export const SEEDS: Files = {
  'register.yaml': `
document:
  symbol: TEST/1
  symbol-confirmed: false
  distributed: 2021-10-28
  meeting: { from: 2021-10-12, to: 2021-10-13, place: Vienna, number: 11 }
clauses:
  - { id: "10(c)", recommendation: "10(c)", status: adopted, paragraph: 4 }
  - { id: "14", recommendation: "14", status: adopted, paragraph: 4 }
paragraphs:
  - { number: 24, status: summary }
instruments:
  - { id: law, citation: The Law, jurisdiction: XX, checked-on: 2026-11-23, provisions: [{ id: law.1, cite: s 1 }] }
triggers:
  - { code: ZT-A1, class: A, grounds: [law.1] }
  - { code: ZT-B3, class: B, grounds: [] }
indicators:
  - { id: i07 }
laws-checked-on: 2026-11-23
`,
};

export const FILES: Files = {
  'checklist.yaml': `
id: small
version: 1.0.0
languages: [en]
sections: [scope.yaml, work.yaml, law.yaml]
evidence-months: { E1: 24, E2: 12, E3: 12, E4: 12 }
conditions:
  low-risk: risk.industry == "low"
  high-risk: risk.industry == "high"
  full-depth: '!low-risk'
high-risk: high-risk
full-depth: full-depth
`,
  'scope.yaml': `
section: risk
questions:
  - id: risk.industry
    kind: choice
    options: [low, medium, high]
    reason: true
    clauses: ["10(c)"]
`,
  'work.yaml': `
section: work
recommendation: "10(c)"
themes:
  - id: work.documents
    core: true
    clauses: ["10(c)"]
    paragraphs: [24]
    references: [law.1]
    indicators: [i07]
    evidence: { needs: E2, high-risk: E3 }
    follow-ups:
      - { id: held, kind: number, unit: passports, min: 0, when: 'this in ["no", "partly"]' }
      - { id: returned, kind: choice, options: ["yes", "no"], when: this.held > 0 }
      - { id: since, kind: date, past: true, when: this.held > 10 }
    flags:
      - { id: held, when: 'this in ["no", "partly"]', cleared: this.returned == "yes", actions: [return] }
    triggers:
      - { code: ZT-B3, when: 'this in ["no", "partly"]', cleared: this.returned == "yes", actions: [return] }
    credits:
      - { id: returned, when: this.returned == "yes" }
    actions:
      - { id: return, type: condition-precedent, owner: supplier, days: 7 }
    examples:
      - { name: held, answers: { this: "no" }, triggers: [ZT-B3] }
  - id: work.housing
    core: false
    clauses: ["10(c)"]
    evidence: { needs: E2 }
    follow-ups:
      - id: sites
        kind: group
        fields:
          - { id: town, kind: text }
          - { id: beds, kind: number, min: 0 }
      - { id: crowded, kind: text, when: 'any(this.sites, beds > 8)' }
    flags:
      - { id: crowded, when: 'this == "no" || count(this.sites, beds > 8) >= 2', actions: [fix] }
    actions:
      - { id: fix, when: this == "partly", type: contract-condition, owner: supplier, days: 60 }
    examples:
      - { name: bad, answers: { this: "no" }, flags: [crowded] }
`,
  'law.yaml': `
section: law
recommendation: "14"
themes:
  - id: law.convictions
    core: true
    clauses: ["14"]
    evidence: { needs: E1 }
    follow-ups:
      - { id: final, kind: choice, options: ["yes", "no"], when: this == "no" }
      - { id: self-cleaning, kind: choice, options: [accepted, refused], when: this.final == "yes" }
    flags:
      - { id: convicted, when: this == "no", cleared: this.self-cleaning == "accepted", actions: [self-clean] }
    triggers:
      - code: ZT-A1
        when: this == "no"
        confirmed: this.final == "yes"
        confirmed-by: E3
        cleared: this.self-cleaning == "accepted"
        actions: [self-clean]
    actions:
      - { id: self-clean, type: condition-precedent, owner: supplier, days: 30 }
    examples:
      - { name: convicted, answers: { this: "no", this.final: "yes" }, triggers: [ZT-A1] }
`,
};

export type TextChange = [file: string, from: string, to: string];

/** The small checklist's files with some texts replaced. */
export function filesWith(changes: TextChange[]): Files {
  const files = { ...FILES };
  for (const [file, from, to] of changes) {
    const before = files[file] ?? '';
    if (!before.includes(from)) throw new Error(`${file} does not contain ${from}`);
    files[file] = before.replace(from, to);
  }
  return files;
}

/** The small checklist with some texts replaced: `[file, from, to]`. Its messages are made to fit, so that only the fault under test shows. */
export function compileSmall(changes: TextChange[] = []): CompileResult {
  const files = filesWith(changes);
  const seeds = SEEDS;
  const withTexts = { ...files, 'messages.en.json': '{}' };
  const first = compileChecklist(withTexts, { ...seeds, 'messages.en.json': '{}' });
  if (first.ok) throw new Error('a checklist without texts must not compile');
  const isText = ({ code }: { code: string }): boolean => code === 'text-missing';
  if (!first.diagnostics.every(isText))
    return { ok: false, diagnostics: first.diagnostics.filter((one) => !isText(one)) };
  const texts = (file: string): string => {
    const missing = first.diagnostics.filter((one) => one.file === file).map(({ data }) => String(data.key));
    return JSON.stringify(Object.fromEntries(missing.map((key) => [key, `[${key}]`])));
  };
  return compileChecklist(
    { ...files, 'messages.en.json': texts('messages.en.json') },
    { ...seeds, 'messages.en.json': texts('seeds/messages.en.json') },
  );
}
