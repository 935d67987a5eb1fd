/** Reasons in words: the rule, and the names of what decides it. */
import type { Because } from '../../findings/index.ts';
import type { Words } from './words.ts';

/** @returns one sentence, such as "A core question is answered no: Identity documents" */
export function becauseText({ rule, questions, items }: Because, words: Words): string {
  const names = namesOf(rule, questions, items, words);
  const sentence = words.t(`because.${rule}`, { count: names.length });
  return names.length === 0
    ? sentence
    : `${sentence}${words.t('list.colon')}${names.join(words.t('list.semicolon'))}`;
}

function namesOf(rule: Because['rule'], questions: string[], items: string[], words: Words): string[] {
  switch (rule) {
    case 'all-met':
    case 'core-themes-evidenced':
      return [];
    case 'trigger-open':
    case 'class-a-confirmed':
    case 'class-a-suspected':
    case 'class-b-open':
      return items.map((code) => triggerName(code, words));
    case 'recommendation-open':
      return items.map((id) => words.t('recommendation.short', { id }));
    case 'red-flag-open':
      return items.map((key) => flagText(key, words));
    default:
      return questions.map((id) => words.t(`${id}.name`));
  }
}

export function triggerName(code: string, words: Words): string {
  return words.t('trigger.name', { code, name: words.t(`trigger.${code}`) });
}

/** @param key `<theme id>.<flag id>` */
export function flagText(key: string, words: Words): string {
  return words.t(`${parent(key)}.flag.${last(key)}`);
}

const parent = (key: string): string => key.slice(0, key.lastIndexOf('.'));
const last = (key: string): string => key.slice(key.lastIndexOf('.') + 1);

/** @param key `<theme id>.<credit id>` */
export function creditText(key: string, words: Words): string {
  return words.t(`${parent(key)}.credit.${last(key)}`);
}
