import { expect, type Locator, type Page, test, type Worker } from 'playwright/test';
import { Desk } from '../desk.ts';
import { Drawer } from '../drawer.ts';
import { git } from '../repository.ts';

const slug = 'shui-gou-bian-zuo-xia-lai';
const mobile = '13900139000';
const note = '问过老杨，电话13800138000。';
const mask = '改成「×××」';

/** Keeps a thread of the desk busy, as the longest text would, until it is let go on; `path` is asked by nobody else. */
async function hold(page: Page, thread: Worker, path: string): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined;
  const isLetGo = new Promise<void>((resolve) => (letGo = resolve));
  const isHeld = page.waitForRequest(`**${path}`);
  await page.route(`**${path}`, async (route) => {
    await isLetGo;
    await route.fulfill({ body: '' });
  });
  const held = thread.evaluate((address) => {
    const request = new XMLHttpRequest();
    request.open('GET', address, false);
    request.send();
  }, path);
  await isHeld;
  return async () => {
    letGo();
    await held;
  };
}

/** What is selected in the box that has the focus. */
const getSelected = (box: Locator) =>
  box.evaluate((field: HTMLTextAreaElement | HTMLInputElement) =>
    document.activeElement === field
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : 'not focused',
  );

test('the checks run while somebody writes: they lead to the place, mask it, take it back, and stop what is wrong', async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  await desk.openCollection('典型案例');
  const form = await desk.startEntry('案例');
  await form.choose('类别', '调解故事');
  await form.text('标题').fill('两家人在水沟边坐下来说');
  await form.text('网址').fill(slug);
  await form.text('一句话概括').fill('两家为水沟争吵，网格员请他们到沟边说，写成协议。');
  await form.choose('地区', '兰山区');
  await form.setDate('发布日期', '2026-11-21');
  await form.addFigure({ label: '上门次数', value: '3', unit: '次' });
  const noteBox = page.getByRole('textbox', { name: '说明 (可不填)', exact: true }).first();
  await noteBox.fill(note);
  const body = await form.openBody('正文');
  await body.fill(`## 事情经过\n\n水沟年年堵。网格员留下${mobile},请两家坐下来说。`);
  await form.declare('没有');

  const drawer = new Drawer(page);
  await drawer.open('体检');
  const inBody = drawer.panel.getByRole('region', { name: '正文' });
  const inNote = drawer.panel.getByRole('region', { name: '数据第 1 条 · 说明' });
  const checksButton = page.locator('.drawer-buttons').getByRole('button', { name: '体检' });

  await test.step('a phone number is found in the body and in the note of a figure', async () => {
    await expect(inBody).toContainText('写出了手机号');
    await expect(inNote).toContainText('写出了手机号');
    await expect(checksButton).toContainText('2 处错误');
  });

  await test.step('keys are painted while checks and preview are still at work on what was written before', async () => {
    const find = (name: string) => page.workers().find((thread) => thread.url().includes(`/${name}-`));
    await expect.poll(() => [find('check-thread'), find('preview-thread')]).not.toContain(undefined);
    const goOn = [
      await hold(page, find('check-thread')!, '/held-checks'),
      await hold(page, find('preview-thread')!, '/held-preview'),
    ];
    await noteBox.fill('问过老杨');
    await form.text('标题').fill('两家人在沟边坐下来说');
    await expect(form.text('标题')).toHaveValue('两家人在沟边坐下来说');
    await expect(checksButton).toContainText('2 处错误');
    await expect(form.preview.getByRole('heading', { level: 1 })).toHaveText('两家人在水沟边坐下来说');
    for (const each of goOn) await each();
    await expect(checksButton).toContainText('1 处错误');
    await expect(form.preview.getByRole('heading', { level: 1 })).toHaveText('两家人在沟边坐下来说');
    await noteBox.fill(note);
    await expect(checksButton).toContainText('2 处错误');
  });

  await test.step('a click leads to the words, also into a row that is folded', async () => {
    await inBody.getByRole('button', { name: '去看这一处' }).first().click();
    await expect.poll(() => form.selectedInBody()).toBe(mobile);
    await page.getByRole('button', { name: '收起这一条' }).first().click();
    await expect(noteBox).toBeHidden();
    await inNote.getByRole('button', { name: '去看这一处' }).click();
    await expect.poll(() => getSelected(noteBox)).toBe('13800138000');
  });

  await test.step('errors stop it on its way to review, in a sentence', async () => {
    await form.save();
    await page.getByRole('button', { name: '状态：草稿' }).click();
    await page.getByRole('menuitem', { name: '待审', exact: true }).click();
    await expect(desk.strip).toContainText('没有送出：体检还有2 处错误，第一处在「正文」：写出了手机号');
    await expect(page.getByRole('button', { name: '状态：草稿' })).toBeVisible();
  });

  await test.step('one click masks it, one takes it back', async () => {
    await drawer.open('体检');
    // The saved form has folded its rows.
    await inNote.getByRole('button', { name: '去看这一处' }).click();
    await inNote.getByRole('button', { name: mask }).click();
    await expect(noteBox).toHaveValue('问过老杨，电话×××。');
    await expect(inNote).toBeHidden();
    await drawer.panel.getByRole('button', { name: '撤销' }).click();
    await expect(noteBox).toHaveValue(note);
    await inNote.getByRole('button', { name: mask }).click();
    await inBody.getByRole('button', { name: mask }).click();
    await form.expectBody('正文', /网格员留下×××,请两家/u);
    await drawer.panel.getByRole('button', { name: '撤销' }).first().click();
    await form.expectBody('正文', new RegExp(mobile, 'u'));
    await inBody.getByRole('button', { name: mask }).click();
    await expect(checksButton).not.toContainText('错误');
  });

  await test.step('a warning may stay with a reason, which is kept in the file', async () => {
    const warning = drawer.panel.getByRole('listitem').filter({ hasText: '没有写来源' });
    await warning.getByText('可以不改，写明理由').click();
    await warning.getByLabel('理由').fill('乡里的台账，没有公开发布');
    await warning.getByRole('button', { name: '记下理由' }).click();
    await expect(drawer.panel).not.toContainText('没有写来源');
    await form.save();
    const text = git('show', `refs/heads/cms/cases/${slug}:content/cases/${slug}.md`);
    expect(text).toContain('allow:\n  - rule: figure-source\n    reason: 乡里的台账，没有公开发布\n');
    expect(text).not.toContain('1380013');
    await form.setStatus('草稿', '待审');
  });
});
