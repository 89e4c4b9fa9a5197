import { expect, test } from 'playwright/test';
import { watchComplaints } from '../complaints.ts';
import { Desk } from '../desk.ts';
import { tamper, tampered } from '../tampered.ts';

/** What the desk and Decap keep; a name or a word that is none of theirs must not keep anybody out. */
const kept = [
  ['localStorage', 'mingli-editor'],
  ['sessionStorage', 'mingli-desk-token'],
  ['localStorage', 'decap-cms-user'],
  ['localStorage', 'decap-cms.entries.sort'],
  ['localStorage', 'decap-cms.entries.viewStyle'],
  ['localStorage', 'cms.right-pane'],
  ['localStorage', 'cms.scroll-sync-enabled'],
  ['localStorage', 'cms.split-pane-position'],
] as const;

test('whatever stands in the storage, the desk opens', async ({ page }) => {
  const complaints = watchComplaints(page);
  await page.goto('/admin/');
  for (const value of tampered) {
    await page.evaluate(() => localStorage.clear());
    for (const [place, key] of kept) await tamper(page, place, key, value);
    await page.reload();
    await expect(page.getByLabel('您的名字'), `with «${value.slice(0, 60)}»`).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

test('and a form with its preview, too', async ({ page }) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  const complaints = watchComplaints(page);
  for (const value of ['constructor', '-1', '[1]', '{"cases":{"a":{}}}', '9'.repeat(400)]) {
    for (const [place, key] of kept.filter(([, each]) => /^cms\.|entries/u.test(each)))
      await tamper(page, place, key, value);
    const form = await desk.openEntry('terms', 'accident-review');
    await expect(form.preview.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(complaints).toEqual([]);
});
