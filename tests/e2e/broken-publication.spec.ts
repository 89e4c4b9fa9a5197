import { expect, test } from 'playwright/test';
import { Desk } from './desk.ts';

const slug = 'que-tu-de-yi-ge-ci';
const path = `/terms/${slug}/`;
const word = '井台评议';
const image = '![井台边的商量会](/media/none.jpg)';

test('a publication that the checks refuse leaves the site standing, says what to mend, and works when mended', async ({
  page,
  request,
}) => {
  test.setTimeout(600_000);
  const desk = new Desk(page);
  await desk.enter('赵敏');
  await desk.openCollection('法律词典');
  const form = await desk.startEntry('词语');
  await form.text('词语').fill(word);
  await form.text('网址').fill(slug);
  await form.text('说人话').fill('几家人坐在井台边，把一件事评议清楚。');
  await form.body('多说几句').fill(`村里有口老井。\n\n${image}`);
  await form.save();

  await test.step('the refusal names the file, the field and the repair, in Chinese', async () => {
    await form.setStatus('草稿', '待审');
    await form.setStatus('待审', '待发布');
    await form.publish();
    await expect(desk.strip).toContainText('网站没有更新，原来的页面照常能看', { timeout: 300_000 });
    await expect(desk.strip).toContainText(`terms/${slug}.md`);
    await expect(desk.strip).toContainText('多说几句');
    await expect(desk.strip).toContainText('图片「/media/none.jpg」找不到');
    await expect(desk.strip).toContainText('重新上传图片，或者删去这一处');
    await expect(desk.strip).not.toContainText('已上线');
  });

  await test.step('the site of before is still there, without the broken page', async () => {
    expect((await request.get('/terms/')).status()).toBe(200);
    expect(await (await request.get('/terms/')).text()).not.toContain(word);
    expect((await request.get(path)).status()).toBe(404);
  });

  await test.step('the mended entry goes live', async () => {
    await form.body('多说几句').fill('村里有口老井。');
    await form.save();
    await form.setStatus('草稿', '待发布');
    await form.publish();
    await expect(desk.strip).toContainText('已上线', { timeout: 300_000 });
    await expect(desk.strip.getByRole('link', { name: '查看网页' })).toHaveAttribute('href', path);
    expect((await request.get(path)).status()).toBe(200);
    expect(await (await request.get('/terms/')).text()).toContain(word);
  });
});
