import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { stringify } from 'yaml';
import { getLaunchOptions } from '../chromium.ts';
import { startPortal } from './portal.ts';

const dir = resolve('.cache/bench-desk');
const port = 4397;
const address = `http://127.0.0.1:${port}`;
const entries = 3000;
const keys = 200;
const checks = 30;

/** Stories enough for a county over ten years. */
async function writeContent(): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(dir, 'content/cases'), { recursive: true });
  await mkdir(join(dir, 'content/regions'), { recursive: true });
  for (let number = 0; number < 30; number += 1)
    await writeFile(
      join(dir, `content/regions/place-${number}.md`),
      `---\n${stringify({ name: `第${number}镇`, level: 'township' })}---\n`,
    );
  for (let number = 0; number < entries; number += 1) {
    const front = {
      kind: 'dispute',
      title: `第${number}件：两家人为一条水沟坐下来说`,
      summary: '两家为门前水沟争了半年，调解员请他们到沟边看水。',
      region: `place-${number % 30}`,
      publishedOn: '2026-01-01',
    };
    await writeFile(
      join(dir, `content/cases/case-${number}.md`),
      `---\n${stringify(front)}---\n## 事情经过\n\n${'水沟年年堵，两家年年吵。'.repeat(30)}\n`,
    );
  }
}

/** The portal with its desk over that content. */
const start = () =>
  startPortal(
    { PORT: String(port), CONTENT_DIR: join(dir, 'content'), DESK_DIR: join(dir, 'desk'), SKIP_CARDS: '1' },
    '编辑台：http',
  );

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(2)} s`;
const quantile = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;

/** A body of about so many characters: paragraphs with headings, marks and a table, as editors write them. */
const makeBody = (characters: number): string => {
  const part = `## 事情经过\n\n${'水沟年年堵，两家年年吵。'.repeat(12)}**先看水**，依据[《民法典》第二百八十八条](/laws/civil-code/#article-288)。\n\n- 网格员到沟边看水\n- 请两家坐下来说\n\n`;
  const table = '| 日期 | 做了什么 |\n|---|---|\n| 三月 | 看水 |\n| 四月 | 写协议 |\n\n';
  return (
    part.repeat(Math.floor(characters / 2 / part.length)) +
    table +
    part.repeat(Math.floor(characters / 2 / part.length))
  );
};

/** Puts the caret into the middle of a paragraph in the middle of the body; a function of the page. */
const placeCaret = (): void => {
  const source = document.querySelector<HTMLTextAreaElement>('textarea.markdown');
  if (source) {
    source.focus();
    const at = source.value.indexOf('水沟', source.value.length / 2) + 20;
    source.setSelectionRange(at, at);
    return;
  }
  const body = document.querySelector<HTMLElement>('.live-body [role=textbox]')!;
  body.focus();
  const lines = [...body.querySelectorAll('.cm-line')].filter((line) => line.textContent?.startsWith('水沟'));
  getSelection()?.collapse(lines[Math.floor(lines.length / 2)]!.firstChild, 20);
};

/** Milliseconds from each key stroke to the frame that shows it. */
async function typeAndTime(page: Page): Promise<number[]> {
  await page.evaluate(placeCaret);
  return page.evaluate(async (count) => {
    await new Promise((done) => setTimeout(done, 500));
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const started = performance.now();
      document.execCommand('insertText', false, '水');
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
      times.push(performance.now() - started);
      await new Promise((done) => setTimeout(done, 60));
    }
    return times.sort((a, b) => a - b);
  }, keys);
}

/** The times of typing in bodies of these lengths: in the plain box, and in the body as it will look. */
async function typeInBodies(page: Page): Promise<Record<string, string>> {
  const source = page.getByRole('button', { name: '源码', exact: true });
  const results: Record<string, string> = {};
  await source.click();
  for (const characters of [3_000, 30_000])
    for (const box of ['the plain box', 'the body as it will look']) {
      if (box === 'the plain box') await page.locator('textarea.markdown').fill(makeBody(characters));
      else await source.click();
      const times = await typeAndTime(page);
      results[`key stroke in ${box}, ${characters} characters`] =
        `p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms (limit 50)`;
      if (box !== 'the plain box') await source.click();
    }
  return results;
}

/** Milliseconds from the last key stroke, which makes or unmakes a phone number, to the count that the checks show. */
const typeAndCheck = (page: Page): Promise<number[]> =>
  page.evaluate(async (count) => {
    const box = document.querySelector<HTMLTextAreaElement>('textarea.markdown')!;
    const buttons = document.querySelector('.drawer-buttons')!;
    const times: number[] = [];
    box.focus();
    box.setSelectionRange(1500, 1500);
    document.execCommand('insertText', false, '1390013900');
    await new Promise((done) => setTimeout(done, 1000));
    for (let index = 0; index < count; index += 1) {
      const changed = new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          if (!/[错提]/u.test(buttons.textContent ?? '')) return;
          observer.disconnect();
          done();
        });
        observer.observe(buttons.querySelector('small')!, { characterData: true, childList: true, subtree: true });
      });
      const started = performance.now();
      document.execCommand(index % 2 === 0 ? 'insertText' : 'delete', false, '0');
      await changed;
      times.push(performance.now() - started);
      await new Promise((done) => setTimeout(done, 400));
    }
    return times.sort((a, b) => a - b);
  }, checks);

/** The desk over 3,000 entries: first load, list, typing in a long body with the preview open, and the checks. */
export async function bench(): Promise<Record<string, string>> {
  await writeContent();
  const portal = await start();
  const browser = await chromium.launch(await getLaunchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    let loaded = 0;
    page.on('response', async (response) => {
      if (/\.(?:js|css|html)$|\/admin\/$/u.test(new URL(response.url()).pathname))
        loaded += brotliCompressSync(await response.body().catch(() => Buffer.alloc(0))).length;
    });
    const opened = performance.now();
    await page.goto(`${address}/admin/`);
    await page.getByLabel('您的名字').fill('李梅');
    const interactive = seconds(opened);
    const firstLoad = loaded;
    await page.getByRole('button', { name: '进入编辑台' }).click();
    await page.waitForURL(/collections\/explainers/u);

    const listed = performance.now();
    await page.getByRole('link', { name: '典型案例', exact: true }).click();
    await page.getByText(`${entries} 篇`).waitFor();
    const list = seconds(listed);
    const searched = performance.now();
    await page.getByLabel('在这一栏里找').fill('第2999件');
    await page.getByText('1 篇', { exact: true }).waitFor();
    const search = seconds(searched);

    await page.getByRole('link', { name: /第2999件/u }).click();
    const body = page.locator('textarea.markdown');
    await page.locator('.live-body [role=textbox]').waitFor();
    await page.frameLocator('iframe').getByText('两家年年吵').first().waitFor();
    const typed = await typeInBodies(page);
    await body.fill(`## 事情经过\n\n${'水沟年年堵，两家年年吵。网格员到沟边看水，请两家坐下来说。'.repeat(107)}`);
    await page.locator('.drawer-buttons small').waitFor();
    const found = await typeAndCheck(page);
    return {
      'first load, compressed': `${(firstLoad / 1024).toFixed(0)} KB brotli (limit 2048)`,
      'until the name can be typed': `${interactive} (limit 3)`,
      [`list of ${entries} entries`]: `${list} (limit 2)`,
      'search in it': search,
      ...typed,
      'key stroke to findings, 3,000 characters': `p50 ${quantile(found, 0.5).toFixed(0)} ms, p95 ${quantile(found, 0.95).toFixed(0)} ms (limit 200)`,
    };
  } finally {
    await browser.close();
    portal.stop();
  }
}
