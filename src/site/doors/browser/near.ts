import { fill } from '../../../rules/language/fill.ts';
import { formatMinutes } from '../../../rules/time/opening-hours.ts';
import { nearUrl } from '../../../urls.ts';
import { forget, recall } from '../../page/browser/remembered.ts';
import { chooseNear, type ChosenRoom } from '../choose-near.ts';
import { regionKey } from './region-key.ts';
import type { NearFile } from '../near.ts';

const isRegion = (value: string) => /^[a-z0-9-]{1,100}$/u.test(value);

/** What day and minute it is where the portal is. */
function getNow(timeZone: string): { weekday: number; minute: number } {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format();
  const [day = '', clock = ''] = parts.split(' ');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return { weekday: new Date(day).getUTCDay(), minute: hour * 60 + minute };
}

function toItem({ href, name, place, phone, tel, openUntil }: ChosenRoom, words: DOMStringMap): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = name;
  const note = document.createElement('div');
  note.className = 'meta';
  const state =
    openUntil === undefined
      ? undefined
      : openUntil === false
        ? words.closed
        : fill(words.open ?? '', { until: formatMinutes(openUntil) });
  note.append([place, state].filter(Boolean).join(' · '));
  if (phone && tel) {
    const call = document.createElement('a');
    call.href = tel;
    call.textContent = phone;
    note.append(' ', call);
  } else if (phone) note.append(' ', phone);
  item.append(link, note);
  return item;
}

/** Puts the rooms of the reader's region before what leads to the choice of one. */
async function show(place: HTMLElement, region: string): Promise<void> {
  const response = await fetch(nearUrl(region));
  // A region that is not, or no longer, among those of the portal.
  if (response.status === 404) forget(regionKey);
  if (!response.ok) return;
  const { name, timeZone, rooms } = (await response.json()) as NearFile;
  const words = place.dataset;
  const chosen = chooseNear(
    rooms,
    { topics: words.topics?.split(' ') ?? [], named: words.named?.split(' ') ?? [] },
    getNow(timeZone),
  );
  place.before(...chosen.map((room) => toItem(room, words)));
  const link = place.querySelector('a');
  if (link) link.textContent = fill(words.at ?? '', { name });
}

const region = recall(regionKey) ?? '';
if (isRegion(region))
  for (const place of document.querySelectorAll<HTMLElement>('[data-local]'))
    show(place, region).catch(() => {
      // Offline: the link to the choice and the hotlines still stand.
    });
