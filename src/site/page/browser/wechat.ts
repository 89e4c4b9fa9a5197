import { printOutsideUrl } from '../../../urls.ts';

/** Whether a browser with this name is the one inside WeChat (or WeCom, which calls itself both). */
export const isWeChat = (userAgent: string): boolean => /\bMicroMessenger\b/iu.test(userAgent);

/** Whether this is WeChat; if so, the sentence with the way out comes (OpenOutside.astro, somewhere in `root`). */
export function sayWayOut(root: ParentNode): boolean {
  const isInside = isWeChat(navigator.userAgent);
  if (isInside) root.querySelector<HTMLElement>('[data-open-outside]')!.hidden = false;
  return isInside;
}

/**
 * Inside WeChat no file can be saved that a page has made, neither by `blob:` nor by `download`, and nothing says so: there the way
 * that would save one goes, and the way out is said.
 */
export function replaceSaving(root: ParentNode, save: Element): void {
  if (sayWayOut(root)) save.remove();
}

/** Prints the page; inside WeChat, where nothing would happen, the way out is said below the row of `button` instead. */
export async function printOrSayHow(button: Element): Promise<void> {
  if (!isWeChat(navigator.userAgent)) return window.print();
  const response = await fetch(printOutsideUrl).catch(() => undefined);
  if (!response?.ok) return;
  const id = 'print-outside';
  document.getElementById(id)?.remove();
  const words = document.createElement('p');
  Object.assign(words, { id, className: 'callout print-skip', textContent: await response.text() });
  words.setAttribute('role', 'status');
  button.parentElement?.after(words);
}
