import { expect, test } from 'playwright/test';
import { findFaults, standards } from '../axe.ts';
import { Desk } from '../desk.ts';
import { findForeignWordsAround } from '../foreign-words.ts';
import { commitFile } from '../repository.ts';

const slug = 'que-tu-de-yi-ge-ci';
const brokenSlug = 'jing-tai-ping-yi';
const unreadableSlug = 'jing-tai-du-bu-dong';
const path = `/terms/${slug}/`;
const brokenPath = `/terms/${brokenSlug}/`;
const word = '院坝评议';
const brokenWord = '井台评议';
const image = '![井台边的商量会](/media/none.jpg)';

test('an entry that another program broke is left out and told, stops nobody, and goes live when it is mended', async ({
  page,
  request,
}) => {
  // The desk lets nothing broken through; another program that writes to the repository knows no desk.
  commitFile(
    `content/terms/${brokenSlug}.md`,
    `---\nterm: ${brokenWord}\nplain: 几家人坐在井台边，把一件事评议清楚。\naiGenerated: none\n---\n\n村里有口老井。\n\n${image}\n`,
  );
  commitFile(`content/terms/${unreadableSlug}.md`, '---\nterm: [井台\nplain: 井边的一块地方。\n---\n');
  const desk = new Desk(page);
  await desk.enter('赵敏');
  await desk.openCollection('法律词典');
  const form = await desk.startEntry('词语');
  await form.text('词语').fill(word);
  await form.text('网址').fill(slug);
  await form.text('说人话').fill('几家人坐在院坝里，把一件事评议清楚。');
  await form.body('多说几句').fill('院坝里摆几条板凳。');
  await form.declare('没有');
  await form.save();

  await test.step('what was published goes live, and the broken one is named with file, field and repair, in Chinese', async () => {
    await form.setStatus('草稿', '待审');
    await form.setStatus('待审', '待发布');
    await form.publish();
    await desk.expectLive();
    await expect(desk.strip).toContainText('有 2 处内容没有上线');
    await expect(desk.strip).toContainText(`词语 ${brokenSlug}「多说几句」`);
    await expect(desk.strip).toContainText('图片「/media/none.jpg」找不到');
    await expect(desk.strip).toContainText('重新上传图片，或者删去这一处');
    expect(findForeignWordsAround((await desk.strip.textContent()) ?? '')).toEqual([]);
  });

  await test.step('the site has the one and lacks the other', async () => {
    const list = await (await request.get('/terms/')).text();
    expect(list).toContain(word);
    expect(list).not.toContain(brokenWord);
    expect((await request.get(path)).status()).toBe(200);
    expect((await request.get(brokenPath)).status()).toBe(404);
  });

  await test.step('what nobody can read any more opens with a warning, and what is to be mended is listed by its name', async () => {
    await page.goto('about:blank');
    await page.goto(`/admin/#/collections/terms/entries/${unreadableSlug}`);
    await expect(desk.strip).toContainText('有一个文件的开头写坏了');
    expect(findForeignWordsAround((await desk.strip.textContent()) ?? '')).toEqual([]);
    commitFile(
      `content/terms/${unreadableSlug}.md`,
      '---\nterm: 井台\nplain: 井边的一块地方。\naiGenerated: none\n---\n',
    );
    await page.goto('/admin/#/collections/terms');
    await page.getByRole('button', { name: '2 处要改' }).click();
    const sheet = page.getByRole('dialog', { name: '要改的' });
    await expect(sheet.getByRole('heading', { name: `词语 ${brokenSlug}` })).toBeVisible();
    expect(findForeignWordsAround((await sheet.textContent()) ?? '')).toEqual([]);
    expect(await findFaults(page, standards, 'dialog')).toEqual([]);
    await sheet.getByRole('button', { name: /^去改：.*none/u }).click();
    await expect(page.getByRole('textbox', { name: '网址', exact: true })).toHaveValue(brokenSlug);
  });

  await test.step('the desk itself lets the broken entry no further, and the mended one goes live', async () => {
    await desk.openEntry('terms', brokenSlug);
    await form.body('多说几句').fill(`村里有口老井，井台边能坐人。\n\n${image}`);
    await form.save();
    await page.getByRole('button', { name: '状态：草稿' }).click();
    await page.getByRole('menuitem', { name: '待发布', exact: true }).click();
    await expect(desk.strip).toContainText('图片「/media/none.jpg」找不到');
    await form.body('多说几句').fill('村里有口老井。');
    await form.save();
    await form.setStatus('草稿', '待发布');
    await form.publish();
    await desk.expectLive();
    await expect(desk.strip.getByRole('link', { name: '查看网页' })).toHaveAttribute('href', brokenPath);
    for (const url of [path, brokenPath]) expect((await request.get(url)).status()).toBe(200);
    expect(await (await request.get('/terms/')).text()).toContain(brokenWord);
  });
});
