/** Modules that `vite.config.ts` makes from `checklists/` and `seeds/` when the product is built. */

declare module 'virtual:checklist/*' {
  const checklist: import('./checklist/index.ts').Checklist;
  export default checklist;
}

/** `virtual:texts/<checklist>/<language>` */
declare module 'virtual:texts/*' {
  const texts: import('./checklist/index.ts').Texts;
  export default texts;
}

declare module 'virtual:examples/*' {
  const examples: import('./checklist/compile/index.ts').Example[];
  export default examples;
}
