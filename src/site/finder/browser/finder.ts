import { expectUnreached } from '../../page/browser/load.ts';
import { type Choice, countValues, type FacetCounts, type Findable, getLooser, type Looser } from '../choice.ts';

/** What is looked for, and in what order it shall stand. */
export interface Asked {
  choice: Choice;
  /** Empty for the order in which the page came. */
  order: string;
}

/** What a list does to be found in. */
export interface FinderList {
  /** What each item can be found by. */
  load: () => Promise<readonly Findable[]> | readonly Findable[];
  /** Shows what is looked for; returns how many that are. */
  show: (asked: Asked) => number;
}

/**
 * Brings the finder of `Finder.astro` to life: facets combine, every option says how many it leaves, and the address
 * keeps in step, so that what was found can be shared and gone back to.
 */
export function startFinder(finder: HTMLElement, { load, show }: FinderList): void {
  const status = finder.querySelector<HTMLElement>('[data-count]')!;
  const reset = finder.querySelector<HTMLButtonElement>('[data-reset]')!;
  const ways = finder.querySelector<HTMLElement>('[data-ways]');
  const order = finder.querySelector<HTMLSelectElement>('[data-order]');
  const selects = [...finder.querySelectorAll('select')];
  const facets = selects.filter((select) => select !== order);
  const words = {
    option: finder.dataset.option ?? '',
    found: finder.dataset.found ?? '',
    failed: finder.dataset.failed ?? '',
    loosen: finder.dataset.loosen ?? '',
    loosenOne: finder.dataset.loosenOne ?? '',
    loosenNone: finder.dataset.loosenNone ?? '',
  };
  let latest = 0;

  const getAsked = (): Asked => ({
    choice: Object.fromEntries(facets.flatMap(({ name, value }) => (value ? [[name, value]] : []))),
    order: order?.value ?? '',
  });

  /** How many each option would leave; one that would leave none cannot be chosen. */
  const showCounts = (counts: Record<string, FacetCounts>) => {
    for (const select of facets) {
      const { all, values } = counts[select.name]!;
      for (const option of select.options) {
        const count = option.value ? (values.get(option.value) ?? 0) : all;
        const text = words.option.replace('{label}', option.dataset.label ?? '').replace('{count}', String(count));
        // Writing what already stands there would cost a layout for each of a thousand options.
        if (option.text !== text) option.textContent = text;
        option.disabled = count === 0 && !option.selected;
      }
    }
  };

  /** Where nothing is found: which facet left open would find how many. */
  const showLooser = (looser: readonly Looser[], found: number) => {
    if (!ways) return;
    ways.hidden = found > 0;
    ways.textContent = found > 0 ? '' : looser.length > 0 ? words.loosen : words.loosenNone;
    if (found > 0) return;
    for (const { facet, count } of looser) {
      const select = facets.find(({ name }) => name === facet)!;
      const way = document.createElement('button');
      way.type = 'button';
      way.className = 'tool';
      way.textContent = words.loosenOne
        .replace('{label}', select.dataset.label ?? '')
        .replace('{count}', String(count));
      way.addEventListener('click', () => {
        select.value = '';
        writeAddress();
        void run();
        select.focus();
      });
      ways.append(way);
    }
  };

  const run = async () => {
    const own = (latest += 1);
    try {
      const items = await load();
      if (own !== latest) return;
      const asked = getAsked();
      const counts = countValues(
        items,
        asked.choice,
        facets.map(({ name }) => name),
      );
      showCounts(counts);
      const found = show(asked);
      status.textContent = words.found.replace('{count}', String(found));
      showLooser(getLooser(counts, asked.choice), found);
    } catch (error) {
      expectUnreached(error);
      if (own === latest) status.textContent = words.failed;
    }
    reset.hidden = selects.every(({ value }) => value === '');
  };

  /** Keeps the address in step with what is chosen. */
  const writeAddress = () => {
    const address = new URL(location.href);
    for (const { name, value } of selects) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history.pushState(null, '', address);
  };

  /** Chooses what the address asks for; what the page does not know is not looked for. */
  const readAddress = () => {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
  };

  for (const select of selects)
    select.addEventListener('change', () => {
      writeAddress();
      void run();
    });
  reset.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    writeAddress();
    void run();
    selects[0]?.focus();
  });
  addEventListener('popstate', () => {
    readAddress();
    void run();
  });

  readAddress();
  // The page came with everything shown and counted.
  if (selects.some(({ value }) => value !== '')) void run();
}
