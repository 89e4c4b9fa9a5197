// Longer than 250 lines: one form, and all the ways in which somebody writes into it.
import { truncate, writeFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from 'playwright/test';
import { Desk } from '../desk.ts';
import sharp from 'sharp';
import { Drawer } from '../drawer.ts';
import { git, readStored } from '../repository.ts';
import { makePdf } from '../../unit/pdfs.ts';

/** As a phone that lies on its side takes it: 12 million pixels, and a note that they are to be turned. */
const largePhoto = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#c00' } })
  .jpeg()
  .withMetadata({ orientation: 6 })
  .toBuffer();

/** No larger than the site shows it, and its camera has written into it where it was taken. */
const placedPhoto = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0c0' } })
  .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 6/1 0/1' } })
  .jpeg()
  .toBuffer();

/** A file of 30 MB, which takes no room. */
async function makeLargeFile(): Promise<string> {
  const path = test.info().outputPath('大图.jpg');
  await writeFile(path, '');
  await truncate(path, 30_000_000);
  return path;
}

/** Types `letters` into the focused field as an input method does: composing, then giving the characters. */
async function compose(page: Page, field: Locator, letters: readonly string[], text: string): Promise<void> {
  await field.focus();
  const devtools = await page.context().newCDPSession(page);
  for (const part of letters)
    await devtools.send('Input.imeSetComposition', {
      text: part,
      selectionStart: part.length,
      selectionEnd: part.length,
    });
  await devtools.send('Input.insertText', { text });
}

test('an input method composes in the title, in lists and in the body, also in the middle of a text', async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  await desk.openCollection('典型案例');
  const form = await desk.startEntry('案例');
  const letters = ['l', 'lo', 'lou', 'lou s', 'lou sh', 'lou shui'];

  const title = form.text('标题');
  await title.fill('楼上，邻居不肯赔');
  await title.evaluate((field: HTMLInputElement) => {
    field.focus();
    field.setSelectionRange(2, 2);
  });
  await compose(page, title, letters, '漏水');
  await expect(title).toHaveValue('楼上漏水，邻居不肯赔');
  expect(await title.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(4);

  const list = form.optional('纠纷类型');
  await list.fill('邻里与相邻\n');
  await compose(page, list, ['w', 'wu', 'wu y', 'wu ye'], '物业与业主');
  await expect(list).toHaveValue('邻里与相邻\n物业与业主');

  const body = await form.openBody('正文');
  await body.fill('## 事情经过\n\n**楼上**。\n\n| 项目 | 说明 |\n|---|---|\n| 一 |  |');
  await form.goTo('正文', 13);
  await compose(page, body, letters, '漏水');
  await form.expectBody('正文', '## 事情经过\n\n**楼上漏水**。\n\n| 项目 | 说明 |\n|---|---|\n| 一 |  |');

  const row = body.getByRole('row').nth(1);
  await row.getByRole('cell').nth(1).click();
  const cell = row.getByRole('textbox', { name: '第1行，说明' });
  await compose(page, cell, letters, '漏水');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.insertText('二|两');
  await page.keyboard.press('Escape');
  await page.keyboard.insertText('后面。');
  await page.keyboard.press('Tab');
  await expect(body.locator(':focus')).toHaveCount(0);
  await expect(body).not.toBeFocused();
  await form.expectBody('正文', /\n\| 一 \| 漏水 \|\n\| 二\\\|两 \| {2}\|\n\n后面。$/u);
  await expect(form.preview.getByRole('main')).toContainText('楼上漏水。');
  await expect(form.preview.getByRole('heading', { level: 1 })).toHaveText('楼上漏水，邻居不肯赔');
});

test('the form asks for what belongs to the kind, and the buttons write the marks of the body', async ({ page }) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  await desk.openCollection('典型案例');
  const form = await desk.startEntry('案例');
  const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });
  await form.choose('类别', '调解故事');
  await expect(heading('别处要学，先问这些')).toBeHidden();
  await expect(form.optional('前提条件')).toBeHidden();
  await form.text('标题').fill('一件事');
  await form.choose('类别', '经验做法');
  await expect(heading('别处要学，先问这些')).toBeVisible();
  await expect(form.optional('前提条件')).toBeVisible();
  await expect(form.text('标题')).toHaveValue('一件事');
  await expect(page.getByLabel('更新或撤回的原因')).toBeHidden();
  await form.choose('状态 (可不填)', '已撤回');
  await expect(page.getByLabel('更新或撤回的原因').first()).toBeVisible();
  await form.choose('状态 (可不填)', '有效');

  const body = await form.openBody('正文');
  const tools = page.getByRole('group', { name: '正文工具' });
  const press = (name: string) => tools.getByRole('button', { name, exact: true }).click();
  await press('四个部分');
  await expect.poll(() => form.selectedInBody()).toBe('在这里写背景和起因');
  await page.keyboard.insertText('村里水沟年年堵。');
  await form.expectBody('正文', /^## 背景和起因\n\n村里水沟年年堵。\n\n## 做法与经过[\s\S]*## 探讨与评论\n$/u);
  await body.focus();
  await page.keyboard.press('Control+Z');
  await form.expectBody('正文', /^## 背景和起因\n\n在这里写背景和起因\n/u);

  await body.fill('依据是。');
  await form.goTo('正文', 3);
  await press('法律依据');
  await page.getByLabel('哪部法').fill('《中华人民共和国民法典》');
  await page.getByLabel('第几条').fill('第一千二百五十四条');
  await page.getByRole('button', { name: '放进正文' }).click();
  await form.expectBody('正文', '依据是[《民法典》第一千二百五十四条](/laws/civil-code/#article-1254)。');

  await form.addFigure({ label: '上门次数', value: '3', unit: '次' });
  await body.fill('网格员上门。');
  await form.goTo('正文', 5);
  await press('数据');
  await page.getByLabel('哪个数').selectOption('上门次数');
  await page.getByRole('button', { name: '放进正文' }).click();
  await form.expectBody('正文', '网格员上门3次。');

  await test.step('an image and a PDF get names of their own, whatever the phone called them; what no page can show is told at once', async () => {
    const told: string[] = [];
    page.on('dialog', (dialog) => told.push(dialog.message()));
    const upload = (file: { name: string; buffer: Buffer } | string) =>
      page
        .locator('input[type=file]')
        .setInputFiles(typeof file === 'string' ? file : { ...file, mimeType: 'image/jpeg' });
    await press('附件');
    await upload({ name: '办事指南.PDF', buffer: makePdf() });
    const paper = await page.getByText(/^ban-shi-zhi-nan-\d{10}\.pdf$/u).innerText();
    await page.getByRole('button', { name: '用这一张' }).click();
    await page.getByLabel(/^附件叫什么/u).fill('县里的办事指南');
    await page.getByRole('button', { name: '放进正文' }).click();
    await form.expectBody('正文', /^网格员上门3次\[县里的办事指南\]\(\/media\/ban-shi-zhi-nan-\d{10}\.pdf\)。$/u);
    await expect(form.preview.getByRole('link', { name: '县里的办事指南（PDF）' })).toHaveAttribute('href', /^blob:/u);
    await page.getByRole('group', { name: '图片', exact: true }).getByRole('button', { name: '展开' }).click();
    await page.getByRole('button', { name: '选一张图片' }).click();
    await upload(await makeLargeFile());
    await expect.poll(() => told.at(-1)).toContain('「大图.jpg」太大');
    await upload({ name: 'IMG_0001.HEIC', buffer: Buffer.from('heic') });
    await expect.poll(() => told.at(-1)).toContain('「IMG_0001.HEIC」是苹果手机的 HEIC 照片');
    await upload({ name: '空.jpg', buffer: Buffer.alloc(0) });
    await expect.poll(() => told.at(-1)).toContain('「空.jpg」是空的');
    await upload({ name: '竹椅.jpg', buffer: placedPhoto });
    const placed = await page.getByText(/^zhu-yi-\d{10}\.jpg$/u).innerText();
    await upload({ name: '调解室 门口 #2.JPEG', buffer: largePhoto });
    // What was uploaded last is chosen.
    await expect(page.getByText(/^tiao-jie-shi-men-kou-2-\d{10}\.jpg$/u)).toBeVisible();
    await page.getByRole('button', { name: '用这一张' }).click();
    await form.text('替代文字').fill('院坝里的一把竹椅');
    await form.text('网址').fill('yi-jian-shi-photo');
    await form.text('一句话概括').fill('一件事。');
    await form.choose('地区', '兰山区');
    await form.setDate('发布日期', '2026-11-21');
    await body.fill(`网格员上门。[县里的办事指南](/media/${paper})\n\n![竹椅](/media/${placed})`);
    await form.save();
    const files = git('ls-tree', '-r', '--name-only', 'cms/cases/yi-jian-shi-photo', 'content/media/');
    expect(files.split('\n')).toContain(`content/media/${paper}`);
    // Without a word of the camera.
    const small = readStored('cms/cases/yi-jian-shi-photo', `content/media/${placed}`);
    expect((await sharp(small).metadata()).exif).toBeUndefined();
    const [stored = ''] = /^content\/media\/tiao-jie-shi-men-kou-2-\d{10}\.jpg$/mu.exec(files) ?? [];
    // Turned upright, and in no more pixels than the site shows.
    const sent = await sharp(readStored('cms/cases/yi-jian-shi-photo', stored)).metadata();
    expect([sent.format, sent.width, sent.height, sent.orientation]).toEqual(['jpeg', 1600, 2133, undefined]);
  });

  await test.step('a draft that is opened by its address is offered the images of others too', async () => {
    const ask = async (action: string, params: object) =>
      expect((await page.request.post('/api/v1', { data: { action, params } })).status()).toBe(200);
    const [path, content] = ['content/media/bie-ren-de.jpg', placedPhoto.toString('base64')];
    await ask('persistMedia', { asset: { path, content, encoding: 'base64' } });
    await page.reload();
    await press('图片');
    await expect(page.getByText('bie-ren-de.jpg')).toBeVisible();
    await ask('deleteUnpublishedEntry', { collection: 'media', slug: 'bie-ren-de.jpg' });
  });
});

test('the preview is the page at the width of a phone and in 关怀版, with the share card that the build would draw', async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  const form = await desk.openEntry('cases', 'lanshan-one-platform');
  const root = form.preview.locator('html');
  const getWidth = () => root.evaluate((element) => element.clientWidth);
  await page.getByRole('button', { name: '手机宽' }).click();
  await expect.poll(getWidth).toBe(360);
  await page.getByRole('button', { name: '关怀版' }).click();
  await expect(root).toHaveAttribute('data-mode', 'care');
  const drawer = new Drawer(page);
  await drawer.open('分享卡');
  const card = drawer.panel.getByRole('img', { name: '链接卡片预览' });
  const getSize = () =>
    card.evaluate((image: HTMLImageElement) => ({ width: image.naturalWidth, height: image.naturalHeight }));
  await expect.poll(getSize).toEqual({ width: 1200, height: 630 });
  const before = await card.getAttribute('src');
  await form.text('标题').fill('兰山区：一个门进，一次说清');
  await expect(card).not.toHaveAttribute('src', before ?? '');
});

test('rows are opened, moved by the keyboard and taken out, and each keeps what was written into it', async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  await desk.openCollection('典型案例');
  const form = await desk.startEntry('案例');
  for (const [label, value] of [
    ['上门次数', '3'],
    ['来信', '12'],
    ['协议', '5'],
  ] as const)
    await form.addFigure({ label, value, unit: '次' });
  const rows = form.rows('数据');
  await expect(rows.names).toHaveText(['上门次数 3次', '来信 12次', '协议 5次']);

  await rows.press(0, '下移这一条');
  await expect(rows.names).toHaveText(['来信 12次', '上门次数 3次', '协议 5次']);
  // The button has moved along and still has the focus.
  await page.keyboard.press('Enter');
  await expect(rows.names).toHaveText(['来信 12次', '协议 5次', '上门次数 3次']);
  await expect(rows.at(2).getByRole('button', { name: '上移这一条' })).toBeFocused();
  await expect(rows.at(2).getByRole('spinbutton', { name: '数值' })).toHaveValue('3');

  await rows.press(1, '收起这一条');
  await expect(rows.at(1).getByRole('textbox', { name: '单位', exact: true })).toBeHidden();
  await rows.press(0, '删去这一条');
  await expect(rows.names).toHaveText(['协议 5次', '上门次数 3次']);
  await rows.press(0, '展开这一条');
  await rows.at(0).getByRole('textbox', { name: '单位', exact: true }).fill('份');
  await expect(rows.names).toHaveText(['协议 5份', '上门次数 3次']);
});

test('a paper is written from nothing, its blanks put in by a button, and stands beside the form', async ({ page }) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  await desk.openCollection('文书');
  const form = await desk.startEntry('文书');
  await form.text('名称').fill('收款条');
  await form.addQuestion({ id: '金额', kind: '金额', label: '收到多少钱？' });
  await form.addQuestion({ id: '方式', kind: '选一个', label: '怎么付的？', options: '现金\n转账' });

  const body = await form.openBody('这张纸');
  const tools = page.getByRole('group', { name: '正文工具' });
  await expect(tools.getByRole('button')).toHaveText(['题目', '小标题', '编号', '落款', '填空', '源码']);
  await body.fill('收款条');
  await tools.getByRole('button', { name: '题目', exact: true }).click();
  await page.keyboard.insertText('\n\n今收到');
  await form.putBlank('金额：收到多少钱？');
  await page.keyboard.insertText('（');
  await form.putBlank('金额的大写');
  await page.keyboard.insertText('）。');
  await form.putBlank('「方式」选了「转账」才写');
  await page.keyboard.insertText('已经到账。');
  const text = '# 收款条\n\n今收到{{金额}}（{{金额的大写}}）。{{#如果 方式 是 转账}}已经到账。{{/如果}}';
  await form.expectBody('这张纸', text);
  await expect(form.preview.getByText('今收到__________元（____________元整）。□已经到账。')).toBeVisible();

  await form.choose('归在哪一类', '立字据、订协议');
  for (const [label, words] of [
    ['做什么用', '收了钱，写给付钱的人。'],
    ['谁来写', '收钱的人'],
    ['交到哪里', '交给付钱的人收着。'],
    ['一式几份', '一份'],
    ['要交多少钱', '不收费'],
    ['网址', 'shou-kuan-tiao'],
  ] as const)
    await form.text(label).fill(words);
  await form.save();
  expect(readStored('cms/forms/shou-kuan-tiao', 'content/forms/shou-kuan-tiao.md').toString()).toContain(text);
});
