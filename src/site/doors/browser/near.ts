import { replaceChildren } from '../../page/browser/replace-children.ts';
import { fill } from '../../../rules/language/fill.ts';
import { formatMinutes } from '../../../rules/time/opening-hours.ts';
import { nearUrl } from '../../../urls.ts';
import { getNow } from '../../page/browser/now.ts';
import { awaitFetched } from '../../page/browser/fetched.ts';
import { forget, recall, remember } from '../../page/browser/remembered.ts';
import { chooseNear, type ChosenRoom } from '../choose-near.ts';
import { regionKey } from './region-key.ts';
import type { NearFile } from '../near.ts';

const isRegion = (value: string) => /^[a-z0-9-]{1,100}$/u.test(value);

/** What day and minute it is where the portal is. */
function getOpeningMoment(timeZone: string): { weekday: number; minute: number } {
  const [day = '', clock = ''] = getNow(timeZone).split('T');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return { weekday: new Date(day).getUTCDay(), minute: hour * 60 + minute };
}

/** Words that are not printed. */
function toScreenPart(words: string): HTMLSpanElement {
  const part = document.createElement('span');
  part.className = 'print-skip';
  part.textContent = words;
  return part;
}

function toItem(
  { href, name, place, phone, tel, address, openUntil }: ChosenRoom,
  words: NearFile['words'],
): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.near = address ? 'addressed' : '';
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
        : fill(words.open, { until: formatMinutes(openUntil) });
  // Paper is taken to the door: it says the street, not the region that was chosen, nor what is true at this minute.
  note.append(
    toScreenPart(`${place} · `),
    address ?? toScreenPart(words.unaddressed),
    ...(state ? [toScreenPart(` · ${state}`)] : []),
  );
  if (phone && tel) {
    const call = document.createElement('a');
    call.href = tel;
    call.textContent = phone;
    note.append(' ', call);
  } else if (phone) note.append(' ', phone);
  item.append(link, note);
  return item;
}

/** A way to say more closely where one is. */
function toChoice({ href, label }: NearFile['below'][number]): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'tool';
  link.href = href;
  link.textContent = label;
  return link;
}

const split = (words = '') => words.split(' ').filter(Boolean);

/** Puts the rooms of the reader's region before what leads to the choice of one; whoever has just chosen is led to the first. */
async function show(place: HTMLElement, region: string, isAsked: boolean): Promise<void> {
  const response = await fetch(nearUrl(region));
  // A region that is not, or no longer, among those of the portal.
  if (response.status === 404) forget(regionKey);
  if (!response.ok) return;
  const { name, timeZone, rooms, below, words } = (await response.json()) as NearFile;
  const { topics, named, kinds } = place.dataset;
  const wanted = { topics: split(topics), named: split(named), kinds: split(kinds) };
  const items = chooseNear(rooms, wanted, getOpeningMoment(timeZone)).map((room) => toItem(room, words));
  for (const old of place.parentElement?.querySelectorAll('[data-near]') ?? []) old.remove();
  place.before(...items);
  // The sentence before it holds numbers to call.
  const link = place.querySelector<HTMLAnchorElement>(':scope > a');
  if (link) link.textContent = fill(items.length === 0 && wanted.kinds.length > 0 ? words.none : words.at, { name });
  for (const here of document.querySelectorAll<HTMLAnchorElement>('[data-here]')) {
    here.textContent = fill(here.dataset.here ?? '', { name });
    here.href = '#rooms';
  }
  const choices = place.querySelector('.tools');
  if (choices) replaceChildren(choices, ...below.map(toChoice));
  if (isAsked) (items[0]?.querySelector('a') ?? link)?.focus();
}

const places = [...document.querySelectorAll<HTMLElement>('[data-local]')];

/** The region that a link says the reader to be in. */
const getChosen = (link: HTMLAnchorElement) => new URL(link.href).searchParams.get('at');

for (const place of places)
  place.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const chosen = link && getChosen(link);
    if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    remember(regionKey, chosen);
    for (const each of places)
      show(each, chosen, each === place).catch(() => {
        // Offline: the list that the link leads to may have been seen before.
        if (each === place) location.assign(link.href);
      });
  });

const region = recall(regionKey) ?? '';
if (isRegion(region))
  for (const place of places)
    awaitFetched(
      show(place, region, false).catch(() => {
        // Offline: the link to the choice and the hotlines still stand.
      }),
    );
