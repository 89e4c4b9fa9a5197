import { expect, test } from 'playwright/test';
import { Desk } from '../desk.ts';
import type { EntryForm } from '../entry-form.ts';
import { git } from '../repository.ts';
import { SearchPage } from '../search-page.ts';
import { patience } from '../../patience.ts';

const slug = 'yue-tan-yi-ba-zhu-yi';
const path = `/cases/${slug}/`;
const title = '两户人家争一把竹椅：院坝里坐下来说';
const phrase = '竹椅搬到院坝中间';
const label = '本页部分内容由人工智能生成合成';
const body = `## 事情经过

两家为门前一把竹椅争了半年。网格员把${phrase}，请两家坐下来说。

## 结果

两家同意轮流用，人民调解委员会写了协议，又申请了司法确认。`;

test('an editor writes a case, a reviewer publishes it, and a resident finds it', async ({
  browser,
  page: editorPage,
  request,
  baseURL,
}) => {
  const before = git('rev-parse', 'main');
  expect((await request.get(path)).status()).toBe(404);
  const readSearch = async () => (await request.get('/search-index.json')).text();
  const oldSearch = await readSearch();

  const editor = new Desk(editorPage);
  let form!: EntryForm;
  await test.step('the editor fills in the form', async () => {
    await editor.enter('李梅');
    await editor.openCollection('典型案例');
    form = await editor.startEntry('案例');
    await form.choose('类别', '调解故事');
    await form.text('标题').fill(title);
    await expect(form.text('网址')).toHaveValue(/^liang-hu-ren-jia/u);
    await form.text('网址').fill(slug);
    await form.text('一句话概括').fill('两家争一把竹椅，网格员请他们坐下来说，写成协议。');
    await form.choose('地区', '兰山区');
    await form.setDate('发布日期', '2026-11-21');
    await form.addFigure({ label: '上门次数', value: '3', unit: '次' });
    await form.addFigure({ label: '参加商量的人', value: '17', unit: '人' });
    await form.addSource({ title: '院坝里的商量会', publisher: '未注明' });
    await form.text('正文').fill(body);
    await form.declare('部分由人工智能生成');
  });

  await test.step('the preview is the page of the site', async () => {
    const { preview } = form;
    await expect(preview.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(preview.getByRole('row', { name: /上门次数/u })).toContainText('3次');
    await expect(preview.getByRole('row', { name: /参加商量的人/u })).toContainText('17人');
    await expect(preview.getByRole('link', { name: '司法确认' }).first()).toHaveAttribute('href', /^\/terms\//u);
    await expect(preview.getByText(phrase)).toBeVisible();
    await expect(preview.getByRole('note')).toHaveText(label);
  });

  await test.step('the draft is saved and sent to review; nobody else sees it yet', async () => {
    await form.save();
    await form.setStatus('草稿', '待审');
    expect(git('rev-parse', 'main')).toBe(before);
    expect((await request.get(path)).status()).toBe(404);
  });

  const reviewer = new Desk(await (await browser.newContext({ baseURL })).newPage());
  await test.step('the reviewer finds it on the board and publishes it', async () => {
    await reviewer.enter('王建国');
    await reviewer.openBoard();
    const review = await reviewer.openDraft(title);
    await expect(review.text('标题')).toHaveValue(title);
    await review.setStatus('待审', '待发布');
    await review.publish();
  });

  await test.step('the strip tells that the page is live, and links to it', async () => {
    await reviewer.expectLive();
    const [live] = await Promise.all([
      reviewer.page.waitForEvent('popup'),
      reviewer.strip.getByRole('link', { name: '查看网页' }).click(),
    ]);
    await expect(live).toHaveURL(path);
    await expect(live.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(live.getByRole('main')).toContainText(phrase);
  });

  const resident = await (await browser.newContext({ baseURL })).newPage();
  await test.step('a resident searches for words of its body and opens it', async () => {
    const search = new SearchPage(resident);
    // The search follows the page.
    await expect.poll(readSearch, { timeout: patience.build }).not.toBe(oldSearch);
    await search.open(phrase);
    const result = search.links.and(resident.locator(`[href="${path}"]`));
    await expect(result).toHaveText(title);
    await result.click();
    await expect(resident).toHaveURL(path);
    await expect(resident.getByRole('main')).toContainText(phrase);
    await expect(resident.getByRole('note')).toHaveText(label);
    await expect(resident.locator('meta[name="AIGC"]')).toHaveAttribute('content', /"Label":"1"/u);
    await resident.goto('/cases/');
    await expect(resident.getByRole('link', { name: title })).toBeVisible();
  });

  await test.step('its share card is a picture of 1200×630, which says how it was made', async () => {
    const card = await request.get(`/cards/cases/${slug}.png`);
    expect(card.headers()['content-type']).toBe('image/png');
    const bytes = await card.body();
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.includes('TC260:AIGC')).toBe(true);
  });

  await test.step('Git holds exactly this entry, by these two people, and is sound', () => {
    const range = `${before}..main`;
    expect(git('diff', '--name-status', before, 'main')).toBe(`A\tcontent/cases/${slug}.md`);
    expect(new Set(git('log', '--format=%an', range).split('\n'))).toEqual(new Set(['李梅', '王建国']));
    expect(git('log', '-1', '--format=%an', 'main')).toBe('王建国');
    expect(git('log', '--format=%an', '--diff-filter=A', '--name-only', range)).toBe(
      `李梅\n\ncontent/cases/${slug}.md`,
    );
    expect(git('show', `main:content/cases/${slug}.md`)).toContain(phrase);
    expect(git('fsck', '--strict', '--no-dangling')).toBe('');
  });
});
