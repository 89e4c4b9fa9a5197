import { fill } from '../../../rules/language/fill.ts';
import type { Found } from '../../../rules/search/search-engine.ts';
import { getNearestNames } from '../../../rules/search/nearest-names.ts';
import { searchUrl } from '../../../urls.ts';
import { toItems } from './results.ts';
import { loadSuggestibles } from './suggestions.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';

const most = 5;

/** Shows what belongs to the area of the question, and the article that says most of it. */
async function showArea(part: HTMLElement, { area, article }: Pick<Found, 'area' | 'article'>) {
  for (const ofArea of part.querySelectorAll<HTMLElement>('[data-area]')) ofArea.hidden = ofArea.dataset.area !== area;
  const place = part.querySelector<HTMLElement>('[data-article]');
  if (!place) return;
  place.hidden = true;
  const items = await toItems(article ? [article] : []);
  const list = place.querySelector('ul');
  if (list) replaceChildren(list, ...items);
  place.hidden = items.length === 0;
}

/** Offers the names nearest to `query` and says what was tried, in the part of the page for those who found nothing. */
export async function showNothing(
  part: HTMLElement,
  query: string,
  { tried, ...found }: Pick<Found, 'tried' | 'area' | 'article'>,
  words: string,
) {
  void showArea(part, found);
  const line = part.querySelector<HTMLElement>('[data-tried]');
  if (line) {
    line.hidden = tried.length === 0;
    line.textContent = fill(words, { words: tried.join('、') });
  }
  const near = part.querySelector<HTMLElement>('[data-near]');
  const list = near?.querySelector('ul');
  if (!near || !list) return;
  near.hidden = true;
  if (query === '') return;
  const all = await loadSuggestibles(query).catch(() => undefined);
  const names = all ? getNearestNames(query, all, most) : [];
  replaceChildren(
    list,
    ...names.map(({ name }) => {
      const item = document.createElement('li');
      item.append(Object.assign(document.createElement('a'), { href: searchUrl(name), textContent: name }));
      return item;
    }),
  );
  near.hidden = names.length === 0;
}
