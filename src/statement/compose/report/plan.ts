/** The plan of a report: the actions on the gravest gaps first, whatever their deadline. */
import type { ActionFinding } from '../../../findings/index.ts';
import type { Block } from '../../document.ts';
import { actionPlan } from '../action-plan.ts';
import type { StatementInput } from '../input.ts';

export function reportPlan(input: StatementInput): Block[] {
  const rank = new Map(
    input.findings.gaps.flatMap(({ actions }, at) => actions.map((key): [string, number] => [key, at])),
  );
  const place = ({ key }: ActionFinding): number => rank.get(key) ?? rank.size;
  return actionPlan(input, (a, b) => place(a) - place(b));
}
