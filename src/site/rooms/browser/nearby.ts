import { regionKey } from '../../doors/browser/region-key.ts';
import { isNearby } from '../nearby.ts';
import { recall, remember } from '../../page/browser/remembered.ts';

const list = document.querySelector<HTMLElement>('[data-nearby]');
const select = list?.querySelector('select');
const status = list?.querySelector<HTMLElement>('[data-status]');

const getPath = ({ dataset }: HTMLElement): string[] => (dataset.path ?? '').split(' ').filter(Boolean);

if (list && select && status) {
  const groups = [...list.querySelectorAll('details')];

  const words = { none: list.dataset.none ?? '', count: list.dataset.count ?? '' };

  /** Leaves the rooms that serve the chosen region; all of them, folded up, where none is chosen. */
  const show = () => {
    const [chosen] = select.selectedOptions;
    const home = chosen ? getPath(chosen) : [];
    const isAll = home.length === 0;
    let count = 0;
    for (const group of groups) {
      const rooms = [...group.querySelectorAll<HTMLElement>('li')];
      for (const room of rooms) room.hidden = !isAll && !isNearby(getPath(room), home);
      const found = rooms.filter(({ hidden }) => !hidden).length;
      const summary = group.querySelector('summary');
      const name = summary?.dataset.name ?? '';
      if (summary) summary.textContent = words.count.replace('{name}', name).replace('{count}', String(found));
      group.hidden = found === 0;
      group.open = !isAll && found > 0;
      count += found;
    }
    status.textContent = count > 0 ? '' : words.none.replace('{region}', chosen?.dataset.name ?? '');
  };

  const remembered = recall(regionKey) ?? '';
  if ([...select.options].some(({ value }) => value === remembered)) select.value = remembered;
  select.addEventListener('change', () => {
    remember(regionKey, select.value);
    show();
  });
  show();
}
