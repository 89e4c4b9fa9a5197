/** Whether a browser with this name is the one inside WeChat (or WeCom, which calls itself both). */
export const isWeChat = (userAgent: string): boolean => /\bMicroMessenger\b/iu.test(userAgent);

/**
 * Inside WeChat no file can be saved, neither by `blob:` nor by `download`, and nothing says so: there the way that would
 * save one goes, and the sentence with the way out comes (OpenOutside.astro, somewhere in `root`).
 */
export function replaceSaving(root: ParentNode, save: Element): void {
  if (!isWeChat(navigator.userAgent)) return;
  save.remove();
  root.querySelector<HTMLElement>('[data-open-outside]')!.hidden = false;
}

/** Inside WeChat a picture that is offered as a file opens instead: there a long press keeps it. */
export function openForLongPress(link: Element): void {
  if (isWeChat(navigator.userAgent)) link.removeAttribute('download');
}
