import { fill } from '../../../rules/language/fill.ts';
import { urls } from '../../../urls.ts';
import { loadJson } from '../../page/browser/load.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';
import { isWeChat } from '../../page/browser/wechat.ts';
import { getBytes, type PartsList } from '../parts-list.ts';
import { canUnpack, keepWhole } from './part-store.ts';
import { dropStore, openStore, readList } from './stores.ts';

const root = document.querySelector<HTMLElement>('[data-device]')!;
const find = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
const [keeping, dropping] = [find<HTMLButtonElement>('[data-keep]'), find<HTMLButtonElement>('[data-drop]')];
const bar = find<HTMLProgressElement>('progress');
const [said, told, read, none] = ['[data-said]', '[data-bytes]', '[data-read]', '[data-none]'].map((name) =>
  find(name),
);

/** Words of the page, which stand in its attributes. */
const word = (name: string, values: Record<string, string> = {}): string => fill(root.dataset[name] ?? '', values);
const say = (words: string): void => void (said!.textContent = words);

/** Megabytes with one digit, as shops of programs tell them: a million bytes each. */
const toSize = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** The pages that were read, the last one first, by their titles. */
async function showRead(): Promise<void> {
  const pages = await openStore('pages');
  const links = await Promise.all(
    [...(await pages.keys())].reverse().map(async (request) => {
      const html = (await (await pages.match(request))?.text()) ?? '';
      const [, title = ''] = /<h1[^>]*>([\s\S]*?)<\/h1>/u.exec(html) ?? [];
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = request.url;
      link.textContent = new DOMParser().parseFromString(title, 'text/html').body.textContent;
      item.append(link);
      return item;
    }),
  );
  replaceChildren(read!, ...links);
  none!.hidden = links.length > 0;
  const isWhole = (await readList('parts')) !== undefined;
  dropping.disabled = links.length === 0 && !isWhole;
}

/** Whether something of the whole site is here without all of it. */
const hasSome = async (): Promise<boolean> => (await (await openStore('parts')).keys()).length > 0;

async function showWhole(): Promise<void> {
  const kept = await readList('parts');
  if (kept) say(word('whole', { size: toSize(getBytes(kept)) }));
  else if (await hasSome()) {
    say(word('partly'));
    dropping.disabled = false;
  }
}

async function keep(list: PartsList): Promise<void> {
  const all = getBytes(list);
  keeping.disabled = true;
  bar.hidden = false;
  bar.max = all;
  try {
    await keepWhole(list, (bytes) => {
      bar.value = bytes;
      say(word('progress', { kept: toSize(bytes), all: toSize(all) }));
    });
    say(word('whole', { size: toSize(all) }));
  } catch (error) {
    say(word(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed'));
  }
  bar.hidden = true;
  keeping.disabled = false;
  dropping.disabled = false;
}

/** What the site has now, or had when it was asked last. */
const getList = (): Promise<PartsList | undefined> =>
  loadJson<PartsList>(urls.offlineParts).catch(() => readList('files'));

async function open(): Promise<void> {
  await showRead();
  await showWhole();
  dropping.addEventListener('click', () => {
    void (async () => {
      await dropStore('pages');
      await dropStore('parts');
      await showRead();
      say(word('dropped'));
    })();
  });
  if (!canUnpack()) return say(word('old'));
  const list = await getList();
  if (!list) return;
  told!.textContent = word('size', { size: toSize(getBytes(list)) });
  keeping.disabled = false;
  keeping.addEventListener('click', () => void keep(list));
}

if (isWeChat(navigator.userAgent)) say(word('wechat'));
else if (!('serviceWorker' in navigator) || !('caches' in window)) say(word('unsupported'));
else open().catch(() => say(word('unsupported')));
