import { expect, test } from 'playwright/test';
import { watchComplaints } from '../complaints.ts';
import { Desk } from '../desk.ts';
import { type Kept, tamper, tampered } from '../tampered.ts';

/** How Decap's form and lists look. */
const looks = [
  'decap-cms.entries.sort',
  'decap-cms.entries.viewStyle',
  'cms.right-pane',
  'cms.scroll-sync-enabled',
  'cms.split-pane-position',
].map((key): Kept => ({ place: 'localStorage', key }));

/** All that the desk and Decap keep; a name or a word that is none of theirs must not keep anybody out. */
const kept: readonly Kept[] = [
  { place: 'localStorage', key: 'mingli-editor' },
  { place: 'sessionStorage', key: 'mingli-desk-token' },
  { place: 'localStorage', key: 'decap-cms-user' },
  ...looks,
];

test('whatever stands in the storage, the desk opens', async ({ page }) => {
  const complaints = watchComplaints(page);
  await page.goto('/admin/');
  for (const value of tampered)
    await test.step(value.slice(0, 60), async () => {
      await tamper(page, kept, value);
      await page.reload();
      await expect(page.getByLabel('您的名字')).toBeVisible();
    });
  expect(complaints).toEqual([]);
});

test('and a form with its preview, too', async ({ page }) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  const complaints = watchComplaints(page);
  for (const value of ['constructor', '-1', '{"terms":{"a":{}}}']) {
    await tamper(page, looks, value);
    const form = await desk.openEntry('terms', 'accident-review');
    await expect(form.preview.getByRole('heading', { level: 1 })).toBeVisible();
  }
  // That an entry has no draft yet is an answer, too.
  expect(complaints.filter((complaint) => complaint.startsWith('uncaught'))).toEqual([]);
});
