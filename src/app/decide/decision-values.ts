/** A decision as typed on the page, and what it lacks. */
import type { Decision, DecisionValue } from '../../record/index.ts';

export interface DecisionValues {
  value: DecisionValue | '';
  name: string;
  role: string;
  /** Exclusion only. */
  ground: string;
  hearing: string;
  reasons: string;
}

/** In the order of the page. */
const DECISION_FIELDS = ['value', 'ground', 'hearing', 'reasons', 'name', 'role'] as const;
export type DecisionField = (typeof DECISION_FIELDS)[number];

/** Exclusion needs a legal ground and the supplier's right to be heard; departing from the proposal needs reasons. */
export function missingIn(values: DecisionValues, proposed: DecisionValue): DecisionField[] {
  const isExclusion = values.value === 'exclude';
  const needed: Record<DecisionField, boolean> = {
    value: true,
    ground: isExclusion,
    hearing: isExclusion,
    reasons: isExclusion || (values.value !== '' && values.value !== proposed),
    name: true,
    role: true,
  };
  return DECISION_FIELDS.filter((field) => needed[field] && values[field].trim() === '');
}

/** @param label words for the parts of an exclusion's reasons */
export function decisionFrom(
  values: DecisionValues & { value: DecisionValue },
  given: { proposed: DecisionValue; decidedOn: string; label: (part: 'ground' | 'hearing') => string },
): Decision {
  const { value, ground, hearing, reasons, name, role } = values;
  const lines =
    value === 'exclude'
      ? [`${given.label('ground')}${ground.trim()}`, `${given.label('hearing')}${hearing.trim()}`]
      : [];
  return {
    value,
    by: { name: name.trim(), role: role.trim() },
    reasons: [...lines, reasons.trim()].filter(Boolean).join('\n'),
    decidedOn: given.decidedOn,
    proposed: given.proposed,
  };
}
