import { createElement as h, useState } from 'react';
import type { CollectionName } from '../../../src/schemas/index.ts';
import type { Status } from '../../server/drafts/drafts.ts';
import type { Listed } from '../../server/drafts/listing.ts';
import { ask } from '../backend/ask.ts';
import { readListsAgain } from '../backend/names.ts';

/** Whether an entry of a list has a draft whose status can be changed with others. */
export const isChoosable = ({ draft, isDeletion }: Listed): boolean => draft !== undefined && !isDeletion;

/** What is done with several drafts at once. What approves or publishes wants to be read: that is for the releases. */
const deeds = [
  { status: 'pending_review', label: '一起送审', done: '送审了', isFor: ({ draft }: Listed) => draft === 'draft' },
  { status: 'draft', label: '一起退回草稿', done: '退回了', isFor: ({ draft }: Listed) => draft !== 'draft' },
] as const satisfies readonly { status: Status; label: string; done: string; isFor: (entry: Listed) => boolean }[];

interface Outcome {
  words: string;
  /** What could not go on, and why. */
  left: readonly { slug: string; name: string; why: string }[];
}

interface Props {
  collection: CollectionName;
  chosen: readonly Listed[];
  /** How many of the list there are to choose. */
  size: number;
  chooseAll: () => void;
  chooseNone: () => void;
}

/** Moves the chosen drafts of a list to another step, each by itself: one that the server refuses stops no other, and says why. */
export function BulkBar({ collection, chosen, size, chooseAll, chooseNone }: Props) {
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const act = async ({ status, done, isFor }: (typeof deeds)[number]) => {
    setIsBusy(true);
    setOutcome(undefined);
    const wanted = chosen.filter(isFor);
    const left: Outcome['left'][number][] = [];
    // One after the other: each is a write, and is checked.
    for (const { slug, name } of wanted)
      await ask('stepDraft', { collection, slug, newStatus: status }).catch((error: unknown) =>
        left.push({ slug, name, why: String(error) }),
      );
    setOutcome({
      words: `${done} ${wanted.length - left.length} 篇${left.length > 0 ? `，${left.length} 篇没有：` : '。'}`,
      left,
    });
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
