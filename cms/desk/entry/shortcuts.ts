/** The button of the bar with exactly these words, where it can be pressed. */
const findButton = (words: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll<HTMLButtonElement>('#nc-root button:enabled')].find(
    (button) => button.textContent?.trim() === words,
  );

/** What a key with Ctrl (⌘ on a Mac) does. */
const shortcuts: Record<string, () => void> = {
  s: () => {
    const save = findButton('保存');
    // The field that is being written may hand over its text only when it is left.
    if (save && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    save?.click();
  },
  k: () => {
    document.querySelector<HTMLInputElement>('.entry-filters input')?.focus();
  },
};

/** Ctrl+S saves, Ctrl+K goes to the search of the list; Alt and a figure open the drawer (drawer.ts). */
export function listenToShortcuts(): void {
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const key = event.key.toLowerCase();
    if (!Object.hasOwn(shortcuts, key)) return;
    // Never the browser's own «save page».
    event.preventDefault();
    shortcuts[key]?.();
  });
}
