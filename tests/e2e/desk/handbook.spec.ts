import { expect, test } from 'playwright/test';
import { Desk } from '../desk.ts';
import { Drawer } from '../drawer.ts';

test.use({ viewport: { width: 1280, height: 800 } });

test('the handbook shows the desk as it is: its pictures are taken here, and a stale one fails', async ({ page }) => {
  await page.goto('/admin/');
  await page.getByLabel('您的名字').fill('李梅');
  await expect(page.locator('.login-sheet')).toHaveScreenshot('enter.png');

  const desk = new Desk(page);
  await desk.enter('李梅');
  await desk.openCollection('典型案例');
  const form = await desk.startEntry('案例');
  await form.choose('类别', '调解故事');
  await form.text('标题').fill('两家人争一条水沟');
  await form.text('网址').fill('liang-jia-ren-zheng-yi-tiao-shui-gou');
  await form.text('一句话概括').fill('两家为门前水沟争了半年，调解员请他们到沟边看水，说好一起修。');
  await expect(form.preview.getByRole('heading', { level: 1 })).toHaveText('两家人争一条水沟');
  await page.getByRole('heading', { level: 2, name: '先说清楚' }).scrollIntoViewIfNeeded();
  await expect(page).toHaveScreenshot('form.png', { mask: [page.locator('.backup-note')], maskColor: '#faf7f0' });

  await form.text('正文').fill('## 事情经过\n\n水沟年年堵。调解员**先看水**，再说话。');
  await expect(form.preview.getByText('先看水')).toBeVisible();
  await expect(page.locator('.markdown-editor')).toHaveScreenshot('body.png', {
    mask: [page.locator('.backup-note')],
    maskColor: '#fff',
  });

  const term = await desk.openEntry('terms', 'bride-price');
  const plain = await term.text('说人话').inputValue();
  await term.text('说人话').fill(`${plain}两家说好的事，最好写下来。`);
  const drawer = new Drawer(page);
  await drawer.open('改了什么');
  await expect(drawer.change('说人话')).toBeVisible();
  await expect(drawer.panel).toHaveScreenshot('changes.png');
});

test('the handbook is a page of the desk, with all its pictures', async ({ page }) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  const href = await page.getByRole('link', { name: '手册' }).getAttribute('href');
  await page.goto(href ?? '');
  await expect(page.getByRole('heading', { level: 1, name: '编辑手册' })).toBeVisible();
  const images = page.getByRole('img');
  await expect(images).toHaveCount(4);
  for (const image of await images.all())
    expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(200);
});
