import { readNumber } from '../../../rules/amounts/read-number.ts';
import { keysOf } from '../../../schemas/record.ts';
import { loadRecords } from '../../compare/browser/load-records.ts';
import { expectUnreached, loadJson } from '../../page/browser/load.ts';
import { loadOnce } from '../../../load-once.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';
import type { FitFile } from '../places.ts';
import { type FitRow, getFit, type OwnNumber } from '../rules/fit.ts';

/** What is typed stays on this page: nothing of it is sent, kept or put into an address. */
function startFit(fold: HTMLDetailsElement): void {
  const find = <E extends HTMLElement>(selector: string) => fold.querySelector<E>(selector)!;
  const place = find<HTMLSelectElement>('[data-place]');
  const error = find('[data-error]');
  const result = find('[data-result]');
  const inputs = [...fold.querySelectorAll<HTMLInputElement>('[data-number]')];

  const load = loadOnce(async () => {
    const [file, [record]] = await Promise.all([
      loadJson<FitFile>(fold.dataset.places ?? ''),
      loadRecords([fold.dataset.fit ?? '']),
    ]);
    place.append(...file.places.map(({ name }, index) => new Option(name, String(index))));
    return { file, record: record! };
  });

  /** Runs `use`, and says where a file did not come. */
  const orFail = async (use: () => Promise<void>) => {
    try {
      await use();
    } catch (failure) {
      expectUnreached(failure);
      error.textContent = fold.dataset.failed ?? '';
    }
  };

  /** What is typed, by measure; nothing where one of them is no number, which is said. */
  const readTyped = (): Record<string, OwnNumber> | undefined => {
    const typed: [string, OwnNumber][] = [];
    for (const input of inputs) {
      input.removeAttribute('aria-invalid');
      if (input.value.trim() === '') continue;
      const { number = '', label = '', unit = '' } = input.dataset;
      const read = readNumber({ label, unit, places: 0, least: 0, most: 1_000_000_000_000 }, input.value);
      if ('message' in read) {
        error.textContent = read.message;
        input.setAttribute('aria-invalid', 'true');
        input.focus();
        return undefined;
      }
      typed.push([number, { value: read.value }]);
    }
    return Object.fromEntries(typed);
  };

  const draw = (rows: readonly FitRow[], { states }: FitFile) => {
    const groups = keysOf(states).flatMap((state) => {
      const own = rows.filter((row) => row.state === state);
      if (own.length === 0) return [];
      const head = document.createElement('h3');
      head.textContent = states[state].replace('{count}', String(own.length));
      const list = document.createElement('dl');
      list.className = `fit-${state}`;
      list.append(
        ...own.flatMap(({ label, words }) => [
          Object.assign(document.createElement('dt'), { textContent: label }),
          Object.assign(document.createElement('dd'), { textContent: words }),
        ]),
      );
      return [head, list];
    });
    replaceChildren(result, ...groups);
  };

  const run = async () => {
    error.textContent = '';
    const typed = readTyped();
    if (!typed) return;
    const { file, record } = await load();
    const { level, setting, numbers } = (place.value && file.places[Number(place.value)]) || {};
    const needs = [...fold.querySelectorAll<HTMLInputElement>('[data-need]')].map(({ checked }) => checked);
    const own = { level, setting, numbers: { ...numbers, ...typed }, needs };
    draw(getFit(record, own, file.labels, file.words), file);
  };

  fold.addEventListener('toggle', () => {
    if (fold.open) void orFail(async () => void (await load()));
  });
  fold.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    void orFail(run);
  });
}

for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-fit]')) startFit(fold);
