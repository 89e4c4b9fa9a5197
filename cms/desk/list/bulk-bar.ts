import { createElement as h, useState } from 'react';
import type { CollectionName } from '../../../src/schemas/index.ts';
import type { Listed } from '../../server/drafts/listing.ts';
import { ask } from '../backend/ask.ts';
import { readListsAgain } from '../backend/names.ts';
import { deeds, moveDrafts, type Outcome } from './move-drafts.ts';

/** Whether an entry of a list has a draft whose status can be changed with others. */
export const isChoosable = ({ draft, isDeletion }: Listed): boolean => draft !== undefined && !isDeletion;

interface Props {
  collection: CollectionName;
  chosen: readonly Listed[];
  /** How many of the list there are to choose. */
  size: number;
  chooseAll: () => void;
  chooseNone: () => void;
}

/** Moves the chosen drafts of a list to another step. */
export function BulkBar({ collection, chosen, size, chooseAll, chooseNone }: Props) {
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const act = async (deed: (typeof deeds)[number]) => {
    setIsBusy(true);
    setOutcome(undefined);
    setOutcome(await moveDrafts(ask, { collection, chosen, deed }));
    setIsBusy(false);
    chooseNone();
    readListsAgain();
  };
  const button = (label: string, onClick: () => void, isOff = false) =>
    h('button', { key: label, type: 'button', disabled: isBusy || isOff, onClick }, label);
  return h(
    'div',
    { className: 'bulk-bar', role: 'group', 'aria-label': '几份草稿一起' },
    chosen.length === size ? button('一份也不选', chooseNone) : button(`选全部草稿（${size}）`, chooseAll),
    deeds.map((deed) => {
      const count = chosen.filter(deed.isFor).length;
      return button(count === 0 ? deed.label : `${deed.label}（${count}）`, () => void act(deed), count === 0);
    }),
    h('p', { role: 'status' }, isBusy ? '正在一篇一篇地做…' : (outcome?.words ?? '')),
    outcome &&
      outcome.left.length > 0 &&
      h(
        'ul',
        null,
        outcome.left.map(({ slug, name, why }) => h('li', { key: slug }, `${name}：${why}`)),
      ),
  );
}
