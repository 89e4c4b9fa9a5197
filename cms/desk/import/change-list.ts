import { createElement as h } from 'react';
import type { Change } from '../../../src/rules/import/clean/change.ts';
import { getContext } from './context.ts';
import { toggle } from './toggle.ts';

interface ChangeListProps {
  raw: string;
  changes: readonly Change[];
  /** Places in `changes` of those that were taken back. */
  undone: ReadonlySet<number>;
  setUndone: (undone: ReadonlySet<number>) => void;
}

/** Blanks and line ends in words, where they are all that changed. */
const toVisible = (text: string): string =>
  text.trim() === '' ? text.replaceAll('\n', '〔换行〕').replaceAll(/\s/gu, '〔空格〕') : text;

/** Every change by its reason, with the words around it; one or all of a reason can be undone, and made again. */
export function ChangeList({ raw, changes, undone, setUndone }: ChangeListProps) {
  const byReason = Map.groupBy(changes.keys(), (index) => changes[index]!.reason);
  return [...byReason].map(([reason, places]) => {
    const isUndone = places.every((place) => undone.has(place));
    return h(
      'details',
      { key: reason, className: 'import-changes' },
      h('summary', null, `${reason}：${places.length} 处`),
      places.length > 1 &&
        h(
          'button',
          { type: 'button', onClick: () => setUndone(toggle(undone, places)) },
          isUndone ? `这 ${places.length} 处都照改` : `这 ${places.length} 处都撤销`,
        ),
      h(
        'ul',
        null,
        places.map((place) => {
          const { before, after } = changes[place]!;
          const [left, right] = getContext(raw, changes, place);
          return h(
            'li',
            { key: place },
            h(
              'p',
              { className: undone.has(place) ? 'is-undone' : undefined },
              left,
              before && h('del', null, toVisible(before)),
              after && h('ins', null, toVisible(after)),
              right,
            ),
            h(
              'button',
              { type: 'button', onClick: () => setUndone(toggle(undone, [place])) },
              undone.has(place) ? '还是改' : '撤销',
            ),
          );
        }),
      ),
    );
  });
}
