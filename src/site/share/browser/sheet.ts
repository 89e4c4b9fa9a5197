import styles from '../sheet.css?url';
import { fill } from '../../../rules/language/fill.ts';
import { embedUrl, shareWordsUrl } from '../../../urls.ts';
import { getQrPath } from '../../page/qr-path.ts';
import { copyText } from '../../page/browser/copy-text.ts';
import { loadJson } from '../../page/browser/load.ts';
import { loadStyles } from '../../page/browser/load-styles.ts';
import { isWeChat, printOrSayHow } from '../../page/browser/wechat.ts';
import type { ShareWords } from '../words.ts';

/** Where the sheet stands once it is open. */
const sheetId = 'share';

/** What is passed on of a page, as it says it of itself in its head. */
interface Shared {
  title: string;
  text: string;
  url: string;
}

const read = (selector: string, name: string): string => document.querySelector(selector)?.getAttribute(name) ?? '';

const getShared = (): Shared => ({
  title: read('meta[property="og:title"]', 'content'),
  text: read('meta[property="og:description"]', 'content'),
  url: read('link[rel="canonical"]', 'href'),
});

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const makeButton = (words: string, press: (button: HTMLElement) => void): HTMLElement => {
  const button = make('button', { type: 'button', className: 'tool' }, words);
  button.addEventListener('click', () => press(button));
  return button;
};

/** Copies the text of `element`; where that is refused, e.g. without https, it stays marked for the reader to copy. */
async function copy(element: HTMLElement): Promise<boolean> {
  if (await copyText(element.textContent ?? '')) return true;
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}

function drawCode(url: string): SVGSVGElement {
  const { size, path, dashes } = getQrPath(url);
  const draw = <Tag extends 'svg' | 'path'>(tag: Tag, attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };
  const svg = draw('svg', { viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' });
  svg.append(draw('path', { d: path, fill: 'none', stroke: '#000', 'stroke-dasharray': dashes }));
  return svg;
}

const makeStatus = (): HTMLElement => {
  const status = make('p', { className: 'share-status' });
  status.setAttribute('role', 'status');
  return status;
};

const makeCopyButton = (label: string, text: HTMLElement, status: HTMLElement, words: ShareWords): HTMLElement =>
  makeButton(label, () => {
    copy(text).then((isCopied) => (status.textContent = isCopied ? words.copied : words.marked));
  });

/** The frame by which another site shows the card of an explainer; nothing for what has none. */
function drawEmbedding({ title, url }: Shared, words: ShareWords): HTMLElement | undefined {
  const { origin, pathname } = new URL(url);
  const [, collection, explainer] = pathname.split('/');
  if (collection !== 'explainers' || explainer === undefined) return undefined;
  const frame = make('iframe', { title });
  frame.setAttribute('src', `${origin}${embedUrl(explainer)}`);
  for (const [name, value] of Object.entries({ width: '100%', height: '600', frameborder: '0', loading: 'lazy' }))
    frame.setAttribute(name, value);
  const code = make('p', { className: 'share-text' }, frame.outerHTML);
  const status = makeStatus();
  const button = makeCopyButton(words.embedCopy, code, status, words);
  return make('details', {}, make('summary', {}, words.embed), make('p', {}, words.embedNote), code, button, status);
}

/** The ways to pass the page on: its text, the menu of the phone where there is one, paper, the picture as a file. */
function drawWays(shared: Shared, picture: string, words: ShareWords): HTMLElement {
  const isInWeChat = isWeChat(navigator.userAgent);
  const { share }: Partial<Navigator> = navigator;
  const text = make('p', { className: 'share-text' }, [shared.title, shared.text, shared.url].join('\n'));
  const status = makeStatus();
  const tools = make('p', { className: 'tools' }, makeCopyButton(words.copy, text, status, words));
  // Whoever closes the menu of the phone has changed his mind.
  if (share) tools.append(makeButton(words.send, () => void share.call(navigator, shared).catch(() => undefined)));
  tools.append(makeButton(words.print, (button) => void printOrSayHow(button)));
  if (!isInWeChat) tools.append(make('a', { className: 'tool', href: picture, download: '' }, words.save));
  return make('div', {}, text, tools, status, ...(isInWeChat ? [make('p', {}, words.wechat)] : []));
}

/** Opens the sheet below the row of `link`, which leads there from now on; rejects where a file of it does not come. */
export async function openSheet(link: HTMLAnchorElement): Promise<void> {
  const picture = link.href;
  const [words] = await Promise.all([loadJson<ShareWords>(shareWordsUrl), loadStyles(styles)]);
  const shared = getShared();
  const title = make('h2', { id: sheetId, tabIndex: -1 }, words.title);
  const image = make('img', { src: picture, alt: fill(words.picture, { title: shared.title }) });
  const code = make('div', { className: 'share-code' }, drawCode(shared.url), make('p', {}, words.scan));
  const sheet = make(
    'section',
    { className: 'share print-skip' },
    title,
    make('div', { className: 'share-picture' }, image, make('p', {}, words.keep)),
    make('div', { className: 'share-ways' }, drawWays(shared, picture, words), code),
  );
  sheet.setAttribute('aria-labelledby', sheetId);
  sheet.dataset.silent = '';
  const close = makeButton(words.close, () => {
    sheet.remove();
    link.href = picture;
    link.focus();
  });
  const embedding = drawEmbedding(shared, words);
  if (embedding) sheet.append(embedding);
  sheet.append(close);
  (link.closest('.tools') ?? link).after(sheet);
  link.href = `#${sheetId}`;
  title.focus();
}
