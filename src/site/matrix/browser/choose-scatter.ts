import { loadOnce } from '../../../load-once.ts';
import { expectUnreached, loadJson } from '../../page/browser/load.ts';
import { drawScatter, type ScatterWords } from '../draw-scatter.ts';
import type { ScatterFile } from '../model.ts';
import { getScatter } from '../rules/scatter.ts';

/** Draws the two measures that are chosen; the address keeps in step, so that the picture can be passed on. */
function startScatter(root: HTMLElement): void {
  const [x, y] = [...root.querySelectorAll('select')] as const;
  const drawn = document.querySelector<HTMLElement>('[data-drawn]');
  const status = document.querySelector<HTMLElement>('[data-scatter-status]');
  if (!x || !y || !drawn || !status) return;
  const words: ScatterWords = JSON.parse(root.dataset.words ?? '{}');
  const load = loadOnce(() => loadJson<ScatterFile>(root.dataset.scatter ?? ''));

  const run = async () => {
    const chosen = [x.value, y.value] as const;
    if (chosen.includes('')) return;
    try {
      const practices = await load();
      if (chosen[0] !== x.value || chosen[1] !== y.value) return;
      const names = [x, y].map(({ selectedOptions }) => selectedOptions[0]?.text ?? '') as [string, string];
      drawn.innerHTML = `<div class="scatter-one">${drawScatter(getScatter(practices, ...chosen), words, names)}</div>`;
      status.textContent = '';
    } catch (error) {
      expectUnreached(error);
      status.textContent = root.dataset.failed ?? '';
    }
  };

  const asked = new URLSearchParams(location.search);
  for (const select of [x, y]) {
    const value = asked.get(select.dataset.axis ?? '') ?? '';
    if ([...select.options].some((option) => option.value === value)) select.value = value;
    select.addEventListener('change', () => {
      const address = new URL(location.href);
      for (const each of [x, y])
        if (each.value) address.searchParams.set(each.dataset.axis ?? '', each.value);
        else address.searchParams.delete(each.dataset.axis ?? '');
      history.replaceState(null, '', address);
      void run();
    });
  }
  void run();
}

const root = document.querySelector<HTMLElement>('[data-scatter]');
if (root) startScatter(root);
