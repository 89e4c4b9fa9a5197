import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { findFaults, standards } from '../axe.ts';
import { Desk } from '../desk.ts';
import { findNamelessControls } from '../foreign-words.ts';
import { ImportDialog } from '../import-dialog.ts';
import { git } from '../repository.ts';
import { findSmallTargets } from '../targets.ts';

const fixture = (name: string) => resolve('tests/unit/rules/import/fixtures', name);
const wuda = join(process.env.SEEDS_DIR ?? 'seeds', 'wuda.txt');

/** A PDF of one page, as old office programs write it: no font inside, its letters known by a character map only. */
const makePdf = (content: string): Buffer =>
  Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length ${content.length}>>stream
${content}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>endobj
6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>endobj
trailer<</Root 1 0 R>>
`);

async function openImport(desk: Desk): Promise<ImportDialog> {
  await desk.enter('李梅');
  await desk.openCollection('典型案例');
  const dialog = new ImportDialog(desk);
  await dialog.open();
  return dialog;
}

test('the importer reads every kind of file in the browser, and says in one sentence what it cannot read', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const dialog = await openImport(new Desk(page));
  for (const name of ['experience.docx', 'market.pdf', 'gov-page.html', 'story.txt']) {
    await dialog.choose(fixture(name));
    const expected = readFileSync(fixture(name.replace(/\.\w+$/u, '.expected.txt')), 'utf8');
    for (const line of expected.split('\n').filter((words) => words.trim() !== ''))
      await expect(dialog.text).toContainText(line.trim());
    await dialog.again();
  }
  const others = [
    {
      name: 'gb18030.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('b4e5c0efc1bdbcd2b5c4bec0b7d7a3acb5f7bde2d4b1c9cfc3c5cbb5bacda1a3', 'hex'),
      says: '村里两家的纠纷，调解员上门说和。',
    },
    {
      name: 'fontless.pdf',
      mimeType: 'application/pdf',
      buffer: makePdf('BT /F 12 Tf 72 700 Td <8C0389E34E0A95E8> Tj ET'),
      says: '调解上门',
    },
  ];
  for (const { says, ...file } of others) {
    await dialog.choose(file);
    await expect(dialog.text).toContainText(says);
    await dialog.again();
  }
  await dialog.choose(resolve('tests/unit/rules/import/fixtures/pages/tuned/epaper-cases.txt'));
  await dialog.root.getByRole('button', { name: '农机损坏赔偿纠纷' }).click();
  await expect(dialog.text).toContainText('插秧机');
  await expect(dialog.text).not.toContainText('鱼塘');
  await dialog.root.getByRole('button', { name: '回到整页' }).click();
  await expect(dialog.text).toContainText('鱼塘');
  await dialog.again();
  const files = [
    { name: 'scan.pdf', mimeType: 'application/pdf', buffer: makePdf('0 0 9 9 re f'), says: '多半是扫描件' },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0), says: '这个文件是空的' },
    { name: 'scan.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex'), says: '这是图片' },
    { name: 'half.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n'), says: '这个 PDF 打不开' },
    { name: 'half.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004'), says: '这个 Word 文件打不开' },
  ];
  for (const { says, ...file } of files) {
    await dialog.choose(file);
    await expect(dialog.root.getByRole('alert')).toContainText(says);
  }
  expect(complaints).toEqual([]);
});

test('an editor undoes a removal, accepts some proposals of a pasted report, and finds just these in the form', async ({
  page,
}) => {
  const desk = new Desk(page);
  const dialog = await openImport(desk);
  await dialog.root.getByLabel('或者把报道粘贴在这里').fill(readFileSync(fixture('paste.txt'), 'utf8'));
  await dialog.root.getByRole('button', { name: '读这篇报道' }).press('Enter');
  await expect(dialog.root.getByRole('checkbox', { checked: true })).toHaveCount(0);

  await test.step('a removal comes back into the text, and goes again', async () => {
    const reason = dialog.root.locator('details').filter({ hasNotText: '空行' }).first();
    await reason.locator('summary').click();
    const removed = reason
      .getByRole('listitem')
      .filter({ has: page.locator('del') })
      .first();
    const words = (await removed.locator('del').textContent()) ?? '';
    const before = await dialog.text.textContent();
    await removed.getByRole('button', { name: '撤销' }).press('Enter');
    await expect(dialog.text).not.toHaveText(before ?? '');
    await expect(dialog.text).toContainText(words.trim());
    await removed.getByRole('button', { name: '还是改' }).press('Enter');
    await expect(dialog.text).toHaveText(before ?? '');
  });

  await test.step('the dialog holds for a screen reader, on a wide screen and on a phone', async () => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await findFaults(page, standards, 'dialog.import')).toEqual([]);
      expect(await findSmallTargets(page, 44, 'dialog.import')).toEqual([]);
      expect(await dialog.root.evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await findNamelessControls(page)).toEqual([]);
  });

  await dialog.accept('类别', '经验做法');
  await dialog.accept('标题', /望江县/u);
  await dialog.accept('来源', /^发布者/u);
  await dialog.accept('数据', /^网格员：532名/u);
  const form = await dialog.make();
  await expect(form.text('标题')).toHaveValue(/^平安建设/u);
  await expect(form.text('网址')).not.toHaveValue('');
  await form.expectBody('正文', /## 背景和起因\n\n:::material/u);
  await expect(form.preview.getByRole('row', { name: /网格员/u })).toContainText('532名');
  await expect(form.preview.getByRole('row', { name: /村级站点/u })).toHaveCount(0);
});

test('imports the Wuda report in the desk and publishes it as a case', async ({ browser, page, request, baseURL }) => {
  test.skip(!existsSync(wuda), `没有 ${wuda}；用 SEEDS_DIR 指出放原始报道的文件夹`);
  const slug = 'wu-da-dao-ru';
  const title = '乌达区：办公桌跟着矛盾走';
  const body = `## 背景和起因

人搬到一处住，纠纷的种类也跟着变。乌达区想让群众少跑路。

## 做法与经过

工作人员带着桌子下楼，在小区和商圈坐下来听。

## 成效与反响

据这篇报道，网格里报上来的事大多当场有了回音。

## 探讨与评论

报道没有写这些数是哪一年的，也没有写花了多少钱。`;
  const editor = new Desk(page);
  const dialog = await openImport(editor);

  await test.step('the report is clean, and the case that tells the same is named', async () => {
    await dialog.choose(wuda);
    await expect(dialog.text).toContainText('随着地区经济持续转型');
    await expect(dialog.root.getByRole('region', { name: '请注意' })).toContainText('已经有相近的一篇');
    await expect(dialog.root.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  const form = await test.step('what the editor accepts becomes a draft', async () => {
    await dialog.accept('类别', '经验做法');
    await dialog.accept('地区', /乌达区/u);
    await dialog.accept('工作法', '流动办公桌');
    await dialog.accept('数据', /^网格：148个/u);
    await dialog.accept('数据', /^网格驿站：126个/u);
    return dialog.make();
  });

  await test.step('the editor writes it anew and sends it to review', async () => {
    await form.expectBody('正文', /:::material[\s\S]*148个网格/u);
    await form.text('标题').fill(title);
    await form.text('网址').fill(slug);
    await form.text('一句话概括').fill('办公桌搬到居民身边，就地听、就地调。');
    await form.setDate('发布日期', '2026-11-21');
    await form.addSource({ title: '原题未存', publisher: '未注明' });
    await form.text('正文').fill(body);
    await form.declare('没有');
    await form.save();
    await form.setStatus('草稿', '待审');
  });

  await test.step('the reviewer publishes it', async () => {
    const reviewer = new Desk(await (await browser.newContext({ baseURL })).newPage());
    await reviewer.enter('王建国');
    await reviewer.openBoard();
    const review = await reviewer.openDraft(title);
    await review.setStatus('待审', '待发布');
    await review.publish();
    await reviewer.expectLive();
  });

  await test.step('the page has the accepted figures and no others', async () => {
    expect((await request.get(`/cases/${slug}/`)).status()).toBe(200);
    await page.goto(`/cases/${slug}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const figures = page.getByRole('main');
    await expect(figures.getByRole('row', { name: /网格驿站/u })).toContainText('126个');
    await expect(figures.getByRole('row', { name: /^网格 /u })).toContainText('148个');
    await expect(figures).not.toContainText('99.9%');
    expect(git('show', `main:content/cases/${slug}.md`)).not.toContain('material');
  });
});
