/** The words around what the page on diagnostics derives, in each language of the pages. */
import type { PageLanguage } from './pages.ts';

export type GroupName =
  'files' | 'yaml' | 'keys' | 'ids' | 'conditions' | 'citations' | 'laws' | 'actions' | 'texts';

export interface PageWords {
  title: string;
  note: string;
  /** @param base where the small checklist of the corpus is, seen from the page */
  introduction(this: void, base: string): string;
  groups: Record<GroupName, { title: string; about: string }>;
  /** Whether the corpus says in this language what is wrong in each case. */
  faults: boolean;
  wrongIn(this: void, file: string): string;
  missingIn(this: void, file: string): string;
  right: string;
  missingFile(this: void, file: string): string;
  wrongFile(this: void, file: string): string;
  missingText(this: void, key: string): string;
  wrongText(this: void, key: string): string;
  nothing: string;
  between: string;
  colon: string;
  others: string;
  warning: string;
  example: string;
  ends: string;
  proofsHeading: string;
  proofs: string;
}

const english: PageWords = {
  title: 'What the checker says',
  note: 'Written by tests/docs/diagnostics.test.ts from the corpus of broken checklists. Do not change it here.',
  introduction: (base) =>
    `Each message has a code, such as \`unknown-option\`. Look it up here: what the checker says, a mistake that leads to it, and how it looks when it is right. The mistakes are made in a [small checklist](${base}), and the test run makes each of them to see that the message comes, at the right line and column. All of these are errors.`,
  groups: {
    files: { title: 'Files', about: 'The file itself, before its content is looked at.' },
    yaml: {
      title: 'YAML',
      about:
        'The outline is not as it must be. After the first such fault the structure is lost, so mend it first: what follows may be its echo.',
    },
    keys: {
      title: 'Keys and values',
      about: 'The keys and their values are explained in [The files, key by key](files.md).',
    },
    ids: { title: 'Ids and order', about: 'Every id stands for one thing.' },
    conditions: {
      title: 'Conditions',
      about: 'What may be written is shown in [Conditions](conditions.md).',
    },
    citations: {
      title: 'Citations',
      about: 'What is cited must stand in the register, `seeds/register.yaml`.',
    },
    laws: {
      title: 'Laws and statements',
      about:
        'What the file of the laws says must be what a statement can say: for each item that a law asks for there is a sentence, and no sentence without an answer behind it. What its test is made of has a name.',
    },
    actions: { title: 'Actions and examples', about: 'The rules of a theme fit together.' },
    texts: { title: 'Texts', about: 'Message files are explained in [Words](words.md).' },
  },
  faults: true,
  wrongIn: (file) => `Wrong, in \`${file}\`:`,
  missingIn: (file) => `Missing in \`${file}\`:`,
  right: 'Right:',
  missingFile: (file) => `The file \`${file}\` is missing.`,
  wrongFile: (file) => `Wrong, \`${file}\`:`,
  missingText: (key) => `The text \`${key}\` is missing.`,
  wrongText: (key) => `Wrong, the text \`${key}\`:`,
  nothing: '_nothing_',
  between: ', ',
  colon: ': ',
  others: 'Other messages',
  warning: 'A warning:',
  example: 'A [worked example](files.md#worked-examples) comes to something else than it says.',
  ends: 'Warnings of the proofs: see [Where proofs end](proofs.md#where-proofs-end).',
  proofsHeading: 'Refuted claims',
  proofs: 'These come from `--prove`, each with a mistake and its witness:',
};

const chinese: PageWords = {
  title: '检查程序的提示',
  note: '由 tests/docs/diagnostics.test.ts 根据有错误的清单语料写成，请勿在此修改。',
  introduction: (base) =>
    `每条提示都有代码，例如 \`unknown-option\`。可以在这里查到：检查程序怎样说，什么错误会引起它，正确时是什么样子。这些错误放在一份[小清单](${base})中，每次测试都会逐个制造，看提示是否出现在正确的行和列。以下都是错误。`,
  groups: {
    files: { title: '文件', about: '文件本身，尚未涉及其内容。' },
    yaml: {
      title: 'YAML',
      about:
        '提纲的写法不对。出现第一个这样的错误之后，结构就看不清了，因此请先改正它：后面的提示可能只是它的回声。',
    },
    keys: { title: '键和值', about: '各键及其值见[逐项说明各文件](files.md)。' },
    ids: { title: '标识和顺序', about: '每个标识只代表一件事。' },
    conditions: { title: '条件', about: '可以写什么，见[条件](conditions.md)。' },
    citations: { title: '引用', about: '引用的内容必须在登记册 `seeds/register.yaml` 中。' },
    laws: {
      title: '法律和声明',
      about:
        '法律文件所写的，必须是声明能够说的：法律要求的每个项目都有句子，每个句子背后都有回答。判断标准的每一部分都有名称。',
    },
    actions: { title: '行动和示例', about: '一个主题的各项规则要相互吻合。' },
    texts: { title: '文字', about: '文字文件见[文字](words.md)。' },
  },
  faults: false,
  wrongIn: (file) => `错误写法，\`${file}\`：`,
  missingIn: (file) => `\`${file}\` 中缺少：`,
  right: '正确写法：',
  missingFile: (file) => `缺少文件 \`${file}\`。`,
  wrongFile: (file) => `错误的 \`${file}\`：`,
  missingText: (key) => `缺少文字 \`${key}\`。`,
  wrongText: (key) => `错误的文字 \`${key}\`：`,
  nothing: '_空白_',
  between: '、',
  colon: '：',
  others: '其他提示',
  warning: '警告：',
  example: '[示例](files.md#示例)得出的结果与所写不符。',
  ends: '证明给出的警告，见[证明到何处为止](proofs.md#证明到何处为止)。',
  proofsHeading: '被推翻的断言',
  proofs: '来自 `--prove`，每项都附有错误示例和见证：',
};

export const WORDS: Record<PageLanguage, PageWords> = { en: english, zh: chinese };
