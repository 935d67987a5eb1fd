/** The part of js-yaml that is in use; the package brings no types. */
declare module 'js-yaml' {
  export interface State {
    tag: string | null;
    anchor: string | null;
    result: unknown;
  }

  export interface Type {
    tag: string;
  }

  export const Type: new (
    tag: string,
    options: {
      kind: 'scalar';
      resolve: (word: string) => boolean;
      construct: (word: string) => unknown;
    },
  ) => Type;

  export interface Schema {
    implicit: Type[];
  }

  export const Schema: new (definition: Schema) => Schema;

  export interface LoadOptions {
    schema: Schema;
    maxDepth: number;
    onWarning: (warning: Error) => void;
    /** Called before and after each value and key, with the state of the reader. */
    listener: (event: 'open' | 'close', state: State) => void;
  }

  export function load(text: string, options: LoadOptions): unknown;
}
