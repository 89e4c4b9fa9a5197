import type { HtmlElement } from 'html-validate';
import type { BuiltPage } from './built-page.ts';

/** How many pages each place must be seen on: what stands in it differs. */
const timesSeen = 3;

const describeElement = ({ tagName, attributes }: HtmlElement): string =>
  `${tagName}[${attributes
    .map(({ key }) => key)
    .sort()
    .join(' ')}]`;

/** Every element below `parent` with its attributes and the three elements that it stands in. */
function* listPlaces(parent: HtmlElement, around: readonly string[] = []): Generator<string> {
  for (const element of parent.childElements) {
    yield [...around, describeElement(element)].join('>');
    yield* listPlaces(element, [...around.slice(-2), element.tagName]);
  }
}

/**
 * Pages on which every place that an element has on any page is seen three times, or as often as there is one: about a
 * twelfth of the shipped ones. What is valid of markup is decided by where its elements stand, whatever words are in them;
 * what is not (names that are given twice or lead nowhere, levels of headings) `page-rules.ts` asks of every page.
 */
export function chooseVaried(pages: readonly BuiltPage[]): BuiltPage[] {
  const seen = new Map<string, number>();
  return pages.filter(({ root }) => {
    const places = new Set(listPlaces(root));
    const isNew = [...places].some((place) => (seen.get(place) ?? 0) < timesSeen);
    if (isNew) for (const place of places) seen.set(place, (seen.get(place) ?? 0) + 1);
    return isNew;
  });
}
