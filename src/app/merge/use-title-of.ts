import type { Difference } from '../../record/merge/index.ts';
import { useText } from '../language/text-context.ts';

/** What a difference is about, in words. */
export function useTitleOf(): (difference: Difference) => string {
  const { t, has } = useText();
  /** Actions are named after their theme; one that only asks for better evidence has no name of its own. */
  const actionName = (key: string): string => {
    const [, theme = '', action = ''] = /^(.*)\.([^.]+)$/.exec(key) ?? [];
    const own = `${theme}.action.${action}`;
    return has(own) ? t(own) : t('merge.action', { name: has(`${theme}.name`) ? t(`${theme}.name`) : key });
  };
  return (difference) => {
    switch (difference.kind) {
      case 'details':
        return t(`merge.details.${difference.part}`);
      case 'answer':
        return has(`${difference.question}.name`) ? t(`${difference.question}.name`) : difference.question;
      case 'action':
        return t('merge.edit', {
          part: t(`merge.edit.${difference.part}`),
          action: actionName(difference.key),
        });
      case 'text':
        return t('merge.text', {
          item: t(`item.${difference.theirs.key}`),
          language: t(`language.${difference.theirs.language}`),
        });
      case 'progress':
        return t('merge.progress', { action: actionName(difference.key) });
      case 'outcome':
        return t('merge.outcome');
    }
  };
}
