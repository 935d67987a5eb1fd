import { setAside } from '../../questionnaire/index.ts';
import type { Block } from '../document.ts';
import type { StatementInput } from './input.ts';
import { answerText } from './words.ts';

/** What is unknown, open, to be confirmed, expired or set aside: what a reader must know before relying on the rest. */
export function remainder({ findings, model, state, words }: StatementInput): Block[] {
  const { t } = words;
  const aside = setAside(model, state);
  const name = (id: string): string => t(`${id}.name`);
  const parts: [string, string[]][] = [
    ['unknown', findings.unknown.map(name)],
    ['open', findings.open.map((id) => openName(id))],
    ['to-confirm', findings.toConfirm.map((id) => openName(id))],
    [
      'expired',
      findings.expired.map(({ question, title, grade, expiredOn }) =>
        t('remainder.expired.item', { question: name(question), title, grade, date: words.date(expiredOn) }),
      ),
    ],
    [
      'set-aside',
      aside.map(
        ({ question, answer }) =>
          `${openName(question)}${t('list.colon')}${answerText(model.question(question), answer, words)}`,
      ),
    ],
  ];
  /** A follow-up's name says little without its theme's. */
  function openName(id: string): string {
    const { theme } = model.question(id);
    return theme === id ? name(id) : `${name(theme)}${t('list.dash')}${name(id)}`;
  }
  return [
    { kind: 'heading', id: 'remainder', level: 1, text: t('remainder.title') },
    ...(parts.every(([, items]) => items.length === 0)
      ? [{ kind: 'paragraph' as const, text: t('remainder.none') }]
      : []),
    ...parts
      .filter(([, items]) => items.length > 0)
      .flatMap(([part, items]): Block[] => [
        { kind: 'heading', id: `remainder-${part}`, level: 2, text: t(`remainder.${part}`) },
        { kind: 'paragraph', text: t(`remainder.${part}.intro`) },
        { kind: 'list', style: 'bullet', items },
      ]),
  ];
}
