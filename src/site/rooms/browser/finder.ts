import { type Findable, isChosen } from '../../finder/choice.ts';
import { roomFacets } from '../../../rules/entries/facets.ts';
import { startFinder } from '../../finder/browser/finder.ts';

const finder = document.querySelector<HTMLElement>('[data-finder]');
const rooms = [...document.querySelectorAll<HTMLElement>('[data-room]')].map(
  (element): { element: HTMLElement; keys: Findable } => ({
    element,
    keys: Object.fromEntries(
      roomFacets.map((facet) => [facet, (element.dataset[facet] ?? '').split(' ').filter(Boolean)]),
    ),
  }),
);
const groups = [...document.querySelectorAll<HTMLElement>('[data-rooms]')];

if (finder)
  startFinder(finder, {
    load: () => rooms.map(({ keys }) => keys),
    show: ({ choice }) => {
      for (const { element, keys } of rooms) element.hidden = !isChosen(keys, choice);
      for (const group of groups) group.hidden = !group.querySelector('[data-room]:not([hidden])');
      return rooms.filter(({ element }) => !element.hidden).length;
    },
  });
