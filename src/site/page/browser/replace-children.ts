/** Puts `children` in the place of all that an element holds; `replaceChildren` for browsers below Chromium 86 and Safari 14. */
export function replaceChildren(parent: Element, ...children: (Node | string)[]): void {
  parent.textContent = '';
  parent.append(...children);
}
