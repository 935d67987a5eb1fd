/** Writes the page on diagnostics from the corpus of broken checklists and the catalogue of messages: nothing is said twice. */
import { format, resolveConfig } from 'prettier';
import { READER_CODES, type ReaderCode } from '../../src/checklist/diagnostics.ts';
import { PROOF_CODES } from '../../src/checklist/prove/types.ts';
import { translator } from '../../src/locale/index.ts';
import chinese from '../../src/locale/zh/diagnostics.json';
import english from '../../src/locale/en/diagnostics.json';
import { casesOf, type Case } from '../support/corpus.ts';
import { FILES, FILES_WITH_LAWS, SEEDS } from '../support/small-checklist.ts';
import { WORDS, type GroupName, type PageWords } from './diagnostics-words.ts';
import type { PageLanguage } from './pages.ts';

const GROUPS: Record<GroupName, readonly ReaderCode[]> = {
  files: ['file-missing', 'file-empty', 'wrong-root'],
  yaml: ['yaml-syntax', 'yaml-alias', 'yaml-key', 'yaml-tag', 'yaml-nesting', 'text-broken'],
  keys: [
    'key-unknown',
    'key-missing',
    'key-empty',
    'key-without-effect',
    'wrong-kind',
    'wrong-word',
    'action-of-other-journey',
    'wrong-form',
    'number-too-small',
    'number-too-large',
    'range-empty',
    'options-missing',
    'fields-missing',
    'grade-too-low',
  ],
  ids: ['duplicate-id', 'id-not-in-section', 'section-repeated', 'recommendation-repeated', 'repeated'],
  conditions: [
    'expression-syntax',
    'expression-slip',
    'expression-construct',
    'expression-too-large',
    'quotes-missing',
    'value-first',
    'bare-question',
    'bare-count',
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
  citations: [
    'unknown-clause',
    'unknown-paragraph',
    'unknown-reference',
    'unknown-indicator',
    'unknown-trigger',
    'unknown-recommendation',
    'clause-without-question',
    'trigger-never-raised',
  ],
  laws: [
    'laws-of-other-journey',
    'option-without-law',
    'not-a-criterion',
    'item-without-sentence',
    'sentence-without-question',
  ],
  actions: ['unknown-action', 'unused-action', 'example-question', 'example-value', 'example-expects'],
  texts: [
    'json-syntax',
    'text-missing',
    'text-empty',
    'text-twice',
    'text-unexpected',
    'text-argument',
    'text-quote',
  ],
};
const GROUP_NAMES = Object.keys(GROUPS) as GroupName[];

const TRANSLATORS = { en: translator('en', english), zh: translator('zh', chinese) };
const BASE = { en: '../../tests/checklist/corpus/base', zh: '../../../tests/checklist/corpus/base' };
const cases = casesOf('broken');

/** Codes that stand in no group, or in more than one. */
export const misplaced = READER_CODES.filter(
  (code) => GROUP_NAMES.filter((name) => GROUPS[name].includes(code)).length !== 1,
);

export async function diagnosticsPage(language: PageLanguage): Promise<string> {
  const text = new DiagnosticsPage(language).text();
  const options = await resolveConfig('docs/authors/diagnostics.md');
  // Half a character of the corpus could not be written to a file.
  return format(text.toWellFormed(), { ...options, parser: 'markdown' });
}

class DiagnosticsPage {
  private readonly words: PageWords;

  constructor(private readonly language: PageLanguage) {
    this.words = WORDS[language];
  }

  text(): string {
    return [this.introduction(), ...GROUP_NAMES.map((name) => this.group(name)), this.others()].join('\n\n');
  }

  private introduction(): string {
    const { title, note, introduction, groups, between, colon, others } = this.words;
    const contents = GROUP_NAMES.map((name) => {
      const links = GROUPS[name].map((code) => `[\`${code}\`](#${code})`);
      return `- **${groups[name].title}**${colon}${links.join(between)}`;
    });
    const other = others.toLowerCase().replaceAll(' ', '-');
    return `# ${title}\n\n<!-- ${note} -->\n\n${introduction(BASE[this.language])}\n\n${contents.join('\n')}\n- **[${others}](#${other})**`;
  }

  private group(name: GroupName): string {
    const { title, about } = this.words.groups[name];
    return [`## ${title}`, about, ...GROUPS[name].map((code) => this.code(code))].join('\n\n');
  }

  private code(code: ReaderCode): string {
    const shown = exampleOf(code);
    const diagnostic = shown.expected.find(({ diagnostic: { code: own } }) => own === code)?.diagnostic;
    const message = TRANSLATORS[this.language].t(`diagnostic.${code}`, diagnostic?.data ?? {});
    const fault = this.words.faults ? [shown.sentence] : [];
    return [`### ${code}`, `> ${message}`, ...fault, ...this.difference(shown)].join('\n\n');
  }

  private difference({ written: { change = [], files = {}, texts = {} } }: Case): string[] {
    const { words } = this;
    return [
      ...change.flatMap(({ in: file, from, to }) => {
        const [before, after] = linesAround(file, from);
        const [wrong, right] = [before + to + after, before + from + after];
        if (wrong.trim() === '') return [words.missingIn(file), this.fence(right)];
        const rightToo = isRightWithMore(wrong, right) ? [] : [words.right, this.fence(right)];
        return [words.wrongIn(file), this.fence(wrong), ...rightToo];
      }),
      ...Object.entries(files).flatMap(([file, text]) =>
        text === null ? [words.missingFile(file)] : [words.wrongFile(file), this.fence(text)],
      ),
      ...Object.entries(texts).flatMap(([key, text]) =>
        text === null ? [words.missingText(key)] : [words.wrongText(key), this.fence(text)],
      ),
    ];
  }

  private fence(text: string): string {
    const lines = text.replace(/\n+$/, '').split('\n');
    const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
    const margin = Math.min(...indents, 80);
    const shown = lines.map((line) => line.slice(margin)).slice(0, LONGEST);
    const content = [...shown, ...(lines.length > LONGEST ? ['…'] : [])].join('\n');
    return content.trim() === '' ? this.words.nothing : `\`\`\`text\n${content}\n\`\`\``;
  }

  private others(): string {
    const { others, warning, example, ends, proofsHeading, proofs, between } = this.words;
    const unused = TRANSLATORS[this.language].t('diagnostic.file-unused');
    const claims = PROOF_CODES.map((code) => `[\`${code}\`](proofs.md#${code})`);
    return [
      `## ${others}`,
      `### file-unused\n\n${warning} ${unused}`,
      `### example-differs\n\n${example}`,
      `### not-decided, one-sided\n\n${ends}`,
      `### ${proofsHeading}\n\n${proofs} ${claims.join(between)}`,
    ].join('\n\n');
  }
}

/** Lines of a snippet; a whole file says no more by its end. */
const LONGEST = 12;

/** Cases that show a mistake which people make, where the smallest change shows a rare one. */
const TYPICAL: Partial<Record<ReaderCode, string>> = {
  'yaml-syntax': 'indentation-too-large',
  'key-unknown': 'key-misspelt',
  'wrong-kind': 'list-without-brackets',
  'wrong-form': 'capital-in-id',
  'action-of-other-journey': 'action-type-of-another-journey',
  'expression-slip': 'curly-quotes',
  'expression-construct': 'arithmetic',
  'unknown-question': 'unknown-question-in-follow-up',
  'not-a-criterion': 'law-applies-by-a-question',
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

/** Something was added, and without it all is right. */
const isRightWithMore = (wrong: string, right: string): boolean =>
  wrong.includes(right) && wrong.split('\n').length > right.split('\n').length;

/** What stands before and after a text on its lines. */
function linesAround(file: string, text: string): [before: string, after: string] {
  const whole = FILES[file] ?? FILES_WITH_LAWS[file] ?? SEEDS[file.replace(/^seeds\//, '')] ?? text;
  const start = whole.indexOf(text);
  const end = start + text.length;
  // Indentation shows only beside the line above.
  const first = /^ *\S/.test(text) && text.startsWith(' ') ? whole.lastIndexOf('\n', start - 2) : start;
  const lineStart = whole.lastIndexOf('\n', first - 1) + 1;
  const lineEnd = text.endsWith('\n') ? end : whole.indexOf('\n', end);
  return [whole.slice(lineStart, start), lineEnd < 0 ? '' : whole.slice(end, lineEnd)];
}
