import type { Page } from 'playwright/test';

/**
 * Links, buttons and fields less than `least` CSS pixels high, as text. Those inside a line of words may be as high as
 * the line (WCAG 2.5.8, exception «inline»); a box or a radio button is hit through its label. Only those in `root` count.
 */
export const findSmallTargets = (page: Page, least: number, root = 'body'): Promise<string[]> =>
  page.locator(root).evaluate((scope, height) => {
    const isInline = (element: Element) => getComputedStyle(element).display === 'inline';
    const hasWords = (node: Node): boolean => {
      if (node instanceof Text) return /[\p{L}\p{N}]/u.test(node.data);
      if (!(node instanceof Element) || node.matches('a, button') || !isInline(node)) return false;
      return [...node.childNodes].some(hasWords);
    };
    const isAmongWords = (element: Element): boolean => {
      const parent = element.parentElement;
      if (!parent || !isInline(element)) return false;
      return [...parent.childNodes].some((node) => node !== element && hasWords(node)) || isAmongWords(parent);
    };
    return [
      ...scope.querySelectorAll(
        'a[href], button, input:not([type=checkbox], [type=radio]), label:has(input), select, summary',
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip'))
      .filter((element) => !isAmongWords(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => Math.round(box.height) < height)
      .map(({ element, box }) => {
        const text = (element.textContent ?? '').trim().slice(0, 30);
        return `${element.tagName.toLowerCase()} «${text}» is ${Math.round(box.height)} px high`;
      });
  }, least);
