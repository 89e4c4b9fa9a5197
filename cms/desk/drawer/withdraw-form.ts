import { createElement as h, type FormEvent, useState } from 'react';
import { type CollectionName, collections } from '../../../src/schemas/index.ts';
import { entryUrl } from '../../../src/urls.ts';
import { type OpenEntry, reloadOpenEntry } from '../entry/open-entry.ts';
import { isAlone } from '../backend/account.ts';
import { strip } from '../entry/status-strip.ts';
import { ask, useLoaded } from '../backend/ask.ts';
import { loadNames } from '../backend/names.ts';
import { NamePicker } from '../widgets/name-picker.ts';
import { type User, Users } from './users.ts';

/** Asks for the published page to be taken back; its address then says why. Whoever is alone at the desk does it at once. */
export function WithdrawForm({ entry }: { entry: OpenEntry & { collection: CollectionName } }) {
  const { collection, slug, path } = entry;
  const [reason, setReason] = useState('');
  const [replacedBy, setReplacedBy] = useState('');
  const [problem, setProblem] = useState<string>();
  const users = useLoaded(() => ask<User[]>('listUsers', { path }), [path]);
  const label = isAlone() ? '马上撤回' : '送审撤回';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { one } = collections[collection];
    if (!window.confirm(`${label}：这篇${one}的网页会只剩下撤回的原因。确定吗？`)) return;
    try {
      await strip.remember();
      await ask('withdrawEntry', { collection, slug, path, reason, ...(replacedBy && { replacedBy }) });
      if (isAlone()) {
        await ask('stepDraft', { collection, slug, newStatus: 'pending_publish' });
        await ask('publishUnpublishedEntry', { collection, slug });
        void strip.follow(entryUrl({ collection, id: slug ?? '' }));
      } else strip.show({ tone: 'good', text: '撤回已经送审：审核人同意以后，网页就只写撤回的原因。' });
      await reloadOpenEntry(entry);
    } catch (error) {
      setProblem(String(error));
    }
  };
  return h(
    'details',
    { className: 'withdraw' },
    h('summary', null, '撤回这一篇'),
    users.value &&
      users.value.length > 0 &&
      h(
        Users,
        { path, users: users.value },
        h(
          'p',
          null,
          `还有 ${users.value.length} 处在用它。撤回以后，那里的链接会打开撤回的说明；要改用别的，可以先改。`,
        ),
      ),
    h(
      'form',
      { onSubmit: (event: FormEvent) => void submit(event) },
      h('label', { htmlFor: 'withdraw-reason' }, '为什么撤回（网页上会写）'),
      h('textarea', {
        id: 'withdraw-reason',
        rows: 2,
        required: true,
        maxLength: 500,
        value: reason,
        onChange: (event: { target: { value: string } }) => setReason(event.target.value),
      }),
      h('label', { htmlFor: 'withdraw-instead' }, '请读者改看哪一篇（可不填）'),
      h(NamePicker, {
        id: 'withdraw-instead',
        className: 'picker',
        load: () => loadNames(collection),
        chosen: replacedBy ? [replacedBy] : [],
        isClearable: true,
        onPick: ([other = '']) => setReplacedBy(other),
      }),
      h('button', { type: 'submit', className: 'danger' }, label),
      problem && h('p', { role: 'alert' }, problem),
    ),
  );
}
