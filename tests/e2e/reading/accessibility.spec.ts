import { type Browser, expect, type Page, test } from 'playwright/test';
import { colours, findFaults, looks, standards } from '../axe.ts';
import { watchComplaints } from '../complaints.ts';
import { SearchPage } from '../search-page.ts';
import { findHiddenEntries, findLateAnswer, findSmallText } from '../sizes.ts';
import { findSmallTargets } from '../targets.ts';
import { type Template, templates } from '../templates.ts';

const phone = { width: 360, height: 740 };
const desktop = { width: 1440, height: 900 };
const smallest = { width: 320, height: 640 };
/** The phone at 200%: smaller than any that WCAG asks for (1.4.10 ends at 320 px), yet every phone can be set so. */
const zoomed = { width: 180, height: 370 };
/** The phone on its side, which is also a window of 1480 px at 200%. */
const onItsSide = { width: 740, height: 360 };

/**
 * The usual page and 关怀版, with the least height of what a finger must hit and of the letters. Each is seen in the dark in one width, the
 * usual page in that where its margin shows: so every part is. 关怀版 has no colours of its own, it
 * takes the stronger ones, and no width has any. At 200% the head alone fills a screen: `screens` says in how many the answer begins.
 */
const modes = [
  { mode: 'the usual size', target: 44, letters: 0, screens: 2, rules: standards, inTheDark: desktop },
  { mode: '关怀版', target: 60, letters: 20, screens: 3, rules: looks, inTheDark: phone },
];

/** The browser reports every missing page itself; nothing else may be wrong with ours. */
const isOwnStatus = (complaint: string, name: Template) =>
  name === 'missing page' && /status of 404 .*no-such-page/u.test(complaint);

let shared: Page | undefined;

/**
 * The page on which all of these tests of one worker look at one template after the other: in a window of its own, each
 * would load all styles and axe anew, which takes as long as two runs of axe.
 */
async function getPage(browser: Browser): Promise<Page> {
  shared ??= await browser.newPage();
  await shared.emulateMedia({ colorScheme: 'light' });
  return shared;
}

/** The usual page for a reader whose browser writes twice as large. Runs in the page. */
function enlarge(): void {
  const { dataset, style } = document.documentElement;
  delete dataset.mode;
  delete dataset.size;
  style.fontSize = '200%';
}

/** How wide the page is, with what stands beside the screen. */
const getWidth = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Forgets 关怀版, and whatever else has been looked at. */
const forget = (page: Page) =>
  page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

async function open(page: Page, name: Template): Promise<void> {
  await page.setViewportSize(smallest);
  await page.goto(templates[name]);
  const asked = new URL(templates[name], 'http://portal').searchParams;
  const query = asked.get('q');
  if (query !== null) await new SearchPage(page).settle(query);
  // What a script draws is judged once it is drawn.
  if (asked.has('ids')) await page.locator('[data-state=done]').waitFor();
  if (asked.has('region')) await page.locator('[data-found-cases]:visible').waitFor();
}

/** A card in a frame has no button for it: it wears what the reader has chosen on the site. */
async function choose(page: Page, name: Template, mode: string): Promise<void> {
  if (name === 'card in a frame') await page.goto(`${templates[name]}?care=1`);
  else await page.getByRole('button', { name: mode }).click();
}

for (const name of Object.keys(templates) as Template[])
  test(`${name}: fits 320 px, shows what it says first, can be hit with a finger, and axe finds no fault, in both modes, light and dark`, async ({
    browser,
  }) => {
    const page = await getPage(browser);
    const complaints = watchComplaints(page);
    await open(page, name);
    for (const { mode, target, letters, screens, rules, inTheDark } of modes) {
      if (mode === '关怀版') await choose(page, name, mode);
      await page.setViewportSize(smallest);
      expect.soft(await getWidth(page), mode).toBeLessThanOrEqual(smallest.width);
      expect.soft(await findSmallTargets(page, target), `${mode}, 320 px`).toEqual([]);
      expect.soft(await findHiddenEntries(page), `${mode}, 320 px`).toEqual([]);
      expect.soft(await findSmallText(page, letters), `${mode}, 320 px`).toEqual([]);
      await page.setViewportSize(zoomed);
      expect.soft(await getWidth(page), `${mode}, 180 px`).toBeLessThanOrEqual(zoomed.width);
      expect.soft(await findHiddenEntries(page), `${mode}, 180 px`).toEqual([]);
      expect.soft(await findSmallText(page, letters), `${mode}, 180 px`).toEqual([]);
      expect.soft(await findLateAnswer(page, screens), `${mode}, 180 px`).toEqual([]);
      for (const viewport of [onItsSide, phone]) {
        const where = `${mode}, ${viewport.width} × ${viewport.height} px`;
        await page.setViewportSize(viewport);
        expect.soft(await findLateAnswer(page), where).toEqual([]);
        expect.soft(await findHiddenEntries(page), where).toEqual([]);
      }
      for (const viewport of [phone, desktop]) {
        const where = `${mode}, ${viewport.width} px`;
        await page.setViewportSize(viewport);
        expect.soft(await findFaults(page, rules), where).toEqual([]);
        expect.soft(await findSmallText(page, letters), where).toEqual([]);
        if (viewport !== inTheDark) continue;
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await findFaults(page, colours), `${where}, dark`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      expect.soft(await findSmallTargets(page, target), `${mode}, 1440 px`).toEqual([]);
    }
    await page.setViewportSize(smallest);
    await page.evaluate(() => void (document.documentElement.dataset.size = 'largest'));
    expect.soft(await getWidth(page), '关怀版 in the largest type, 320 px').toBeLessThanOrEqual(smallest.width);
    await page.setViewportSize(phone);
    expect.soft(await findLateAnswer(page), '关怀版 in the largest type').toEqual([]);
    await page.evaluate(enlarge);
    expect.soft(await getWidth(page), '200%').toBeLessThanOrEqual(phone.width);
    expect.soft(await findLateAnswer(page), '200%').toEqual([]);
    expect.soft(await findHiddenEntries(page), '200%').toEqual([]);
    expect.soft(complaints.filter((complaint) => !isOwnStatus(complaint, name))).toEqual([]);
    await forget(page);
  });
