import { fill } from '../../../rules/language/fill.ts';
import { getNearestNames } from '../../../rules/search/nearest-names.ts';
import { searchUrl } from '../../../urls.ts';
import { loadSuggestibles } from './suggestions.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';

const most = 5;

/** Offers the names nearest to `query` and says what was tried, in the part of the page for those who found nothing. */
export async function showNothing(part: HTMLElement, query: string, tried: readonly string[], words: string) {
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
