/** Do the findings on laws show what is promised of a condition of the laws? */
import type { Claim } from '../../checklist/prove/index.ts';
import type { LawFindings } from '../laws/types.ts';

export function isLawClaimSeen(claim: Claim, findings: LawFindings): boolean {
  const isHeld = isHeldIn(claim, findings);
  return claim.code === 'condition-never-true' ? isHeld : !isHeld;
}

/** The condition at the claim's place holds. Where an answer "unknown" has left it open it does not. */
function isHeldIn({ subject: { path }, data }: Claim, { said, laws }: LawFindings): boolean {
  const [, number, part, name] = path;
  if (path[0] === 'sentences') return said.some(({ item, id }) => `${item}.${id}` === data.id);
  const law = laws[Number(number)];
  switch (part) {
    case 'criteria':
      return law?.criteria.some(({ id, holds }) => id === name && holds === 'yes') ?? false;
    case 'content':
      return law?.coverage.some(({ item, needsMore }) => item === name && !needsMore) ?? false;
    case 'publish':
      return law?.duties[Number(name)]?.done === 'yes';
    default:
      return law?.applies === 'yes';
  }
}
