/** Writes the page on diagnostics from the corpus of broken checklists and the catalogue of messages: nothing is said twice. */
import { format, resolveConfig } from 'prettier';
import { READER_CODES, type ReaderCode } from '../../src/checklist/diagnostics.ts';
import { PROOF_CODES } from '../../src/checklist/prove/types.ts';
import { translator } from '../../src/locale/index.ts';
import english from '../../src/locale/en/diagnostics.json';
import { casesOf, type Case } from '../support/corpus.ts';
import { FILES, SEEDS } from '../support/small-checklist.ts';

const GROUPS: { title: string; about: string; codes: readonly ReaderCode[] }[] = [
  {
    title: 'Files',
    about: 'The file itself, before its content is looked at.',
    codes: ['file-missing', 'file-empty', 'wrong-root'],
  },
  {
    title: 'YAML',
    about:
      'The outline is not as it must be. After the first such fault the structure is lost, so mend it first: what follows may be its echo.',
    codes: ['yaml-syntax', 'yaml-alias', 'yaml-key', 'yaml-tag', 'yaml-nesting', 'text-broken'],
  },
  {
    title: 'Keys and values',
    about: 'The keys and their values are explained in [The files, key by key](files.md).',
    codes: [
      'key-unknown',
      'key-missing',
      'key-empty',
      'key-without-effect',
      'wrong-kind',
      'wrong-word',
      'wrong-form',
      'number-too-small',
      'number-too-large',
      'range-empty',
      'options-missing',
      'fields-missing',
      'grade-too-low',
    ],
  },
  {
    title: 'Ids and order',
    about: 'Every id stands for one thing.',
    codes: ['duplicate-id', 'id-not-in-section', 'section-repeated', 'recommendation-repeated', 'repeated'],
  },
  {
    title: 'Conditions',
    about: 'What may be written is shown in [Conditions](conditions.md).',
    codes: [
      'expression-syntax',
      'expression-slip',
      'expression-construct',
      'expression-too-large',
      'quotes-missing',
      'value-first',
      'bare-question',
      'unknown-question',
      'later-question',
      'own-answer',
      'condition-circle',
      'unknown-option',
      'wrong-literal',
      'wrong-operator',
      'not-a-group',
      'not-a-field',
    ],
  },
  {
    title: 'Citations',
    about: 'What is cited must stand in the register, `seeds/register.yaml`.',
    codes: [
      'unknown-clause',
      'unknown-paragraph',
      'unknown-reference',
      'unknown-indicator',
      'unknown-trigger',
      'unknown-recommendation',
      'clause-without-question',
      'trigger-never-raised',
    ],
  },
  {
    title: 'Actions and examples',
    about: 'The rules of a theme fit together.',
    codes: ['unknown-action', 'unused-action', 'example-question', 'example-value', 'example-expects'],
  },
  {
    title: 'Texts',
    about: 'Message files are explained in [Words](words.md).',
    codes: ['json-syntax', 'text-missing', 'text-empty', 'text-twice', 'text-unexpected', 'text-argument'],
  },
];

const { t } = translator('en', english);
const cases = casesOf('broken');

/** Codes that stand in no group, or in more than one. */
export const misplaced = READER_CODES.filter(
  (code) => GROUPS.filter(({ codes }) => codes.includes(code)).length !== 1,
);

export async function diagnosticsPage(): Promise<string> {
  const text = [INTRODUCTION, ...GROUPS.map(groupText), OTHERS].join('\n\n');
  return format(text.toWellFormed(), {
    ...(await resolveConfig('docs/authors/diagnostics.md')),
    parser: 'markdown',
  });
}

const INTRODUCTION = `# What the checker says

<!-- Written by tests/docs/diagnostics.test.ts from the corpus of broken checklists. Do not change it here. -->

Each message has a code, such as \`unknown-option\`. Look it up here: what the checker says, a mistake that leads to it, and how it looks when it is right. The mistakes are
made in a [small checklist](../../tests/checklist/corpus/base), and the test run makes each of them to see that the message comes, at the right line and column. All of these are errors.

${GROUPS.map(({ title, codes }) => `- **${title}:** ${codes.map((code) => `[\`${code}\`](#${code})`).join(', ')}`).join('\n')}
- **[Other messages](#other-messages)**, from worked examples and proofs`;

const OTHERS = `## Other messages

### file-unused

A warning: ${t('diagnostic.file-unused')}

### example-differs

A [worked example](files.md#worked-examples) comes to something else than it says.

### not-decided and one-sided

Warnings of the proofs: see [Where proofs end](proofs.md#where-proofs-end).

### Refuted claims

These come from \`--prove\`, each with a mistake and its witness:
${PROOF_CODES.map((code) => `[\`${code}\`](proofs.md#${code})`).join(', ')}.`;

function groupText({ title, about, codes }: (typeof GROUPS)[number]): string {
  return [`## ${title}`, about, ...codes.map(codeText)].join('\n\n');
}

function codeText(code: ReaderCode): string {
  const shown = exampleOf(code);
  const diagnostic = shown.expected.find(({ diagnostic: { code: own } }) => own === code)?.diagnostic;
  const message = t(`diagnostic.${code}`, diagnostic?.data ?? {});
  return [`### ${code}`, `> ${message}`, shown.sentence, ...differenceOf(shown)].join('\n\n');
}

/** Cases that show a mistake which people make, where the smallest change shows a rare one. */
const TYPICAL: Partial<Record<ReaderCode, string>> = {
  'yaml-syntax': 'indentation-too-large',
  'key-unknown': 'key-misspelt',
  'wrong-kind': 'list-without-brackets',
  'wrong-form': 'capital-in-id',
  'expression-slip': 'curly-quotes',
  'expression-construct': 'arithmetic',
  'unknown-question': 'unknown-question-in-follow-up',
  'json-syntax': 'messages-comma-missing',
};

/** The case that shows a code most plainly: a typical one, or it alone by the smallest change to a rule. */
function exampleOf(code: ReaderCode): Case {
  const typical = cases.find(({ name }) => name === TYPICAL[code]);
  if (typical) return typical;
  const showing = cases.filter(({ expected }) => expected.some(({ diagnostic }) => diagnostic.code === code));
  const [plainest] = showing.sort((a, b) => effort(a) - effort(b));
  if (!plainest) throw new Error(`the corpus shows no ${code}`);
  return plainest;
}

function effort({ expected, written: { change = [], files = {} } }: Case): number {
  const changed = change.reduce((sum, { from, to }) => sum + from.length + to.length, 0);
  const whole = Object.values(files).reduce((sum, text) => sum + 500 + (text?.length ?? 0), 0);
  return expected.length * 1000 + changed + whole;
}

function differenceOf({ written: { change = [], files = {}, texts = {} } }: Case): string[] {
  return [
    ...change.flatMap(({ in: file, from, to }) => {
      const [before, after] = linesAround(file, from);
      const [wrong, right] = [before + to + after, before + from + after];
      if (wrong.trim() === '') return [`Missing in \`${file}\`:`, fence(right)];
      return [
        `Wrong, in \`${file}\`:`,
        fence(wrong),
        ...(isRightWithMore(wrong, right) ? [] : ['Right:', fence(right)]),
      ];
    }),
    ...Object.entries(files).map(([file, text]) =>
      text === null ? `The file \`${file}\` is missing.` : `Wrong, \`${file}\`:\n\n${fence(text)}`,
    ),
    ...Object.entries(texts).map(([key, text]) =>
      text === null ? `The text \`${key}\` is missing.` : `Wrong, the text \`${key}\`:\n\n${fence(text)}`,
    ),
  ];
}

/** Something was added, and without it all is right. */
const isRightWithMore = (wrong: string, right: string): boolean =>
  wrong.includes(right) && wrong.split('\n').length > right.split('\n').length;

/** What stands before and after a text on its lines. */
function linesAround(file: string, text: string): [before: string, after: string] {
  const whole = FILES[file] ?? SEEDS[file.replace(/^seeds\//, '')] ?? text;
  const start = whole.indexOf(text);
  const end = start + text.length;
  // Indentation shows only beside the line above.
  const first = /^ *\S/.test(text) && text.startsWith(' ') ? whole.lastIndexOf('\n', start - 2) : start;
  const lineStart = whole.lastIndexOf('\n', first - 1) + 1;
  const lineEnd = text.endsWith('\n') ? end : whole.indexOf('\n', end);
  return [whole.slice(lineStart, start), lineEnd < 0 ? '' : whole.slice(end, lineEnd)];
}

function fence(text: string): string {
  const lines = text.replace(/\n+$/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const margin = Math.min(...indents, 80);
  const shown = lines.map((line) => line.slice(margin)).slice(0, LONGEST);
  const content = [...shown, ...(lines.length > LONGEST ? ['…'] : [])].join('\n');
  return content.trim() === '' ? '_nothing_' : `\`\`\`text\n${content}\n\`\`\``;
}

const LONGEST = 12;
