import { isSecret } from '../../../rules/danger/dangers.ts';
import { findDangers } from '../../../rules/danger/find-dangers.ts';
import { cut } from '../../../rules/language/cut.ts';
import { fill } from '../../../rules/language/fill.ts';
import { fold, isSpelling } from '../../../rules/search/pinyin.ts';
import type { Filters, Found, Sort } from '../../../rules/search/search-engine.ts';
import { resolveSpelling } from '../../../rules/search/suggest.ts';
import '../../danger/browser/secret-page.ts';
import { takeSecretQuestion } from '../../page/browser/secret-question.ts';
import type { SearchWords } from '../model.ts';
import { writeAddress } from './address.ts';
import { engine } from './engine.ts';
import { createDangerExit } from './danger-exit.ts';
import { createFacets } from './facets.ts';
import { showNothing } from './nothing.ts';
import { keepRecent } from './recent.ts';
import { addHeadings, toItems } from './results.ts';
import { createSlip } from './slip.ts';
import { loadSuggestibles } from './suggestions.ts';
import { expectUnreached, Unreached } from '../../page/browser/load.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';

const pageSize = 10;
/** No index knows what to do with more characters. */
const longest = 400;

const nothingFound: Found = {
  verdict: 'none',
  mended: undefined,
  hits: [],
  asked: [],
  total: 0,
  counts: undefined,
  also: [],
  tried: [],
  area: undefined,
  article: undefined,
};

/** What was asked: the words of the box, those that the index is asked for, and what they are narrowed and sorted by. */
interface Question {
  query: string;
  wanted: string;
  chosen: Filters;
  sort: Sort;
  /** Whether it tells of a danger: then the way out stands above all results. */
  isDanger: boolean;
  /** Whether nothing of it may be kept anywhere. */
  isUnkept: boolean;
}

/** The words that Latin letters spell; as typed where they spell nothing or nobody can tell. */
async function getWanted(query: string): Promise<string> {
  if (!isSpelling(fold(query))) return cut(query, longest);
  const all = await loadSuggestibles(query).catch(() => undefined);
  return (all && resolveSpelling(query, all)) ?? cut(query, longest);
}

function start(container: HTMLElement, form: HTMLFormElement): void {
  const find = <E extends HTMLElement>(selector: string): E => container.querySelector<E>(selector)!;
  const input = form.querySelector<HTMLInputElement>('input[name=q]')!;
  const list = find<HTMLOListElement>('[data-results]');
  const skeleton = find('[data-skeleton]');
  const status = find('[data-status]');
  const notes = find('[data-notes]');
  const layout = find('[data-layout]');
  const more = find<HTMLButtonElement>('[data-more]');
  const nothing = find('[data-nothing]');
  const retry = find<HTMLButtonElement>('[data-retry]');
  const unfilter = find<HTMLButtonElement>('[data-unfilter]');
  const order = find('[data-sort]');
  const choices = [order, find('[data-facet=type]'), find('[data-facets]')];
  const sorts = [...order.querySelectorAll('input')];
  const words: SearchWords = JSON.parse(container.dataset.words ?? '{}');
  const asked = new URLSearchParams(location.search);
  const facets = createFacets(container, asked);
  const exit = createDangerExit(container);
  const slip = createSlip(container);
  const handed = takeSecretQuestion();
  let found = nothingFound;
  let latest = 0;

  const getSort = (): Sort => (sorts.some(({ checked, value }) => checked && value === 'date') ? 'date' : 'relevance');

  /** Results, or what stands in their place; what narrows and sorts them only where there is a choice. */
  const showLayout = (isShown: boolean, isChoice: boolean) => {
    layout.hidden = !isShown;
    for (const part of choices) part.hidden = !isChoice;
  };

  const setState = (state: 'idle' | 'loading' | 'done' | 'error', query: string, saying: string) => {
    container.dataset.state = state;
    if (state !== 'loading') container.dataset.query = query;
    status.textContent = saying;
    skeleton.hidden = state !== 'loading' || list.children.length > 0;
    retry.hidden = state !== 'error';
  };

  /** Headings between the results are none. */
  const countShown = (): number => list.querySelectorAll('[data-type]').length;

  /** Draws what was found in one go: whoever reads `data-query` finds its results and nothing else. */
  const paint = (items: readonly HTMLElement[], result: Found, saying: string, { query, chosen }: Question) => {
    found = result;
    replaceChildren(list, ...items);
    const isEmpty = items.length === 0;
    const isNarrowed = Object.keys(chosen).length > 0 && result.verdict !== 'none';
    more.hidden = countShown() >= result.hits.length;
    nothing.hidden = !isEmpty;
    showLayout(!isEmpty || isNarrowed, result.verdict === 'sure' || isNarrowed);
    unfilter.hidden = !isEmpty || !isNarrowed;
    container.dataset.verdict = result.verdict;
    setState('done', query, saying);
  };

  const getNotes = ({ query, wanted }: Question, { also, mended }: Found) =>
    [
      wanted === query || query.length > longest ? '' : fill(words.spelled, { words: wanted }),
      mended === undefined ? '' : fill(words.mended, { words: mended }),
      query.length > longest ? fill(words.cut, { count: longest }) : '',
      also.length > 0 ? fill(words.also, { words: also.join('、') }) : '',
    ]
      .filter(Boolean)
      .join('　');

  const getSaying = ({ query, isDanger }: Question, { verdict, total, asked }: Found) => {
    const short = query.length > 40 ? `${cut(query, 40)}……` : query;
    if (verdict === 'none') return fill(words.none, { query: short });
    if (total === 0) return fill(words.filtered, { query: short });
    if (asked.length > 0) return fill(words.asked, { count: asked.length });
    return verdict === 'unsure' && !isDanger ? words.unsure : fill(words.count, { count: total, query: short });
  };

  const answer = async (question: Question, own: number) => {
    facets.draw(await engine.getFacets());
    const result = await engine.search(question.wanted, question.chosen, question.sort);
    const answering = result.asked.reduce((sum, { count }) => sum + count, 0);
    const first = await toItems(result.hits.slice(0, Math.max(pageSize, answering)));
    const items = addHeadings(first, result.asked, { rest: words.rest, none: words.unanswered });
    // Without a network, having found nothing may mean not having looked.
    if (items.length === 0 && !navigator.onLine) throw new Unreached('offline');
    if (own !== latest) return;
    paint(items, result, getSaying(question, result), question);
    notes.textContent = getNotes(question, result);
    facets.showCounts(result.counts);
    // What is asked in danger, or in secret, is written down nowhere.
    slip.offer(result.verdict === 'sure' || question.isUnkept ? undefined : question.query);
    if (items.length > 0) return;
    const tried = result.tried.filter((word) => word !== question.query);
    void showNothing(nothing, question.query, { ...result, tried }, words.tried);
  };

  const run = async () => {
    const own = (latest += 1);
    const query = input.value.trim();
    const dangers = findDangers(query);
    const isDanger = dangers.length > 0;
    const isUnkept = isDanger || handed !== undefined;
    const question = { query, wanted: query, chosen: facets.read(), sort: getSort(), isDanger, isUnkept } as const;
    exit.show(dangers);
    // Whoever narrows the same question keeps what stands on its slip.
    if (query !== container.dataset.query) slip.offer(undefined);
    // What was asked in secret, or is asked in danger, stands in no address; everything else can be gone back to.
    const mustHide = handed !== undefined || isSecret(dangers);
    document.documentElement.toggleAttribute('data-secret', mustHide);
    writeAddress(mustHide ? '' : query, question.chosen, question.sort);
    if (!/[\p{L}\p{N}]/u.test(query)) {
      paint([], nothingFound, query === '' ? words.idle : words.unreadable, { ...question, chosen: {} });
      notes.textContent = '';
      facets.showCounts(undefined);
      void showNothing(nothing, '', nothingFound, '');
      if (query === '') {
        container.dataset.state = 'idle';
        delete container.dataset.verdict;
      }
      return;
    }
    setState('loading', query, words.loading);
    nothing.hidden = true;
    showLayout(true, true);
    unfilter.hidden = true;
    try {
      const wanted = await getWanted(query);
      if (own === latest) await answer({ ...question, wanted }, own);
    } catch (error) {
      expectUnreached(error);
      if (own !== latest) return;
      replaceChildren(list);
      more.hidden = true;
      facets.showCounts(undefined);
      showLayout(false, false);
      delete container.dataset.verdict;
      nothing.hidden = false;
      notes.textContent = '';
      void showNothing(nothing, '', nothingFound, '');
      setState('error', query, words.error);
    }
  };

  const showMore = async (own: number) => {
    const shown = countShown();
    const items = await toItems(found.hits.slice(shown, shown + pageSize));
    if (own !== latest) return;
    list.append(...items);
    more.hidden = countShown() >= found.hits.length;
    items[0]?.querySelector('a')?.focus({ preventScroll: true });
  };

  const keep = () => {
    if (handed === undefined) keepRecent(input.value.trim());
  };

  // A browser may keep the page as it is left, and show it to whoever goes back.
  addEventListener('pagehide', () => {
    if (!document.documentElement.hasAttribute('data-secret')) return;
    input.value = '';
    void run();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep();
    void run();
  });
  input.addEventListener('input', (event) => {
    // While an input method composes, the letters are not yet the query.
    if (!(event instanceof InputEvent && event.isComposing)) void run();
  });
  input.addEventListener('compositionend', () => void run());
  more.addEventListener('click', () => void showMore(latest).catch(run));
  retry.addEventListener('click', () => void run());
  unfilter.addEventListener('click', () => {
    facets.clear();
    void run();
  });
  container.addEventListener('change', () => void run());
  list.addEventListener('click', keep);
  addEventListener('online', () => {
    if (container.dataset.state === 'error') void run();
  });

  /** Up and down go through the results, and from the first one back to the box. */
  const step = (event: KeyboardEvent) => {
    if (event.defaultPrevented || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at === -1 && (document.activeElement !== input || event.key === 'ArrowUp')) return;
    const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? (event.key === 'ArrowUp' ? input : undefined);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  list.addEventListener('keydown', step);
  form.addEventListener('keydown', step);

  // Beside the results there is room; above them, on a phone, they would hide the answer.
  const folded = container.querySelector('details');
  if (folded) folded.open = matchMedia('(min-width: 52.01rem)').matches;
  // A long story that somebody pastes is kept whole; only an address must be short.
  input.removeAttribute('maxlength');
  input.value = handed ?? asked.get('q') ?? '';
  for (const sort of sorts) sort.checked = sort.value === (asked.get('sort') === 'date' ? 'date' : '');
  keep();
  void run();
  document.documentElement.removeAttribute('data-asked');
}

const container = document.querySelector<HTMLElement>('[data-search]');
const form = document.querySelector<HTMLFormElement>('form[data-ask=results]');
if (container && form) start(container, form);
