import { expect, type Page, test } from 'playwright/test';
import { Desk } from '../desk.ts';
import { Drawer } from '../drawer.ts';

/** Adds a year to the form, behind the others, and fills in what was counted in it. */
async function addYear(page: Page, year: number, counted: Record<string, string>): Promise<void> {
  const group = page.getByRole('group', { name: '年度数据', exact: true }).first();
  await page.getByRole('button', { name: '加一条年度数据' }).click();
  const row = group.locator('[data-row]').last();
  await row.getByLabel('哪一年', { exact: true }).fill(String(year));
  await row.getByRole('combobox', { name: '来源 (可不填)', exact: true }).fill('山东通讯');
  for (const [label, value] of Object.entries(counted))
    await row.getByLabel(`${label} (可不填)`, { exact: true }).fill(value);
}

test('a county writes its ten numbers year after year: a slip is told, and the page draws what has two years', async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  const form = await desk.openEntry('regions', 'lanshan');
  await addYear(page, 2023, { '调解的矛盾纠纷（件）': '1000', '调成的矛盾纠纷（件）': '950' });
  await addYear(page, 2024, { '调解的矛盾纠纷（件）': '12000', '调成的矛盾纠纷（件）': '1100' });

  const drawer = new Drawer(page);
  await drawer.open('体检');
  const finding = drawer.panel.getByRole('region', { name: '年度数据第 2 条 · 调解的矛盾纠纷（件）' });
  await expect(finding).toContainText('从2023年的1000件变到2024年的12000件');
  await page
    .getByRole('group', { name: '年度数据', exact: true })
    .first()
    .locator('[data-row]')
    .last()
    .getByLabel('调解的矛盾纠纷（件） (可不填)', { exact: true })
    .fill('1200');
  await expect(finding).toBeHidden();

  await expect(form.preview.getByRole('heading', { name: '年度数据', exact: true })).toBeVisible();
  await expect(form.preview.getByText('2023年1,000件，2024年1,200件；多了200件')).toBeVisible();
  await form.save();
});
