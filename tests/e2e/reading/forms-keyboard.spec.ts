import { expect, test } from 'playwright/test';
import { colours, findFaults, standards } from '../axe.ts';
import { watchComplaints } from '../complaints.ts';
import { findPaper, readWord, toLines } from '../paper-form.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('a paper is written by keyboard alone, and each question says what it is', async ({ page }) => {
  const complaints = watchComplaints(page);
  await page.addInitScript(() => void (window.print = () => void (document.title = '打印了')));
  await page.goto('/forms/mediation-application/');
  const { question, paper, said } = findPaper(page);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text: string) => page.keyboard.type(text);
  // What a screen reader would say of its own accord while somebody types.
  await page.evaluate(() => {
    const regions = document.querySelectorAll('[role="status"], [role="alert"], [aria-live]');
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const region of regions)
      new MutationObserver(() => void (region.textContent && heard.push(region.textContent))).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  const getHeard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
  await expect(page.locator('[data-paper], :has([data-paper])').and(page.locator('[aria-live], [role]'))).toHaveCount(
    0,
  );

  await expect(question('事情是哪天开始的？')).toMatchAriaSnapshot(`
    - group "事情是哪天开始的？":
      - paragraph: 记不准的不要猜，空着，在经过里写大约什么时候。
      - textbox "事情是哪天开始的？"
      - checkbox "不清楚，先留一条线"
      - alert
  `);
  await expect(question('对方是一个人，还是一个单位？')).toMatchAriaSnapshot(`
    - group "对方是一个人，还是一个单位？":
      - combobox "对方是一个人，还是一个单位？":
        - option "请选" [selected]
        - option "一个人"
        - option "一个单位"
      - checkbox "不清楚，先留一条线"
      - alert
  `);
  await expect(question('事情是哪天开始的？')).toHaveAccessibleDescription(/^记不准的不要猜/u);

  await question('您是谁？').getByLabel('姓名').focus();
  await type('甲某');
  await press('Tab', 'Tab', 'Tab');
  await type('不记得');
  expect(await getHeard()).toEqual([]);
  await press('Tab');
  await expect(question('您是谁？').getByRole('alert')).toHaveText(/「电话」填的是「不记得」，不像电话号码/u);
  await expect(question('您是谁？')).toHaveAccessibleDescription(/不像电话号码/u);
  await press('Shift+Tab', 'Control+A');
  await type('01012345678');
  await press('Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'Tab', 'Tab');
  await expect(question('对方是哪个单位？').getByLabel('名称')).toBeFocused();
  await type('某物业公司');
  await press('Tab', 'Tab', 'Tab', 'Tab');
  await type('03052026');
  await expect(paper).toContainText('事情从2026年3月5日开始。');
  const story = question('发生了什么？').getByRole('textbox');
  for (let step = 0; !(await story.evaluate((field) => field === document.activeElement)) && step < 9; step += 1)
    await press('Tab');
  await getHeard();
  await type('屋顶漏水，报修三次没有修。');
  expect(await getHeard()).toEqual([]);
  await press('Tab', 'Tab');
  await type('十日内修好');
  await press('Tab', 'Tab', 'Enter');
  await type('赔偿损失');
  await expect(paper).toContainText('1. 十日内修好');
  await expect(paper).toContainText('2. 赔偿损失');
  const word = page.getByRole('button', { name: '存成 Word' });
  for (let step = 0; !(await word.evaluate((button) => button === document.activeElement)) && step < 60; step += 1)
    await press('Tab');
  const shown = toLines(await paper.innerText());
  const download = page.waitForEvent('download');
  await press('Enter');
  expect(await readWord(await download)).toEqual(shown);
  await expect(said).toHaveText('Word 文件做好了。');
  await press('Shift+Tab', 'Enter');
  await expect(page).toHaveTitle('打印了');
  expect(await findFaults(page, standards)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findFaults(page, colours)).toEqual([]);
  expect(complaints).toEqual([]);
});
