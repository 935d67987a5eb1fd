/**
 * The arrows between the rooms of src/, one way only. `tests/checks/rooms.mjs` runs this and fails as well when it saw
 * too few modules, since a cruise over nothing finds nothing.
 */
const ROOMS = {
  checklist: [],
  questionnaire: ['checklist'],
  record: ['checklist'],
  findings: ['questionnaire', 'checklist', 'record'],
  statement: ['findings', 'questionnaire', 'checklist', 'record', 'locale'],
  exchange: ['findings', 'questionnaire', 'checklist', 'record', 'locale'],
  storage: ['record', 'checklist'],
  locale: [],
  app: ['storage', 'exchange', 'statement', 'findings', 'questionnaire', 'record', 'checklist', 'locale'],
  cli: ['storage', 'exchange', 'statement', 'findings', 'questionnaire', 'record', 'checklist', 'locale'],
};

/** Front doors, and the second doors that keep weight (zod, YAML, CEL, jsPDF, Node) away from those who do not need it. */
const DOORS = [
  '^src/[^/]+/index\\.ts$',
  '^src/checklist/(compile|prove)/index\\.ts$',
  '^src/checklist/(bundled(-files)?|superseded|zod)\\.ts$',
  '^src/record/(read|readable|relation|write|schema|seal)\\.ts$',
  '^src/record/merge/index\\.ts$',
  '^src/findings/(schema|days)\\.ts$',
  '^src/statement/manifest/schema\\.ts$',
  '^src/findings/(prove|compare|laws)/index\\.ts$',
  '^src/exchange/(bundle|portfolio|key|lock|move|salvage)/index\\.ts$',
  '^src/exchange/remains\\.ts$',
  '^src/statement/(paper|difference-text)\\.ts$',
  '^src/statement/(pdf|html|fonts|verify|compose/transparency)/index\\.ts$',
  '^src/storage/(backup|box|erase|folder/index)\\.ts$',
  '^src/locale/(codes|message)\\.ts$',
];

/** What the pure rooms may use from npm; everything else has the world behind it. */
const PURE_PACKAGES = [
  '@noble/curves',
  '@noble/hashes',
  'canonicalize',
  'zod',
  'yaml',
  'js-yaml',
  '@marcbachmann/cel-js',
  'xstate',
];
const npm = (...names) => `^node_modules/(${names.join('|')})(/|$)`;
const PURE = '^src/(checklist|questionnaire|record|findings)/';

const arrows = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `arrows-of-${room}`,
  comment: `${room} may use: ${allowed.join(', ') || 'no other room'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/[^/]+/',
    // Lists of country and currency codes are data that anyone may look into.
    pathNot: [`^src/(${[room, ...allowed].join('|')})/`, '^src/locale/codes\\.ts$'],
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'known-room',
      comment: 'Every source file belongs to a room of the design.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(ROOMS).join('|')})/` },
    },
    {
      name: 'front-door',
      comment: 'A room is entered by its index.ts, or by one of the listed second doors.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', ...DOORS] },
    },
    {
      name: 'what-ships-is-no-tool',
      comment:
        'Only what is among the dependencies is in the list of parts and licences; files of the build go without.',
      severity: 'error',
      from: { path: '^src/', pathNot: '/(vite-[^/]+\\.ts|build-[^/]+\\.ts|probity\\.mjs)$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'pure-rooms-packages',
      comment:
        'checklist, questionnaire, record and findings know no page, no clock, no network and no storage.',
      severity: 'error',
      from: { path: PURE },
      to: { path: '^node_modules/', pathNot: npm(...PURE_PACKAGES) },
    },
    {
      name: 'pure-rooms-node',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-questionnaire-knows-xstate',
      comment: 'The app may name the types of xstate; it is handed machines that run.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(questionnaire|app)/' },
      to: { path: npm('xstate', '@xstate/[^/]+') },
    },
    {
      name: 'app-uses-xstate-types-only',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: npm('xstate'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'zod-as-pages-allow-it',
      comment: 'Taken from elsewhere it would try what the content policy of the page forbids.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/checklist/zod\\.ts$' },
      to: { path: npm('zod'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-statement-pdf-knows-jspdf',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/statement/pdf/' },
      to: { path: npm('jspdf') },
    },
    {
      name: 'only-app-knows-react',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/' },
      to: { path: npm('react', 'react-dom', 'react-hook-form', 'wouter') },
    },
    {
      name: 'only-storage-knows-idb',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: npm('idb') },
    },
    {
      name: 'only-checklist-compile-knows-cel',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/checklist/compile/' },
      to: { path: npm('@marcbachmann/cel-js') },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'shipped-code-uses-dependencies',
      comment: 'What ships may not lean on a package that only development installs.',
      severity: 'error',
      // Two tools of the build live beside what they serve.
      from: { path: '^src/', pathNot: ['^src/cli/probity\\.mjs$', '^src/statement/fonts/build-fonts\\.ts$'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'node', 'default', 'types'],
    },
  },
};
