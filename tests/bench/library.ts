import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { asHost } from '../../src/app/server/as-host.ts';
import { createSiteHandler } from '../../src/app/server/site.ts';
import { getLaunchOptions } from '../chromium.ts';
import { listBuiltFiles } from '../site/built-page.ts';
import { writeContent } from '../site/content-folder.ts';
import { makeLibrary } from './library-content.ts';

const site = resolve('.cache/bench-library');
const runs = 15;

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB brotli`;
const milliseconds = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  return `median ${sorted[Math.floor(sorted.length / 2)]!.toFixed(0)} ms, slowest ${sorted.at(-1)!.toFixed(0)} ms`;
};
const weigh = async (file: string) => brotliCompressSync(await readFile(join(site, file))).length;

async function weighPages(): Promise<Record<string, string>> {
  const pages = (await listBuiltFiles(site)).filter((file) =>
    /^cases\/[^/]+\/[^/]+\/(?:.+\/)?index\.html$/u.test(file),
  );
  const sizes = await Promise.all(pages.map(weigh));
  return {
    'facet pages': String(pages.length),
    'heaviest facet page': kilobytes(Math.max(...sizes)),
    '/cases/ with the finder': kilobytes(await weigh('cases/index.html')),
    'file of the finder': kilobytes(await weigh('cases/finder.json')),
    'entries that can be compared': kilobytes(await weigh('compare/entries.json')),
  };
}

/** From choosing a value to the first frame that shows what it leaves. */
const changeFacet = (page: Page, name: string, index: number): Promise<number> =>
  page.evaluate(
    async ([facet, at]) => {
      const select = document.querySelector<HTMLSelectElement>(`select[name=${facet}]`)!;
      const status = document.querySelector('[data-count]')!;
      const options = [...select.options].filter(({ disabled }) => !disabled);
      const drawn = new Promise<void>((done) => {
        const watcher = new MutationObserver(() => {
          watcher.disconnect();
          requestAnimationFrame(() => setTimeout(done));
        });
        watcher.observe(status, { childList: true, characterData: true, subtree: true });
      });
      const started = performance.now();
      select.value = options[Number(at) % options.length]!.value;
      select.dispatchEvent(new Event('change'));
      await drawn;
      return performance.now() - started;
    },
    [name, String(index)],
  );

async function measureFacets(page: Page, base: string): Promise<Record<string, string>> {
  await page.goto(`${base}/cases/?kind=practice`);
  await page.locator('[data-found-cases]:visible').waitFor();
  const results: Record<string, string> = {};
  for (const name of ['region', 'for', 'method', 'year']) {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await changeFacet(page, name, run + 1));
    await page.locator(`select[name=${name}]`).selectOption('');
    results[`change of ${name}`] = milliseconds(times);
  }
  return results;
}

/** From the script's start of a comparison to the first frame with the table. */
async function measureComparison(page: Page, base: string): Promise<string> {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const root = document.querySelector<HTMLElement>('[data-comparison]');
      if (!root) return;
      let started = performance.now();
      new MutationObserver(() => {
        if (root.dataset.state === 'loading') started = performance.now();
        else requestAnimationFrame(() => setTimeout(() => (root.dataset.took = String(performance.now() - started))));
      }).observe(root, { attributeFilter: ['data-state'] });
    });
  });
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const ids = [0, 1, 2, 3].map((offset) => `cases/case-${run * 40 + offset}`).join(',');
    await page.goto(`${base}/compare/?ids=${ids}`);
    const root = page.locator('[data-comparison][data-took]');
    await root.waitFor();
    times.push(Number(await root.getAttribute('data-took')));
  }
  return milliseconds(times);
}

/** 3,000 made-up cases: how long they take to build, what their pages weigh, and how quickly finder and comparison answer. */
export async function bench(): Promise<Record<string, string>> {
  const content = await writeContent(resolve('.cache/bench-library-content'), makeLibrary(3000));
  const started = performance.now();
  const { status } = spawnSync(process.execPath, ['src/app/commands/build.ts', '--allow-shrink'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site, SKIP_CARDS: '1' },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');
  const took = `${((performance.now() - started) / 1000).toFixed(1)} s`;

  const handler = createSiteHandler();
  await handler.show(site);
  const server = createServer(asHost(handler.handle));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch(await getLaunchOptions());
  try {
    const page = await browser.newPage();
    return {
      'build without cards': took,
      ...(await weighPages()),
      ...(await measureFacets(page, base)),
      'comparison of four': await measureComparison(page, base),
    };
  } finally {
    await browser.close();
    server.close();
  }
}
