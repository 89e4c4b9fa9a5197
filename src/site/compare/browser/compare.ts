import { renderComparison } from '../draw-comparison.ts';
import { compare } from '../rules/compare.ts';
import { comparableCollections, readIds } from '../rules/ids.ts';
import { toFileRows, toHtmlTable, toRows, toTsv } from '../rules/table.ts';
import { fill } from '../../../rules/language/fill.ts';
import type { ComparablesFile } from '../model.ts';
import { briefingUrl, compareUrl, urls } from '../../../urls.ts';
import { copyText } from '../../page/browser/copy-text.ts';
import { expectUnreached, loadJson, loadModule } from '../../page/browser/load.ts';
import { readBasket } from './basket.ts';
import { loadRecords } from './load-records.ts';
import { startSheet } from './sheet.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';
import { saveFile } from '../../page/browser/save-file.ts';
import { replaceSaving } from '../../page/browser/wechat.ts';

/** Copying and downloading: of what the page was built for, or of what was compared on it last. */
function startTools(root: HTMLElement): { show: (ids: readonly string[]) => void } {
  const status = root.querySelector<HTMLElement>('[data-copied]')!;
  const byHand = root.querySelector<HTMLElement>('[data-by-hand]')!;
  const plain = root.querySelector<HTMLTextAreaElement>('[data-plain]')!;
  let ids = (root.dataset.compareTools ?? '').split(',').filter(Boolean);

  const getComparison = async () => {
    const [{ words }, records] = await Promise.all([loadJson<ComparablesFile>(urls.comparables), loadRecords(ids)]);
    return { words, comparison: compare(records, words) };
  };

  const copy = async () => {
    const { words, comparison } = await getComparison();
    const rows = toRows(comparison, words);
    const text = toTsv(rows);
    const isCopied = await copyText(text, toHtmlTable(rows));
    status.textContent = isCopied ? words.copied : words.uncopied;
    if (isCopied) return;
    plain.value = text;
    byHand.hidden = false;
    plain.select();
  };

  const nameFile = (words: ComparablesFile['words'], ending: string) =>
    `${words.file}-${ids.map((id) => id.split('/')[1]).join('-')}.${ending}`;

  // Papa Parse and what writes files of Excel are fetched by whoever wants such a file.
  const saveCsv = async () => {
    const [{ words, comparison }, { toCsvText }] = await Promise.all([
      getComparison(),
      loadModule(() => import('../../data/csv.ts')),
    ]);
    const text = toCsvText(toFileRows(comparison, words));
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), nameFile(words, 'csv'));
  };

  const saveXlsx = async () => {
    const [{ words, comparison }, { makeXlsx }] = await Promise.all([
      getComparison(),
      loadModule(() => import('./xlsx.ts')),
    ]);
    const file = await makeXlsx([{ name: words.title, rows: toFileRows(comparison, words) }]);
    saveFile(file, nameFile(words, 'xlsx'));
  };

  const press = (use: () => Promise<void>) => async () => {
    try {
      await use();
    } catch (error) {
      expectUnreached(error);
      status.textContent = root.dataset.failed ?? '';
    }
  };
  root.querySelector('[data-copy]')!.addEventListener('click', press(copy));
  for (const [selector, save] of [
    ['[data-csv]', saveCsv],
    ['[data-xlsx]', saveXlsx],
  ] as const) {
    const button = root.querySelector(selector)!;
    button.addEventListener('click', press(save));
    replaceSaving(root, button);
  }
  const brief = root.querySelector<HTMLAnchorElement>('[data-brief]')!;
  return {
    show: (next) => {
      ids = [...next];
      brief.href = briefingUrl(ids);
      root.hidden = false;
    },
  };
}

/** The page that compares what its address names. */
function startPage(root: HTMLElement, tools: ReturnType<typeof startTools>): void {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
  const status = find('[data-status]');
  const messages = find('[data-messages]');
  const title = document.querySelector('[data-title]');

  const run = async (asked: string) => {
    root.dataset.state = 'loading';
    status.textContent = root.dataset.loading ?? '';
    try {
      const { words, ids: known } = await loadJson<ComparablesFile>(urls.comparables);
      const { ids, unknown, mixed, surplus } = readIds(asked, known);
      const say = (key: 'unknown' | 'mixed' | 'surplus', list: readonly string[]) =>
        list.length > 0 ? [fill(words[key], { ids: list.join('」「') })] : [];
      const sentences = [
        ...say('unknown', unknown),
        ...say('mixed', mixed),
        ...say('surplus', surplus),
        ...(ids.length === 1 ? [words.one] : ids.length === 0 ? [words.none] : []),
      ];
      replaceChildren(
        messages,
        ...sentences.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
      );
      if (ids.length >= 2) {
        const records = await loadRecords(ids);
        const names = records.map(({ name }) => name);
        find('[data-table]').innerHTML = renderComparison(
          compare(records, words),
          words,
          fill(words.caption, { names: names.join('、') }),
        );
        document.title = `${words.title}：${names.join('、')}`;
        if (title)
          title.textContent = `${words.title}：${records.map(({ short, name, collection }) => (collection === 'cases' ? short : name)).join('、')}`;
        document.querySelector<HTMLElement>('[data-intro]')!.hidden = true;
        root.parentElement!.dataset.compared = '';
        // Whoever has a comparison looks for another one last.
        document.querySelector('[data-ready]')?.removeAttribute('open');
        tools.show(ids);
      }
      status.textContent = '';
      root.dataset.state = 'done';
    } catch (error) {
      expectUnreached(error);
      status.textContent = root.dataset.failed ?? '';
      root.dataset.state = 'error';
    }
  };

  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-kept]')) {
    const kept = readBasket(comparableCollections.find((name) => name === link.dataset.kept) ?? '');
    link.href = compareUrl(kept.map(({ id }) => id));
    link.textContent = fill(link.dataset.words ?? '', { count: kept.length });
    link.hidden = kept.length < 2;
  }
  const asked = new URLSearchParams(location.search).get('ids');
  if (asked !== null) void run(asked);
}

startSheet();
const toolbar = document.querySelector<HTMLElement>('[data-compare-tools]');
const page = document.querySelector<HTMLElement>('[data-comparison]');
if (toolbar) {
  const tools = startTools(toolbar);
  if (page) startPage(page, tools);
}
