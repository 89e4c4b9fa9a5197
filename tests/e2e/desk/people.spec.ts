// Longer than 250 lines: a desk of people needs a server of its own, which is started once for all their ways.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from 'playwright/test';
import { openPeople } from '../../../cms/server/people/people.ts';
import { patience } from '../../patience.ts';
import { Desk } from '../desk.ts';
import { Drawer } from '../drawer.ts';
import { findForeignWords } from '../foreign-words.ts';
import { office } from '../portal.ts';

const passphrase = '一句够长的口令 2026';
let server: ChildProcess;
let home: string;

/** A portal over two entries, on which nobody has worked yet. */
test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'mingli-people-'));
  await mkdir(join(home, 'content/terms'), { recursive: true });
  for (const [name, term] of [
    ['tort', '侵权'],
    ['debt', '欠债'],
  ])
    await writeFile(join(home, `content/terms/${name}.md`), `---\nterm: ${term}\nplain: 一句话说明白。\n---\n`);
  server = spawn(process.execPath, ['src/app/commands/start.ts'], {
    env: {
      ...process.env,
      PORT: String(office.port),
      CONTENT_DIR: join(home, 'content'),
      DESK_DIR: join(home, 'desk'),
      SKIP_CARDS: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((ready, reject) => {
    server.stdout?.setEncoding('utf8').on('data', (text: string) => text.includes('按 Ctrl+C 停止') && ready());
    server.once('exit', () => reject(new Error('the portal did not start')));
  });
});

test.afterAll(async () => {
  server.kill('SIGKILL');
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

const newPage = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ baseURL: office.url, locale: 'zh-CN' })).newPage();

/** Takes an invitation up in a browser of its own. */
async function accept(browser: Browser, link: string): Promise<Desk> {
  const page = await newPage(browser);
  await page.goto(link);
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.getByLabel('再写一次').fill(passphrase);
  await page.getByRole('button', { name: '进入编辑台' }).click();
  await page.waitForURL(/collections\//u);
  return new Desk(page);
}

/** Invites somebody on the administrator's sheet; answers the link. */
async function invite(page: Page, name: string, role: string): Promise<string> {
  await page.getByLabel('名字', { exact: true }).fill(name);
  await page.getByLabel('做什么', { exact: true }).selectOption({ label: role });
  await page.getByRole('button', { name: '给一个邀请链接', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: `交给${name}本人` })).toBeVisible();
  return page.getByLabel('邀请链接').inputValue();
}

test('a desk that one person has tried out becomes one of people: who writes, who reviews, and who may not', async ({
  browser,
}) => {
  const trial = new Desk(await newPage(browser));
  await trial.enter('赵管');
  await expect(trial.page.getByText('一个人试用', { exact: true })).toBeVisible();
  await trial.page.getByRole('button', { name: '人员和图片' }).click();
  const first = await invite(trial.page, '赵管', '管理员');

  const administrator = await accept(browser, first);
  await expect(administrator.page.getByText('赵管（管理员）')).toBeVisible();
  await administrator.page.getByRole('button', { name: '人员和图片' }).click();
  const links = {
    editor: await invite(administrator.page, '李编', '编辑'),
    reviewer: await invite(administrator.page, '王审', '审核人'),
  };

  await test.step('whoever tried it out has to sign in now', async () => {
    await trial.page.goto('/admin/');
    await trial.page.reload();
    await expect(trial.page.getByLabel('口令', { exact: true })).toBeVisible();
  });

  await test.step('the invitation of another says at the desk why it cannot be taken up there', async () => {
    await administrator.page.goto('about:blank');
    await administrator.page.goto(links.editor);
    await expect(administrator.strip).toContainText('请先退出');
    await expect(administrator.page).toHaveURL(/collections\//u);
  });

  const editor = await accept(browser, links.editor);
  await test.step('the editor writes and sends; approving is not for editors, and the desk says whose it is', async () => {
    const form = await editor.openEntry('terms', 'tort');
    await form.text('说人话').fill('伤了别人的身体或东西，要赔。');
    await form.declare('没有');
    await form.save();
    const drawer = new Drawer(editor.page);
    await drawer.open('改了什么');
    await drawer.panel.getByRole('button', { name: '小改：送审' }).click();
    await editor.page.getByRole('button', { name: '状态：待审' }).click();
    await expect(editor.page.getByText('「待发布」：审核要由审核人来做', { exact: false })).toBeVisible();
    await expect(editor.page.getByRole('menuitem', { name: '待发布', exact: true })).toHaveCount(0);
    await editor.page.keyboard.press('Escape');
    expect((await editor.page.request.get('/terms/tort/').then((page) => page.text())).includes('身体')).toBe(false);
  });

  await test.step('the reviewer approves and publishes it', async () => {
    const reviewer = await accept(browser, links.reviewer);
    await expect(reviewer.page.getByRole('link', { name: '1 篇等您处理' })).toBeVisible();
    const review = await reviewer.openEntry('terms', 'tort');
    await review.setStatus('待审', '待发布');
    // Another hand in the text, and it is to be read again.
    const change = await administrator.openEntry('terms', 'tort');
    await change.text('说人话').fill('伤了别人的身体或者东西，要赔。');
    await change.pressSave();
    await expect(administrator.page.getByRole('button', { name: '状态：待审' })).toBeVisible();
    await reviewer.openEntry('terms', 'tort');
    const drawer = new Drawer(reviewer.page);
    await drawer.open('改了什么');
    await drawer.panel.getByRole('button', { name: '看过了，审过并发布' }).click();
    await reviewer.expectLive();
    expect(await (await reviewer.page.request.get('/terms/tort/')).text()).toContain('身体或者东西');
  });

  await test.step('the editor signs out and in again', async () => {
    const { page } = editor;
    const leave = page.waitForResponse((response) => response.request().postData()?.includes('signOut') === true);
    await page.getByRole('button', { name: '我的名字' }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await leave;
    await page.getByLabel('您的名字').fill('李编');
    await page.getByLabel('口令', { exact: true }).fill('不是这一句口令');
    await page.getByRole('button', { name: '进入编辑台' }).click();
    await expect(page.locator('.login-error')).toContainText('名字或者口令不对');
    // Said once, beside the field.
    await expect(page.locator('.notice')).toHaveCount(0);
    await page.getByLabel('口令', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: '进入编辑台' }).click();
    await expect(page.getByText('李编（编辑）')).toBeVisible();
  });
});

test('a deletion is asked for, read and approved by another person, and only then is the page gone', async ({
  browser,
}) => {
  const people = openPeople(join(home, 'desk'));
  const linkOf = (name: string, role: 'editor' | 'reviewer') =>
    `/admin/#invite=${people.add(name, { role, regions: [] })}`;
  if (people.list().length === 0) people.add('赵管', { role: 'administrator', regions: [] });
  const editor = await accept(browser, linkOf('孙编', 'editor'));
  await editor.openEntry('terms', 'debt');
  await editor.page.getByRole('button', { name: '删除', exact: true }).click();
  await expect(editor.strip).toContainText('删除已经送审');
  await editor.openCollection('法律词典');
  await expect(editor.page.getByRole('listitem').filter({ hasText: '欠债' })).toContainText('删除待审');

  const reviewer = await accept(browser, linkOf('周审', 'reviewer'));
  const review = await reviewer.openEntry('terms', 'debt');
  const drawer = new Drawer(reviewer.page);
  await drawer.open('改了什么');
  await expect(drawer.panel).toContainText('把整篇从网站上删去');
  await review.setStatus('待审', '待发布');
  expect((await reviewer.page.request.get('/terms/debt/')).status()).toBe(200);
  await review.publish();
  await reviewer.page.waitForURL(/collections\/terms$/u);
  await expect(reviewer.page.getByRole('listitem').filter({ hasText: '侵权' })).toBeVisible();
  await expect(reviewer.page.getByRole('listitem').filter({ hasText: '欠债' })).toBeHidden();
  const getStatus = async () => (await reviewer.page.request.get('/terms/debt/')).status();
  await expect.poll(getStatus, { timeout: patience.build }).toBe(404);

  await test.step('it lies in the bin, and comes back as a draft that is reviewed like any other', async () => {
    const { page } = editor;
    await editor.openCollection('法律词典');
    await page.getByRole('button', { name: '回收站' }).click();
    const bin = page.getByRole('dialog', { name: '回收站' });
    await expect(bin.getByRole('listitem').filter({ hasText: '欠债' })).toContainText('周审从网站上删掉');
    expect(await findForeignWords(page)).toEqual([]);
    await bin.getByRole('button', { name: '拿回来：欠债' }).click();
    await bin.getByRole('link', { name: '打开这一篇' }).click();
    await expect(page.getByRole('button', { name: '状态：草稿' })).toBeVisible();
    expect(await getStatus()).toBe(404);
  });
});

test('what belongs together is shown around, fetched back, reviewed and published as one', async ({ browser }) => {
  const people = openPeople(join(home, 'desk'));
  const linkOf = (name: string, role: 'editor' | 'reviewer') =>
    `/admin/#invite=${people.add(name, { role, regions: [] })}`;
  if (people.list().length === 0) people.add('赵管', { role: 'administrator', regions: [] });
  const editor = await accept(browser, linkOf('吴编', 'editor'));
  const { page } = editor;
  const reviewer = await accept(browser, linkOf('郑审', 'reviewer'));
  await reviewer.page.setViewportSize({ width: 390, height: 844 });
  const openTerms = async () => {
    await page.goto('/admin/#/collections/terms');
    await expect(page.getByRole('heading', { name: '法律词典', exact: true })).toBeVisible();
  };
  const write = async (term: string, slug: string, plain: string) => {
    await openTerms();
    const form = await editor.startEntry('词语');
    await form.text('词语').fill(term);
    await form.text('网址').fill(slug);
    await form.text('说人话').fill(plain);
    await form.declare('没有');
    await form.save();
    return form;
  };
  await write('定金', 'deposit', '先交的一笔钱，反悔的一方要吃亏。');
  const form = await write('订金', 'advance', '先付的一部分钱，可以退。');
  const drawer = new Drawer(page);

  await test.step('an older version of the draft comes back', async () => {
    await form.text('说人话').fill('写坏了。');
    await form.save();
    await drawer.open('审阅记录');
    await expect(drawer.panel.getByText('保存了修改')).toBeVisible();
    await drawer.panel.getByRole('button', { name: /^和现在的比一比/u }).click();
    await expect(drawer.change('说人话').locator('ins')).toContainText('先付的一部分钱');
    await drawer.panel.getByRole('button', { name: /^取回这一版/u }).click();
    await expect(form.text('说人话')).toHaveValue('先付的一部分钱，可以退。');
  });

  let link = '';
  const boss = await newPage(browser);
  await test.step('whoever is given a link sees the draft and nothing else', async () => {
    await drawer.panel.getByRole('button', { name: '建一个链接' }).click();
    link = await drawer.panel.getByLabel('草稿的链接').inputValue();
    await expect(drawer.panel.getByText('吴编 建的链接')).toBeVisible();
    expect(await findForeignWords(page)).toEqual([]);
    await boss.goto(link);
    await expect(boss.getByRole('heading', { level: 1 })).toHaveText('订金');
    await expect(boss.getByRole('note').first()).toContainText('草稿：还没有审过');
    expect(await boss.locator('form, script').count()).toBe(0);
    expect((await boss.request.post('/api/v1', { data: { action: 'listCandidates' } })).status()).toBe(401);
  });

  await test.step('both are put together and sent', async () => {
    await openTerms();
    await page.getByRole('button', { name: '成批发布' }).click();
    const sheet = page.getByRole('dialog', { name: '成批发布' });
    await sheet.getByRole('button', { name: '新的一批' }).click();
    await sheet.getByLabel('这一批叫什么').fill('定金和订金');
    await sheet.getByRole('checkbox', { name: '定金' }).check();
    await sheet.getByRole('checkbox', { name: '订金' }).check();
    await sheet.getByRole('button', { name: '放成一批' }).click();
    await expect(sheet.getByRole('heading', { name: '定金和订金' })).toBeVisible();
    expect(await findForeignWords(page)).toEqual([]);
    await sheet.getByRole('button', { name: '一起送审' }).click();
    await expect(sheet.getByText('审核要由审核人来做').first()).toBeVisible();
  });

  await test.step('the reviewer sees who else is there, and remarks on a passage, on a phone', async () => {
    await editor.openEntry('terms', 'advance');
    const review = await reviewer.openEntry('terms', 'advance');
    await expect(reviewer.page.getByText('吴编也打开着这一篇')).toBeVisible();
    await expect(review.text('说人话')).toHaveValue('先付的一部分钱，可以退。');
    await review.text('说人话').evaluate((box: HTMLTextAreaElement) => (box.focus(), box.setSelectionRange(3, 8)));
    const remarks = new Drawer(reviewer.page);
    await remarks.open('意见');
    await expect(remarks.panel.getByRole('status').first()).toHaveText('对「一部分钱，」提意见');
    await remarks.panel.getByLabel('意见', { exact: true }).fill('写明是多少。');
    await remarks.panel.getByRole('button', { name: '提意见' }).click();
    await expect(remarks.panel.getByRole('listitem')).toContainText('写明是多少。');
    expect(await findForeignWords(reviewer.page)).toEqual([]);
  });

  await test.step('the author goes to the words meant, wherever they stand by now, and says that it is dealt with', async () => {
    const own = editor.openForm();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(page.getByRole('button', { name: '意见 1', exact: true })).toBeVisible();
    await drawer.open('意见');
    await own.text('说人话').fill('买东西前，先付的一部分钱，可以退。');
    await drawer.panel.getByRole('button', { name: '去看这一处：「一部分钱，」' }).click();
    const chosen = (box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd);
    await expect.poll(() => own.text('说人话').evaluate(chosen)).toBe('一部分钱，');
    await own.text('说人话').fill('先付的定额的钱，可以退。');
    await expect(drawer.panel.getByRole('listitem')).toContainText('原文已改');
    await own.text('说人话').fill('先付的一部分钱，可以退。');
    await drawer.panel.getByRole('button', { name: /^改好了/u }).click();
    await expect(drawer.panel.getByText('没有等着改的意见')).toBeVisible();
    await expect(drawer.panel.getByText('改好的 1 条')).toBeVisible();
  });

  await test.step('the reviewer approves both and publishes them', async () => {
    await reviewer.page.goto('/admin/#/workflow');
    await reviewer.page.getByRole('button', { name: '成批：定金和订金' }).first().click();
    const sheet = reviewer.page.getByRole('dialog', { name: '成批发布' });
    await expect(sheet.getByText('先付的一部分钱，可以退。')).toBeVisible();
    await expect(sheet.getByText('反悔的一方要吃亏。')).toBeVisible();
    await sheet.getByRole('button', { name: '都看过了，一起审过' }).click();
    await sheet.getByRole('button', { name: '一起发布' }).click();
    await expect(sheet.getByText('网站已经重建')).toBeVisible({ timeout: patience.build });
    for (const path of ['/terms/deposit/', '/terms/advance/'])
      expect((await reviewer.page.request.get(path)).status()).toBe(200);
    expect((await boss.request.get(link)).status()).toBe(404);
  });
});
