import { fill } from '../../../rules/language/fill.ts';
import { getDistance } from '../../doors/distance.ts';
import { regionKey } from '../../doors/browser/region-key.ts';
import { recall } from '../../page/browser/remembered.ts';

const home = recall(regionKey) ?? '';
const paths = new Map(
  [...document.querySelectorAll<HTMLElement>('[data-room]')].map((room) => [
    room,
    (room.dataset.region ?? '').split(' ').filter(Boolean),
  ]),
);
const way = [...paths.values()].find((path) => path.includes(home));

/** How far a room is; those that serve others stand behind all that serve the reader. */
const measure = (room: HTMLElement, lived: readonly string[]): number =>
  getDistance(paths.get(room) ?? [], lived) ?? Infinity;

/** Two that serve others stand as they stood. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** The rooms of the region that the reader has chosen stand first, and so does the province that holds them. */
function bringUp(lived: readonly string[]): void {
  const groups = [...document.querySelectorAll<HTMLElement>('[data-rooms]')];
  const nearest = new Map(
    groups.map((group) => {
      const rooms = [...group.querySelectorAll<HTMLElement>('[data-room]')].sort((a, b) =>
        compare(measure(a, lived), measure(b, lived)),
      );
      for (const room of rooms) room.parentElement?.append(room);
      return [group, rooms[0] ? measure(rooms[0], lived) : Infinity];
    }),
  );
  const mark = document.createComment('');
  groups[0]?.before(mark);
  for (const group of groups.sort((a, b) => compare(nearest.get(a)!, nearest.get(b)!))) mark.before(group);
  mark.remove();
}

/** What the chosen region is called: the page lists its rooms, or offers it to look for. */
function getName(link: HTMLElement): string | undefined {
  if (link.dataset.region === home) return link.dataset.name;
  const option = document.querySelector<HTMLOptionElement>(`[data-finder] option[value="${CSS.escape(home)}"]`);
  return option?.dataset.label?.trim();
}

if (way) bringUp(way.slice(0, way.indexOf(home) + 1));

const link = document.querySelector<HTMLElement>('[data-bring-up]');
if (link && home !== '') {
  const name = getName(link);
  link.textContent = name === undefined ? (link.dataset.other ?? '') : fill(link.dataset.bringUp ?? '', { name });
}
