import { isChosen } from '../../finder/choice.ts';
import { caseFacets } from '../../../rules/entries/facets.ts';
import { fill } from '../../../rules/language/fill.ts';
import { loadOnce } from '../../../load-once.ts';
import { getPhrases } from '../../../rules/language/typesetting.ts';
import type { FindableLine } from '../library.ts';
import { showBasket } from '../../compare/browser/basket.ts';
import { startFinder } from '../../finder/browser/finder.ts';
import { loadJson } from '../../page/browser/load.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';

const finder = document.querySelector<HTMLElement>('[data-finder]');
const all = document.querySelector<HTMLElement>('[data-all]');
const found = document.querySelector<HTMLElement>('[data-found-cases]');

/** How many are drawn at a time: two screens full, so that a choice answers at once. */
const step = 24;

if (finder && all && found) {
  const list = found.querySelector('ul')!;
  const more = found.querySelector<HTMLButtonElement>('[data-more]')!;
  const heading = found.querySelector<HTMLElement>('[data-heading]')!;
  const blank = found.querySelector('template')!.content.querySelector('li')!;
  const words = { found: finder.dataset.found ?? '', of: found.dataset.of ?? '' };
  let lines: { keys: Record<string, string[]>; line: FindableLine }[] = [];
  let shown: FindableLine[] = [];

  const load = loadOnce(async () => {
    const file = await loadJson<FindableLine[]>(found.dataset.foundCases ?? '');
    lines = file.map((line) => ({
      line,
      keys: Object.fromEntries(caseFacets.map((facet, index) => [facet, line.keys[index] ?? []])),
    }));
    return lines;
  });

  const draw = (line: FindableLine): HTMLLIElement => {
    const item = blank.cloneNode(true) as HTMLLIElement;
    const find = <E extends HTMLElement>(selector: string) => item.querySelector<E>(selector)!;
    find('.meta').textContent = line.kicker ?? '';
    const title = find<HTMLAnchorElement>('.item-title');
    title.href = line.href;
    replaceChildren(
      title,
      ...getPhrases(line.title).flatMap((phrase, index) =>
        index > 0 ? [document.createElement('wbr'), phrase] : [phrase],
      ),
    );
    find('.item-summary').textContent = line.summary ?? '';
    const facts = find('.facts');
    const fact = facts.querySelector('span')!;
    replaceChildren(
      facts,
      ...(line.facts ?? []).map(({ value, label }) => {
        const copy = fact.cloneNode() as HTMLElement;
        const number = document.createElement('b');
        number.textContent = value;
        copy.append(number, label);
        return copy;
      }),
    );
    facts.hidden = !line.facts?.length;
    const brief = find('.item-brief');
    brief.textContent = line.brief ?? '';
    brief.hidden = line.brief === undefined;
    const { completeness, comparable } = line;
    if (completeness) find('.completeness').textContent = completeness;
    if (comparable) {
      const button = find('[data-compare]');
      button.dataset.compare = comparable.id;
      button.dataset.name = comparable.name;
      find('[data-of]').textContent = fill(words.of, { name: comparable.name });
    }
    return item;
  };

  const drawMore = () => {
    const from = list.childElementCount;
    list.append(...shown.slice(from, from + step).map(draw));
    more.hidden = list.childElementCount >= shown.length;
    showBasket();
    return list.children[from];
  };

  more.addEventListener('click', () => drawMore()?.querySelector('a')?.focus());
  // The file is there by the time something is chosen; where it is not, the finder says so.
  finder.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });

  startFinder(finder, {
    load: async () => (await load()).map(({ keys }) => keys),
    show: ({ choice, order }) => {
      const chosen = lines.filter(({ keys }) => isChosen(keys, choice)).map(({ line }) => line);
      shown = order === 'complete' ? chosen.sort((a, b) => b.fullness - a.fullness) : chosen;
      const isUntouched = order === '' && Object.keys(choice).length === 0;
      all.hidden = !isUntouched;
      found.hidden = isUntouched;
      heading.textContent = words.found.replace('{count}', String(shown.length));
      replaceChildren(list);
      if (!isUntouched) drawMore();
      return shown.length;
    },
  });
}
