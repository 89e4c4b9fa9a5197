import { fill } from '../../../rules/language/fill.ts';
import type { Comparable } from '../comparable.ts';
import { briefingUrl, compareUrl } from '../../../urls.ts';
import { mostCompared } from '../rules/ids.ts';
import { recallList, remember } from '../../page/browser/remembered.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';

const bar = document.querySelector<HTMLElement>('[data-basket]');
const status = document.querySelector<HTMLElement>('[data-basket-status]');

/** Where the basket of a collection is kept on the device. */
const getKey = (collection: string) => `mingli:basket:${collection}`;

/** An entry of `collection` as its button writes it into the basket. */
const isFrom =
  (collection: string) =>
  (item: unknown): item is Comparable =>
    typeof item === 'object' &&
    item !== null &&
    'id' in item &&
    typeof item.id === 'string' &&
    /^[a-z]+\/[a-z0-9-]+$/u.test(item.id) &&
    item.id.startsWith(`${collection}/`) &&
    'name' in item &&
    typeof item.name === 'string';

/** What lies in the basket of a collection, each once. */
export function readBasket(collection: string): Comparable[] {
  const kept = new Map(recallList(getKey(collection), isFrom(collection)).map((item) => [item.id, item]));
  return [...kept.values()].slice(0, mostCompared);
}

const collection = bar?.dataset.basket ?? '';
let chosen = readBasket(collection);

const has = (id: string) => chosen.some((item) => item.id === id);
const words = (name: string, values: Record<string, string | number> = {}) => fill(bar?.dataset[name] ?? '', values);
const say = (text: string) => {
  if (status) status.textContent = text;
};

function drawChosen({ id, name }: Comparable): HTMLLIElement {
  const item = document.createElement('li');
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'tool' });
  button.dataset.drop = id;
  button.setAttribute('aria-label', words('remove', { name }));
  const span = (textContent: string) => Object.assign(document.createElement('span'), { textContent });
  button.append(span(name), Object.assign(span('×'), { ariaHidden: 'true' }));
  item.append(button);
  return item;
}

/** Offers a briefing of the first practices of a list. */
function offerPage(): void {
  const place = document.querySelector<HTMLElement>('[data-brief-page]');
  const ids = [...document.querySelectorAll<HTMLElement>('[data-compare]')].flatMap(({ dataset, offsetParent }) =>
    dataset.compare && offsetParent ? [dataset.compare] : [],
  );
  const first = [...new Set(ids)].slice(0, mostCompared);
  if (!place) return;
  // A single one is offered on its own page, in the basket.
  place.hidden = first.length < 2;
  const link = place.querySelector('a')!;
  link.href = briefingUrl(first);
  link.textContent = fill(place.dataset.briefPage ?? '', { count: first.length });
}

/** Shows what lies in the basket: on the buttons, also on those drawn since, and in the bar. */
export function showBasket(): void {
  if (!bar) return;
  for (const button of document.querySelectorAll<HTMLElement>('[data-compare]')) {
    const isIn = has(button.dataset.compare ?? '');
    button.setAttribute('aria-pressed', String(isIn));
    button.querySelector('[data-words]')!.textContent = words(isIn ? 'added' : 'add');
  }
  bar.hidden = chosen.length === 0;
  offerPage();
  // What gets the focus must not lie under the bar.
  document.documentElement.toggleAttribute('data-basket', chosen.length > 0);
  replaceChildren(bar.querySelector('[data-chosen]')!, ...chosen.map(drawChosen));
  const link = bar.querySelector<HTMLAnchorElement>('[data-compare-link]')!;
  link.href = compareUrl(chosen.map(({ id }) => id));
  link.textContent = words('go', { count: chosen.length });
  link.hidden = chosen.length < 2;
  bar.querySelector<HTMLAnchorElement>('[data-briefing-link]')!.href = briefingUrl(chosen.map(({ id }) => id));
  bar.querySelector<HTMLElement>('[data-lonely]')!.hidden = chosen.length !== 1;
}

function change(next: Comparable[]): void {
  chosen = next;
  remember(getKey(collection), JSON.stringify(chosen));
  showBasket();
  say(words('changed', { count: chosen.length }));
}

const drop = (id: string) => change(chosen.filter((item) => item.id !== id));

function toggle({ id, name }: Comparable): void {
  // Another page may have changed it.
  chosen = readBasket(collection);
  if (has(id)) drop(id);
  else if (chosen.length < Number(bar?.dataset.most)) change([...chosen, { id, name }]);
  else {
    showBasket();
    say(words('full'));
  }
}

if (bar) {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-compare]') : null;
    if (button) toggle({ id: button.dataset.compare ?? '', name: button.dataset.name ?? '' });
  });
  bar.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (!button) return;
    const { drop: id } = button.dataset;
    if (id === undefined) change([]);
    else drop(id);
    // The button that had the focus is gone.
    (bar.querySelector<HTMLElement>('button') ?? document.querySelector<HTMLElement>('[data-compare]'))?.focus();
  });
  const read = () => {
    chosen = readBasket(collection);
    showBasket();
  };
  addEventListener('storage', read);
  addEventListener('pageshow', read);
  showBasket();
}
