import { chromium, type Page } from 'playwright';
import { getLaunchOptions } from '../../chromium.ts';
import type { Served } from './server.ts';

/** What one query did in the browser. */
export interface Run {
  /** Paths of the shown results in rank order. */
  paths: string[];
  /** From input to painted results. */
  milliseconds: number;
  /** Fetched for it: index, pages, scripts. */
  bytes: number;
  /** The same query in Pagefind as it comes, with the data of its first ten results. */
  stockMilliseconds: number;
}

/** The search page of a served site, and beside it a page with Pagefind as it comes. */
export interface Searcher {
  ask: (query: string) => Promise<Run>;
  /** Complaints of the console and uncaught errors. */
  complaints: string[];
  close: () => Promise<void>;
}

const fetched = /^\/(?:search-index|search\/suggestions|_astro)/u;

/** Types into the search page and waits until the results of that query are painted. Runs in the browser. */
async function typeQuery(query: string): Promise<{ paths: string[]; milliseconds: number }> {
  const input = document.querySelector<HTMLInputElement>('main input[name=q]')!;
  const container = document.querySelector<HTMLElement>('[data-state]')!;
  // An input drops line breaks.
  const isDone = () =>
    container.dataset.query === input.value.trim() && ['done', 'error', 'idle'].includes(container.dataset.state ?? '');
  const started = performance.now();
  input.focus();
  input.value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isDone()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(container, { attributes: true });
    if (isDone()) {
      observer.disconnect();
      resolve();
    }
  });
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
  const links = document.querySelectorAll<HTMLAnchorElement>('ol[data-results] > li[data-type] a[href]');
  return { milliseconds: performance.now() - started, paths: [...links].map((link) => new URL(link.href).pathname) };
}

/** Asks Pagefind itself. Runs in the browser. */
async function askStock(query: string): Promise<number> {
  const started = performance.now();
  const path = '/pagefind/pagefind.js';
  const pagefind = (await import(path)) as {
    search: (text: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
  };
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return performance.now() - started;
}

/** Opens both pages in a Chromium without anything cached. */
export async function openSearcher({ origin, takeBytes }: Served): Promise<Searcher> {
  const browser = await chromium.launch(await getLaunchOptions());
  const context = await browser.newContext({ locale: 'zh-CN' });
  const complaints: string[] = [];
  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${origin}${path}`);
    return page;
  };
  const stock = await open('/explainers/');
  takeBytes(fetched);
  const page = await open('/search/');
  await page.waitForLoadState('networkidle');
  return {
    ask: async (query) => {
      // Headless pages paint only while they are in front.
      await page.bringToFront();
      const { paths, milliseconds } = await page.evaluate(typeQuery, query);
      const bytes = takeBytes(fetched);
      await stock.bringToFront();
      const stockMilliseconds = await stock.evaluate(askStock, query);
      takeBytes(fetched);
      return { paths, milliseconds, bytes, stockMilliseconds };
    },
    complaints,
    close: () => browser.close(),
  };
}
