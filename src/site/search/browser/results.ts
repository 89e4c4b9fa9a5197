import type { Asked, Hit } from '../../../rules/search/search-engine.ts';

/** Copies the text of an excerpt with its highlights and nothing else that the markup might hold. */
function toExcerpt(markup: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of new DOMParser().parseFromString(markup, 'text/html').body.childNodes) {
    const text = node.textContent ?? '';
    if (node.nodeName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = text;
      fragment.append(mark);
    } else fragment.append(text);
  }
  return fragment;
}

/** A result as a list item: its kind, place and day, its title, and why it was found. */
async function toItem(hit: Hit): Promise<HTMLLIElement> {
  const { url, title, collection, kind, place, date, excerpt } = await hit();
  const item = document.createElement('li');
  item.dataset.type = collection;
  const kicker = document.createElement('p');
  kicker.className = 'meta';
  kicker.textContent = [kind, place, date].filter(Boolean).join(' · ');
  const link = document.createElement('a');
  link.className = 'item-title';
  link.href = url;
  link.textContent = title;
  const text = document.createElement('p');
  text.className = 'item-summary';
  text.append(toExcerpt(excerpt));
  item.append(kicker, link, text);
  return item;
}

/** The items of these results, in their order. */
export const toItems = (hits: readonly Hit[]): Promise<HTMLLIElement[]> => Promise.all(hits.map(toItem));

function toHeading(text: string, note?: string): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'results-question';
  const heading = document.createElement('h2');
  heading.textContent = text;
  item.append(heading);
  if (note === undefined) return item;
  const line = document.createElement('p');
  line.className = 'meta';
  line.textContent = note;
  item.append(line);
  return item;
}

/** Puts above what answers each question of a text the question itself, and above the rest what it is; `rest` and `none` say so. */
export function addHeadings(
  items: readonly HTMLLIElement[],
  asked: readonly Asked[],
  { rest, none }: { rest: string; none: string },
): HTMLLIElement[] {
  if (asked.length === 0) return [...items];
  let at = 0;
  const grouped = asked.flatMap(({ questions, count }) => {
    const own = items.slice(at, (at += count));
    return [toHeading(questions.join('；'), count === 0 ? none : undefined), ...own];
  });
  const others = items.slice(at);
  return [...grouped, ...(others.length > 0 ? [toHeading(rest), ...others] : [])];
}
