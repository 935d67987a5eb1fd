/** What a change did elsewhere, to be said at once. */
export interface Notice {
  setAside: readonly string[];
  returned: readonly string[];
  /** The decision, or the signature of a declaration, was taken back, since it was given on other answers. */
  decisionGone: boolean;
}

export function sideEffects(
  last: { setAside: readonly string[]; returned: readonly string[] },
  decisionGone: boolean,
): Notice | null {
  const { setAside, returned } = last;
  return setAside.length + returned.length > 0 || decisionGone ? { setAside, returned, decisionGone } : null;
}
