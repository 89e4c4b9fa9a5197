import type { Page } from 'playwright/test';

/** What editors do write in Latin letters: place codes, time zones, languages, licences, addresses such as `has-contract`; and what stands in braces in the interface's own words. */
const known = /\{\w+\}|\bAsia\/\w+|\bCC BY\b|ICP备|\ben（英语）|\bGB\b|\b[a-z]+(?:-[a-z]+)+\b/gu;

/** A line of an aria snapshot that stands for something to use or to look at; its name follows in quotes. */
const control =
  /^\s*- (?:button|textbox|searchbox|combobox|spinbutton|switch|checkbox|progressbar|img)\b(?: "(?<name>.*)")?/u;

/** What the desk shows; titles of entries are the editors' own. */
const getShownTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isShown = (element: Element | null) => element?.checkVisibility({ visibilityProperty: true }) === true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (isShown(node.parentElement) && !node.parentElement?.closest('a[href*="/entries/"], script, style'))
        texts.push(node.textContent ?? '');
    for (const field of document.querySelectorAll('[placeholder]'))
      if (isShown(field)) texts.push(field.getAttribute('placeholder') ?? '');
    return texts;
  });

/** What a screen reader calls the controls. */
const getNames = async (page: Page): Promise<string[]> =>
  (await page.locator('body').ariaSnapshot()).split('\n').flatMap((line) => control.exec(line)?.groups?.['name'] ?? []);

const findForeignIn = (text: string): string[] => text.replace(known, '').match(/[A-Za-z]{2,}/gu) ?? [];

/** Latin words that the desk shows, or tells a screen reader. */
export async function findForeignWords(page: Page): Promise<string[]> {
  const texts = [...(await getShownTexts(page)), ...(await getNames(page))];
  return [...new Set(texts.flatMap(findForeignIn))];
}

/** Latin words in a sentence of the desk, but for what it quotes: that is as editors have written it. */
export const findForeignWordsAround = (sentence: string): string[] =>
  findForeignIn(sentence.replaceAll(/「[^」]*」/gu, ''));

/** Controls that a screen reader has no name for, with what stands before them. */
export async function findNamelessControls(page: Page): Promise<string[]> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  return lines.flatMap((line, index) =>
    /^\s*- (?:button|link|textbox|combobox|spinbutton|switch|checkbox)(?::|$| \[)/u.test(line)
      ? [`${lines.slice(Math.max(0, index - 3), index).join(' / ')} → ${line.trim()}`]
      : [],
  );
}
