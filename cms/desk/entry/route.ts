const editor = /#\/collections\/([^/]+)\/(new|entries\/(.+))$/u;

/** Whether an address change leads from the form of one entry straight to the form of another. */
export function isJumpBetweenEntries(from: string, to: string): boolean {
  const [before, after] = [editor.exec(from), editor.exec(to)];
  if (!before || !after) return false;
  return before[1] !== after[1] || (before[3] !== undefined && after[3] !== undefined && before[3] !== after[3]);
}

/** Decap keeps the old form on the screen when only the address changes, e.g. by hand or with Back: load afresh. */
export function reloadBetweenEntries(): void {
  addEventListener('hashchange', ({ oldURL, newURL }) => {
    if (!isJumpBetweenEntries(oldURL, newURL)) return;
    // The editor may have chosen to stay; then Decap has put the old address back by now.
    setTimeout(() => location.href === newURL && location.reload(), 150);
  });
}

/**
 * The part of an address that says what the desk shows, as it may be followed. A link that anybody may have sent fills no new
 * form, which Decap lets whatever stands behind a question mark do; one that cannot be decoded would leave an empty page.
 */
export function toSoundRoute(hash: string): string {
  try {
    // What comes of it is used: bundlers leave a call out that is said to do nothing else.
    return decodeURI(hash) === '' ? '' : hash.replace(/^(#\/collections\/[^/]+\/new\/?)\?.*$/su, '$1');
  } catch {
    return '#/';
  }
}

/**
 * The word of an invitation that an address leads with (its part from `#` on), nothing where it is none. Decap's router puts a slash
 * before it; what a chat has put behind it is no part of it.
 */
export const readInvitation = (hash: string): string | undefined => /^#\/?invite=([\w-]*)/u.exec(hash)?.[1];
