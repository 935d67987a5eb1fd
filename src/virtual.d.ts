/** Modules that `vite.config.ts` makes from `checklists/` and `seeds/` when the product is built. */

declare module 'virtual:checklist/supplier' {
  const checklist: import('./checklist/index.ts').Checklist;
  export default checklist;
}

declare module 'virtual:texts/supplier/en' {
  const texts: import('./checklist/index.ts').Texts;
  export default texts;
}

declare module 'virtual:texts/supplier/zh' {
  const texts: import('./checklist/index.ts').Texts;
  export default texts;
}

declare module 'virtual:examples/supplier' {
  const examples: import('./checklist/compile/index.ts').Example[];
  export default examples;
}
