import { useEffect } from 'react';
import { useText } from '../language/text-context.ts';

let firstPage = true;

/**
 * Names the page in the window's title and moves focus to where reading starts: the element with the id `focus`, else the heading.
 * The very first page keeps the browser's own focus.
 */
export function useArrival(
  title: string,
  { focus, wrong = false }: { focus?: string | null; wrong?: boolean } = {},
): void {
  const { t } = useText();
  useEffect(() => {
    const full = t('shell.title', { page: title });
    document.title = wrong ? t('shell.title-wrong', { title: full }) : full;
  }, [t, title, wrong]);

  useEffect(() => {
    const target =
      (focus ? document.getElementById(focus) : null) ?? document.querySelector<HTMLElement>('main h1');
    const skip = firstPage && !focus;
    firstPage = false;
    if (!target || skip) return;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
    if (!focus) window.scrollTo(0, 0);
    // Once a page: a new title on the same page must not take the focus away.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
