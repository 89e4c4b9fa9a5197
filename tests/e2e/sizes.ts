import type { Page } from 'playwright/test';

/**
 * Words that are seen smaller than `least` CSS pixels, each with its size; those of a drawing as large as it is drawn. Marks that
 * hang on a word (a note's number, pinyin) are no words of their own.
 */
export const findSmallText = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((size) => {
    const found = new Map<string, number>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent!.trim();
      const element = walker.currentNode.parentElement!;
      if (!/[\p{L}\p{N}]/u.test(text) || element.closest('sup, rt, .visually-hidden, script, style, noscript'))
        continue;
      if (!element.checkVisibility({ visibilityProperty: true }) || element.getClientRects().length === 0) continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const height = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (height < size - 0.05)
        found.set(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`, height);
    }
    return [...found].map(([which, height]) => `${which} is ${height.toFixed(1)} px`);
  }, least);

/**
 * What a page says first, where its first line stands below the first screen, or the first `screens`: its answer or its lead, the first choice of a question,
 * the first result of a search, and in danger the first number to call. Nothing where the page has none of these.
 */
export const findLateAnswer = (page: Page, screens = 1): Promise<string[]> =>
  page.evaluate((most) => {
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const find = (selector: string) => [...document.querySelectorAll(selector)].find(isSeen);
    const first =
      find('main [data-exit] a') ??
      find('main :is(.article-lead > .big, .answer, .embed-answer, .lead)') ??
      find('main :is(.choices a, [data-results] > li[data-type], .article .prose p)');
    if (!first) return [];
    const { fontSize, lineHeight, paddingTop } = getComputedStyle(first);
    const line = Number.parseFloat(lineHeight) || Number.parseFloat(fontSize);
    const end = first.getBoundingClientRect().top + scrollY + Number.parseFloat(paddingTop) + line;
    return end <= most * innerHeight
      ? []
      : [`«${first.textContent!.trim().slice(0, 20)}» ends its first line at ${Math.round(end)} px`];
  }, screens);

/** Entries of the main navigation that stand beside the screen. */
export const findHiddenEntries = (page: Page): Promise<string[]> =>
  page.locator('.site-nav a').evaluateAll((links) =>
    links
      .filter((link) => {
        const { left, right } = link.getBoundingClientRect();
        return left < 0 || right > document.documentElement.clientWidth;
      })
      .map((link) => link.textContent!.trim()),
  );
