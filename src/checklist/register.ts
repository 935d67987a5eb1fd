/**
 * The register: the report's clauses and paragraphs, other instruments, triggers and indicators, from `seeds/register.yaml`.
 * Texts are in `seeds/messages.<language>.json` under `clause.<id>`, `paragraph.<n>`, `instrument.<id>`,
 * `provision.<id>`, `trigger.<code>`, `indicator.<id>`, `document.<field>`.
 */

/** Adopted by the Working Group (sections I, II, IV, V of the report) or the Chair's summary, not negotiated (section III; paragraphs 5 and 49). */
export type TextStatus = 'adopted' | 'summary';

export interface Register {
  document: ReportDocument;
  clauses: Clause[];
  paragraphs: Paragraph[];
  instruments: Instrument[];
  triggers: TriggerEntry[];
  indicators: { id: string }[];
  /** Day on which the status of the laws was last checked, ISO date. */
  lawsCheckedOn: string;
}

export interface ReportDocument {
  symbol: string;
  /** False until somebody has read the symbol in the UN document system; it is then printed as "to be confirmed". */
  symbolConfirmed: boolean;
  distributed: string;
  meeting: { from: string; to: string; place: string; number: number };
}

/** A clause of Recommendations 10-16: "10", "10(a)", "10(c)(i)", "11". */
export interface Clause {
  id: string;
  /** The row of the findings it belongs to: "10(a)" ... "16"; absent for the frame, recommendation 10 itself. */
  recommendation?: string;
  status: TextStatus;
  paragraph: number;
}

export interface Paragraph {
  number: number;
  status: TextStatus;
}

export interface Instrument {
  id: string;
  /** How the law or text is cited, such as "Directive 2014/24/EU"; in the language of the source, not translated. */
  citation: string;
  /** ISO 3166 code, "EU" or "international". */
  jurisdiction: string;
  /** Day on which a public source was last read for it, ISO date; absent when the whole entry is from memory. */
  checkedOn?: string;
  /** Written from memory as a whole: to be confirmed against the primary text. */
  fromMemory?: boolean;
  provisions: Provision[];
}

export interface Provision {
  id: string;
  /** Such as "art. 57(1)(f)". */
  cite: string;
  /** Written from memory, although the instrument itself was checked. */
  fromMemory?: boolean;
}

export interface TriggerEntry {
  code: string;
  /** A: a fact with a legal ground, decided by a person. B: harm; suspicion is enough to stop and refer. */
  class: 'A' | 'B';
  /** Provisions that allow or demand exclusion. */
  grounds: string[];
}
