/** All claims about what a checklist asks and raises; the findings add what they conclude from it (`findings/prove/`). */
import { conditionsOf } from '../conditions.ts';
import type { Expression } from '../expression/types.ts';
import type { Checklist } from '../types.ts';
import { clauseClaims } from './clause-claims.ts';
import { lawClaims } from './law-claims.ts';
import { alikeOptions, optionClaims } from './option-claims.ts';
import { pathFigures } from './paths.ts';
import { questionClaims } from './question-claims.ts';
import { ruleClaims } from './rule-claims.ts';
import { Symbolic } from './symbolic.ts';
import type { Claim, Proof } from './types.ts';

/** Nodes that one claim may add to the diagram; the supplier assessment needs a few thousand for all of them together. */
export const NODE_LIMIT = 200_000;

export interface ProveOptions {
  nodeLimit?: number;
  /** Conditions outside the checklist that look at its answers. */
  readers?: readonly Expression[];
  /** Claims that other rooms add, about the same diagram. */
  more?: (symbolic: Symbolic) => Claim[];
}

/** @returns every claim with its outcome; never throws for a checklist that compiled */
export function prove(
  checklist: Checklist,
  { nodeLimit = NODE_LIMIT, readers = [], more }: ProveOptions = {},
): Proof {
  const symbolic = new Symbolic(checklist, [...conditionsOf(checklist), ...readers], nodeLimit);
  const claims = [
    ...questionClaims(symbolic),
    ...optionClaims(symbolic),
    ...ruleClaims(symbolic),
    ...lawClaims(symbolic),
    ...clauseClaims(symbolic),
    ...(more?.(symbolic) ?? []),
  ];
  const paths = pathFigures(checklist, nodeLimit);
  return {
    claims,
    ...(paths ? { paths } : {}),
    oneSided: checklist.questions.flatMap(({ id }, number) =>
      symbolic.domains[number]?.exact === false ? [id] : [],
    ),
    alike: alikeOptions(symbolic),
    nodes: symbolic.diagrams.size,
  };
}
