import type { Page } from 'playwright';

/** Calls whenever the page begins to say that something is saved. */
export async function onSaved(page: Page, listener: () => void): Promise<void> {
  await page.exposeBinding('crashSaved', listener);
  await page.addInitScript(() => {
    let before = '';
    new MutationObserver(() => {
      const mark = document.querySelector('.saved');
      const text = mark?.textContent ?? '';
      // From "saving" to "saved", which has a tick; not when a page with the mark on it comes back.
      if (mark?.querySelector('svg') && before.endsWith('…'))
        (window as unknown as { crashSaved(): void }).crashSaved();
      before = text;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}
