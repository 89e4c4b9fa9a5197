import {
  countValues,
  type Findable,
  isChosen,
  type RoomChoice,
  type RoomFacet,
  roomFacets,
} from '../domain/room-choice.ts';

const finder = document.querySelector<HTMLElement>('[data-finder]');
const status = finder?.querySelector<HTMLElement>('[data-count]');
const reset = finder?.querySelector<HTMLButtonElement>('[data-reset]');

if (finder && status && reset) {
  const words = { option: finder.dataset.option ?? '', found: finder.dataset.found ?? '' };
  const selects = roomFacets.flatMap((facet) => {
    const select = finder.querySelector<HTMLSelectElement>(`select[name=${facet}]`);
    return select ? [{ facet, select }] : [];
  });
  const rooms = [...document.querySelectorAll<HTMLElement>('[data-room]')].map((element) => {
    const read = (facet: RoomFacet) => (element.dataset[facet] ?? '').split(' ').filter(Boolean);
    return { element, keys: { region: read('region'), kind: read('kind'), for: read('for') } satisfies Findable };
  });
  const groups = [...document.querySelectorAll<HTMLElement>('[data-rooms]')];

  const getChoice = (): RoomChoice =>
    Object.fromEntries(selects.flatMap(({ facet, select }) => (select.value ? [[facet, select.value]] : [])));

  /** How many rooms each option would leave; one that would leave none cannot be chosen. */
  const showCounts = (choice: RoomChoice) => {
    const keys = rooms.map((room) => room.keys);
    for (const { facet, select } of selects) {
      const counts = countValues(keys, choice, facet);
      const all = keys.filter((key) => isChosen(key, { ...choice, [facet]: undefined })).length;
      for (const option of select.options) {
        const count = option.value ? (counts.get(option.value) ?? 0) : all;
        option.textContent = words.option
          .replace('{label}', option.dataset.label ?? '')
          .replace('{count}', String(count));
        option.disabled = count === 0 && !option.selected;
      }
    }
  };

  /** Keeps the address in step, so that what was found can be shared. */
  const writeAddress = (choice: RoomChoice) => {
    const address = new URL(location.href);
    for (const facet of roomFacets) {
      const value = choice[facet];
      if (value === undefined) address.searchParams.delete(facet);
      else address.searchParams.set(facet, value);
    }
    history.replaceState(null, '', address);
  };

  const show = () => {
    const choice = getChoice();
    for (const { element, keys } of rooms) element.hidden = !isChosen(keys, choice);
    for (const group of groups) group.hidden = !group.querySelector('[data-room]:not([hidden])');
    showCounts(choice);
    const count = rooms.filter(({ element }) => !element.hidden).length;
    status.textContent = words.found.replace('{count}', String(count));
    reset.hidden = Object.keys(choice).length === 0;
    writeAddress(choice);
  };

  const asked = new URLSearchParams(location.search);
  for (const { facet, select } of selects) {
    const value = asked.get(facet) ?? '';
    // What the page does not know is not looked for.
    if ([...select.options].some((option) => option.value === value)) select.value = value;
    select.addEventListener('change', show);
  }
  reset.addEventListener('click', () => {
    for (const { select } of selects) select.value = '';
    show();
    selects[0]?.select.focus();
  });
  show();
}
