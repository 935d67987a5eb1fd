/** What a file of texts is to hold. */
export interface Arguments {
  needed: readonly string[];
  allowed: readonly string[];
}

export interface ExpectedKeys {
  needed: Set<string>;
  allowed?: Set<string>;
  /** Of texts with arguments: those that they must name, and those that they may name. */
  arguments?: ReadonlyMap<string, Arguments>;
}

/** No arguments. */
export const PLAIN: Arguments = { needed: [], allowed: [] };
