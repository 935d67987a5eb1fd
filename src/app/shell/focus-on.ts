/** Moves the focus to an element once the page has changed, so that a keyboard user does not fall back to the top. */
export function focusOn(...ids: string[]): void {
  requestAnimationFrame(() => {
    const element =
      ids.map((id) => document.getElementById(id)).find(Boolean) ??
      document.querySelector<HTMLElement>('main h1');
    if (!element) return;
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus();
  });
}
