import { type Filters, type Found, getFacets, search } from './engine.ts';
import { drawFacet, readFacets, showCounts } from './facets.ts';
import { toItems } from './results.ts';

const pageSize = 10;

const container = document.querySelector<HTMLElement>('[data-search]');
const form = document.querySelector<HTMLFormElement>('form[role=search]');
const input = form?.querySelector<HTMLInputElement>('input[name=q]');
const list = container?.querySelector<HTMLOListElement>('[data-results]');
const status = container?.querySelector<HTMLElement>('[data-status]');
const more = container?.querySelector<HTMLButtonElement>('[data-more]');
const nothing = container?.querySelector<HTMLElement>('[data-nothing]');
const filters = container?.querySelector<HTMLDetailsElement>('[data-facets]');
const retry = container?.querySelector<HTMLButtonElement>('[data-retry]');

if (container && form && input && list && status && more && nothing && retry) {
  const facets = [...container.querySelectorAll<HTMLFieldSetElement>('[data-facet]')];
  const words = JSON.parse(container.dataset.words ?? '{}') as Record<
    'idle' | 'loading' | 'count' | 'none' | 'error',
    string
  >;
  const say = (text: string, values: Record<string, string | number> = {}) => {
    status.textContent = text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));
  };
  const asked = new URLSearchParams(location.search);
  // Beside the results there is room; above them, on a phone, they would hide the answer.
  if (filters) filters.open = matchMedia('(min-width: 52.01rem)').matches;
  let found: Found = { hits: [], counts: undefined };
  let latest = 0;
  let areFacetsDrawn = false;

  const drawFacets = async () => {
    if (areFacetsDrawn) return;
    const all = await getFacets();
    // Two searches may have waited for the same index.
    if (areFacetsDrawn) return;
    for (const facet of facets)
      drawFacet(facet, all[facet.dataset.facet ?? ''] ?? {}, asked.getAll(facet.dataset.facet ?? ''));
    areFacetsDrawn = true;
  };

  /** What is ticked; what the address asks for, as long as there is nothing to tick. */
  const getFilters = (): Filters =>
    areFacetsDrawn
      ? readFacets(facets)
      : Object.fromEntries(
          facets
            .map(({ dataset: { facet = '' } }) => [facet, asked.getAll(facet)] as const)
            .filter(([, values]) => values.length > 0),
        );

  const showMore = async (run: number) => {
    const shown = list.children.length;
    const items = await toItems(found.hits.slice(shown, shown + pageSize));
    if (run !== latest) return;
    list.append(...items);
    more.hidden = list.children.length >= found.hits.length;
  };

  /** Keeps the address in step, so that a search can be shared and gone back to. */
  const writeAddress = (query: string, chosen: Filters) => {
    const address = new URL(location.href);
    address.search = '';
    if (query) address.searchParams.set('q', query);
    for (const [name, values] of Object.entries(chosen))
      for (const value of values) address.searchParams.append(name, value);
    history.replaceState(null, '', address);
  };

  const run = async () => {
    const query = input.value.trim();
    const chosen = getFilters();
    const own = (latest += 1);
    writeAddress(query, chosen);
    nothing.hidden = true;
    retry.hidden = true;
    if (query === '') {
      list.replaceChildren();
      more.hidden = true;
      container.dataset.state = 'idle';
      container.dataset.query = '';
      say(words.idle);
      return;
    }
    container.dataset.state = 'loading';
    say(words.loading);
    try {
      await drawFacets();
      const result = await search(query, chosen);
      const items = await toItems(result.hits.slice(0, pageSize));
      if (own !== latest) return;
      found = result;
      list.replaceChildren(...items);
      more.hidden = items.length >= found.hits.length;
      nothing.hidden = items.length > 0;
      showCounts(facets, found.counts);
      say(items.length > 0 ? words.count : words.none, { count: found.hits.length, query });
      container.dataset.state = 'done';
    } catch {
      if (own !== latest) return;
      list.replaceChildren();
      more.hidden = true;
      nothing.hidden = false;
      retry.hidden = false;
      say(words.error);
      container.dataset.state = 'error';
    }
    container.dataset.query = query;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  input.addEventListener('input', (event) => {
    // While an input method composes, the letters are not yet the query.
    if (!(event as InputEvent).isComposing) void run();
  });
  input.addEventListener('compositionend', () => void run());
  more.addEventListener('click', () => void showMore(latest));
  retry.addEventListener('click', () => void run());
  for (const facet of facets) facet.addEventListener('change', () => void run());

  container.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (at === -1) return;
    event.preventDefault();
    (links[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? input).focus();
  });
  input.addEventListener('keydown', (event) => {
    const first = list.querySelector('a');
    if (event.key !== 'ArrowDown' || !first) return;
    event.preventDefault();
    first.focus();
  });

  input.value = asked.get('q') ?? '';
  // Where the index cannot be reached, the search itself says so.
  void drawFacets()
    .catch(() => undefined)
    .then(run);
}
