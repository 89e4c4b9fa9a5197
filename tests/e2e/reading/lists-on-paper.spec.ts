import { expect, type Page, test } from 'playwright/test';
import { countPages } from '../pdf.ts';
import { SearchPage } from '../search-page.ts';
import { type Template, templates } from '../templates.ts';

/** Pages that lead to others, and how many sheets they may take; the list of all terms has some three hundred words. */
const sheets: Partial<Record<Template, number>> = {
  home: 4,
  topic: 1,
  'list of terms': 16,
  'list of rooms': 4,
  'rooms of a region': 2,
  'choice of a region': 1,
  'cases of a region': 1,
  'question of a pathway': 1,
  term: 1,
  'search in danger': 2,
  'fields of a dataset': 7,
  'missing page': 1,
};

async function open(page: Page, name: Template): Promise<void> {
  await page.goto(templates[name]);
  const query = new URL(templates[name], 'http://portal').searchParams.get('q');
  if (query !== null) await new SearchPage(page).settle(query);
}

for (const [name, most] of Object.entries(sheets) as [Template, number][])
  test(`${name}: takes at most ${most} sheets of paper, with no box or button on them`, async ({ page }) => {
    await open(page, name);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('input, button, select').filter({ visible: true })).toHaveCount(0);
    expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(most);
  });
