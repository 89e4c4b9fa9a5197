import { createElement as h, type FormEvent, useState } from 'react';
import type { Candidate } from '../../server/review/release.ts';
import { ask, useAttempt } from '../backend/ask.ts';
import { describe, keyOf } from './candidates.ts';

interface Props {
  drafts: readonly Candidate[];
  /** Of the release that is changed; nothing for a new one. */
  name: string | undefined;
  /** With the name of the release that there is now; nothing where there is none. */
  done: (name: string | undefined) => void;
}

interface Change {
  target: { value: string };
}

/** Says which drafts belong together. What is in another release, or has a time of its own, is not offered. */
export function ChooseForm({ drafts, name, done }: Props) {
  const offered = drafts.filter(({ release, publishAt }) =>
    release === undefined ? publishAt === undefined : release === name,
  );
  const [chosen, setChosen] = useState(
    () => new Set(drafts.filter(({ release }) => name !== undefined && release === name).map(keyOf)),
  );
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const { problem, attempt } = useAttempt();
  const gather = (members: readonly Candidate[]) =>
    attempt(async () => {
      const called = name ?? title.trim();
      const listed = members.map(({ collection, slug }) => ({ collection, slug }));
      await ask('gatherRelease', { name: called, members: listed, isNew: name === undefined });
      done(members.length === 0 ? undefined : called);
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void gather(offered.filter((draft) => chosen.has(keyOf(draft))));
  };
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const shown = offered.filter((draft) => draft.name.includes(words.trim()) || chosen.has(keyOf(draft)));
  return h(
    'form',
    { onSubmit: submit },
    h('h2', null, name === undefined ? '新的一批' : `「${name}」有哪几篇`),
    name === undefined && h('label', { htmlFor: 'release-name' }, '这一批叫什么'),
    name === undefined &&
      h('input', {
        id: 'release-name',
        required: true,
        maxLength: 60,
        value: title,
        placeholder: '例如：年底法规更新',
        onChange: ({ target }: Change) => setTitle(target.value),
      }),
    offered.length > 8 && h('label', { htmlFor: 'release-words' }, '找一篇'),
    offered.length > 8 &&
      h('input', {
        id: 'release-words',
        type: 'search',
        value: words,
        onChange: ({ target }: Change) => setWords(target.value),
      }),
    offered.length < 2 && h('p', { role: 'note' }, '至少要有两份草稿才能成批。定了时间自动发布的，不能放进来。'),
    h(
      'div',
      { role: 'group', 'aria-label': '草稿' },
      shown.map((draft) => {
        const key = keyOf(draft);
        return h(
          'label',
          { key, className: 'choice' },
          h('input', { type: 'checkbox', checked: chosen.has(key), onChange: () => toggle(key) }),
          h('span', null, draft.name, ' ', h('small', null, describe(draft))),
        );
      }),
    ),
    problem && h('p', { role: 'alert' }, problem),
    h('p', { role: 'status' }, `选了 ${chosen.size} 篇，一批 2 到 50 篇。`),
    h(
      'p',
      { className: 'sheet-actions' },
      h('button', { type: 'submit' }, '放成一批'),
      name !== undefined && h('button', { type: 'button', onClick: () => void gather([]) }, '拆散这一批'),
      h('button', { type: 'button', onClick: () => done(name) }, '不改了'),
    ),
  );
}
