import { expect, type Page, test } from 'playwright/test';
import { waitForAnswer } from '../answers.ts';
import { Desk } from '../desk.ts';
import { Drawer } from '../drawer.ts';
import { git } from '../repository.ts';

/** A second browser, with its own editor. */
async function enterAs(page: Page, name: string): Promise<Desk> {
  const desk = new Desk(page);
  await desk.enter(name);
  return desk;
}

const writeTerm = async (desk: Desk, { term, slug, plain }: { term: string; slug: string; plain: string }) => {
  await desk.openCollection('法律词典');
  const form = await desk.startEntry('词语');
  await form.text('词语').fill(term);
  await form.text('网址').fill(slug);
  await form.text('说人话').fill(plain);
  await form.save();
  return form;
};

test('a reviewer reads what changed, sends it back with a note, and later publishes it; an old version comes back; it is withdrawn', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  const slug = 'cun-kou-liang-ting-tan-he';
  const path = `/cases/${slug}/`;
  const file = `content/cases/${slug}.md`;
  const editor = await enterAs(page, '李梅');
  await editor.openCollection('典型案例');
  const form = await editor.startEntry('案例');
  await form.choose('类别', '调解故事');
  await form.text('标题').fill('村口凉亭里谈和');
  await form.text('网址').fill(slug);
  await form.text('一句话概括').fill('两家为一条水沟争吵，在凉亭里谈和。');
  await form.choose('地区', '兰山区');
  await form.setDate('发布日期', '2026-11-21');
  await form.text('正文').fill('## 事情经过\n\n两家为水沟争了半年。');
  await form.declare('没有');
  await form.save();
  await form.setStatus('草稿', '待审');

  // A computer that is set to another time zone than the portal: the desk tells and sets the time of the portal all the same.
  const reviewerWindow = await browser.newContext({ baseURL, timezoneId: 'America/New_York' });
  const reviewer = await enterAs(await reviewerWindow.newPage(), '王建国');
  await reviewer.openBoard();
  const review = await reviewer.openDraft('村口凉亭里谈和');
  const drawer = new Drawer(reviewer.page);
  // Each build takes its time: the site is waited for at the end, what comes before is looked up where it is published from.
  const publish = async (title: string) => {
    const answered = waitForAnswer(reviewer.page, 'publishUnpublishedEntry');
    await review.publish();
    expect((await answered).status()).toBe(200);
    expect(git('show', `main:${file}`)).toContain(`title: ${title}\n`);
  };

  await test.step('the reviewer sees the new text in words and sends it back with a note', async () => {
    await drawer.open('改了什么');
    await expect(drawer.panel).toContainText('网站上还没有这一篇');
    await expect(drawer.change('标题')).toContainText('村口凉亭里谈和');
    await drawer.open('审阅记录');
    await drawer.panel.getByLabel('给作者的话').fill('请补上是哪一年的事。');
    await drawer.panel.getByRole('button', { name: '退回修改' }).click();
    await expect(reviewer.page.getByRole('button', { name: '状态：草稿' })).toBeVisible();
    await expect(drawer.panel.getByRole('listitem').last()).toContainText('请补上是哪一年的事。');
  });

  await test.step('the author reads the note, on a form that stood open too, mends the draft and sends it again', async () => {
    const note = page.getByRole('status').filter({ hasText: '已退回：王建国' });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(note).toContainText('请补上是哪一年的事。');
    await page.reload();
    await expect(note).toContainText('请补上是哪一年的事。');
    const own = new Drawer(page);
    await own.open('审阅记录');
    await expect(own.panel).toContainText('王建国 退回修改');
    await expect(own.panel).toContainText('请补上是哪一年的事。');
    await form.optional('时间').fill('2021年');
    await form.save();
    await expect(note).toBeVisible();
    await form.setStatus('草稿', '待审');
    await expect(note).toBeHidden();
  });

  await test.step('the reviewer publishes it', async () => {
    await reviewer.page.reload();
    await review.setStatus('待审', '待发布');
    await publish('村口凉亭里谈和');
  });

  await test.step('a second version shows its one change, and is set for a later time', async () => {
    await reviewer.openEntry('cases', slug);
    await review.text('标题').fill('村口凉亭里谈好了');
    await review.save();
    await expect(reviewer.page.getByRole('button', { name: '状态：草稿' })).toBeVisible();
    await drawer.open('改了什么');
    await expect(drawer.panel).toContainText('有 1 处不同');
    await expect(drawer.change('标题').locator('del')).toHaveText('和');
    await expect(drawer.change('标题').locator('ins')).toHaveText('好了');
    await review.setStatus('草稿', '待发布');
    await drawer.open('审阅记录');
    const time = drawer.panel.getByLabel('到时候自动发布');
    await expect(time).toHaveAccessibleDescription(/^按网站所在地的时间（中国标准时间）算/u);
    await time.fill('2099-01-01T08:00');
    await drawer.panel.getByRole('button', { name: '定时发布' }).click();
    await expect(drawer.panel).toContainText('定于 2099年1月1日 08:00 自动发布');
    expect(git('log', '-1', '--format=%B', `cms/cases/${slug}`)).toContain('Desk-Publish: 2099-01-01T00:00:00.000Z');
    await publish('村口凉亭里谈好了');
  });

  await test.step('the first version comes back as a draft and is published', async () => {
    await reviewer.openEntry('cases', slug);
    await drawer.open('审阅记录');
    await drawer.panel.getByRole('button', { name: '恢复这一版' }).last().click();
    await expect(review.text('标题')).toHaveValue('村口凉亭里谈和');
    await review.setStatus('草稿', '待发布');
    await publish('村口凉亭里谈和');
  });

  await test.step('it is withdrawn, and its address says why', async () => {
    await reviewer.openEntry('cases', slug);
    await drawer.open('审阅记录');
    await drawer.panel.getByText('撤回这一篇').click();
    await drawer.panel.getByLabel('为什么撤回（网页上会写）').fill('当事人不同意公开');
    await drawer.panel.getByRole('button', { name: '马上撤回' }).click();
    await reviewer.expectLive();
    const gone = await request.get(path);
    expect(gone.status()).toBe(410);
    const text = await gone.text();
    expect(text).toContain('当事人不同意公开');
    expect(text).not.toContain('水沟');
  });
});

test('two editors of one entry lose nothing: the second lays both versions side by side and puts them together', async ({
  page,
  browser,
  baseURL,
}) => {
  const slug = 'jing-bian-hua-jia-chang';
  const li = await enterAs(page, '李梅');
  await writeTerm(li, { term: '井边话家常', slug, plain: '大家在井边说说家里的事。' });
  const wang = await enterAs(await (await browser.newContext({ baseURL })).newPage(), '王建国');
  await wang.openBoard();
  const other = await wang.openDraft('井边话家常');
  await other.text('说人话').fill('大家在井边，把家里的事说开。');
  await other.body('多说几句').fill('王建国写的一段。');
  await other.save();

  const form = li.openForm();
  await form.text('说人话').fill('在井边，心平气和地说家里的事。');
  await form.optional('也叫').fill('井台谈心');
  await form.pressSave();
  const drawer = new Drawer(page);
  await expect(drawer.panel).toContainText('两个人都改了这一篇');
  const clash = drawer.panel.getByRole('group', { name: '说人话' });
  await expect(clash).toContainText('心平气和');
  await expect(clash).toContainText('说开');
  await clash.getByLabel('留对方的').check();
  await drawer.panel.getByRole('button', { name: '合到表单里' }).click();
  await expect(form.text('说人话')).toHaveValue('大家在井边，把家里的事说开。');
  await expect(form.optional('也叫')).toHaveValue('井台谈心');
  await form.expectBody('多说几句', '王建国写的一段。');
  await form.pressSave();
  await expect
    .poll(() => git('show', `cms/terms/${slug}:content/terms/${slug}.md`))
    .toMatch(/说开[\s\S]*井台谈心[\s\S]*王建国写的一段/u);
  expect(git('log', '--format=%an', `cms/terms/${slug}`, '^main').split('\n')).toEqual(['李梅', '王建国', '李梅']);
});
