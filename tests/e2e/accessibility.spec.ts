import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { watchComplaints } from './complaints.ts';
import { SearchPage } from './search-page.ts';
import { findSmallTargets } from './targets.ts';
import { type Template, templates } from './templates.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of those standards that look at colours: all that a dark scheme can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** The usual page and 关怀版, with the least height of what a finger must hit. */
const modes = { 'the usual size': { care: '0', target: 44 }, 关怀版: { care: '1', target: 60 } } as const;

const phone = { width: 360, height: 740 };
const desktop = { width: 1440, height: 900 };
const smallest = { width: 320, height: 640 };

/** The browser reports every missing page itself; nothing else may be wrong with ours. */
const isOwnStatus = (complaint: string, name: Template) =>
  name === 'missing page' && /status of 404 .*no-such-page/u.test(complaint);

async function open(page: Page, name: Template, care: string): Promise<void> {
  const address = new URL(templates[name], 'http://portal');
  address.searchParams.set('care', care);
  await page.goto(address.href.slice(address.origin.length));
  const query = address.searchParams.get('q');
  if (query !== null) await new SearchPage(page).settle(query);
  // What a script draws is judged once it is drawn.
  if (address.searchParams.has('ids')) await page.locator('[data-comparison][data-state=done]').waitFor();
  if (address.searchParams.has('region')) await page.locator('[data-found-cases]:visible').waitFor();
}

for (const name of Object.keys(templates) as Template[])
  for (const [mode, { care, target }] of Object.entries(modes))
    test.describe(`${name} in ${mode}`, () => {
      test('has no fault that axe finds, light and dark, on a phone and on a desktop', async ({ page }) => {
        test.slow();
        const complaints = watchComplaints(page);
        await open(page, name, care);
        for (const viewport of [phone, desktop])
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.setViewportSize(viewport);
            await page.emulateMedia({ colorScheme });
            const axe = new AxeBuilder({ page }).setLegacyMode();
            const { violations } = await (
              colorScheme === 'light' ? axe.withTags(standards) : axe.withRules(colourRules)
            ).analyze();
            const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
            expect.soft(found, `${viewport.width} px, ${colorScheme}`).toEqual([]);
          }
        expect(complaints.filter((complaint) => !isOwnStatus(complaint, name))).toEqual([]);
      });

      test(`fits 320 px, and a finger of ${target} px hits its links and buttons`, async ({ page }) => {
        await page.setViewportSize(smallest);
        await open(page, name, care);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(smallest.width);
        expect(await findSmallTargets(page, target)).toEqual([]);
        await page.setViewportSize(desktop);
        expect(await findSmallTargets(page, target)).toEqual([]);
      });
    });
