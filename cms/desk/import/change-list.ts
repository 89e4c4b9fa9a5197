import { createElement as h } from 'react';
import { applyChanges, type Change } from '../../../src/domain/import/change.ts';
import { toggle } from './toggle.ts';

interface ChangeListProps {
  raw: string;
  changes: readonly Change[];
  /** Places in `changes` of those that were taken back. */
  undone: ReadonlySet<number>;
  setUndone: (undone: ReadonlySet<number>) => void;
}

/** How many characters before and behind a change tell where it was made. */
const around = 10;

/** Blanks and line ends as signs, where they are all that changed. */
const toVisible = (text: string): string =>
  text.trim() === '' ? text.replaceAll('\n', '↵').replaceAll(/\s/gu, '␣') : text;

/** The words of the raw text from `start` to `end` without what its changes, of which `near` may lie there, take away. */
const tidy = (raw: string, start: number, end: number, near: readonly Change[]): string =>
  applyChanges(
    raw.slice(start, end),
    near
      .filter(({ at, before }) => at >= start && at + before.length <= end)
      .map((change) => ({ ...change, at: change.at - start })),
  ).replaceAll(/\s*\n\s*/gu, '↵');

/** The words before and behind a change, as they read in the cleaned text. */
function getContext(raw: string, changes: readonly Change[], place: number): [before: string, behind: string] {
  const { at, before } = changes[place]!;
  const end = at + before.length;
  // Some more than needed, because other changes may have made it shorter.
  const wide = around * 6;
  const from = Math.max(0, at - wide);
  const [earlier, later] = [changes.slice(Math.max(0, place - wide), place), changes.slice(place + 1, place + wide)];
  const cut = earlier.findLast((change) => change.at < from && change.at + change.before.length > from);
  const start = cut ? cut.at + cut.before.length : from;
  const stop = later.find((change) => change.at < end + wide && change.at + change.before.length > end + wide)?.at;
  return [
    tidy(raw, Math.min(start, at), at, earlier).slice(-around),
    tidy(raw, end, Math.max(end, stop ?? end + wide), later).slice(0, around),
  ];
}

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
