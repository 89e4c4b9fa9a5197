import { createElement as h, type FormEvent, useState } from 'react';
import { collections } from '../../../src/schemas/index.ts';
import { entryUrl } from '../../../src/urls.ts';
import { type OpenEntry, reloadOpenEntry } from '../entry/open-entry.ts';
import { strip } from '../entry/status-strip.ts';
import { ask } from './server.ts';

/** Takes the published page back at once; its address then says why. */
export function WithdrawForm({ entry }: { entry: OpenEntry }) {
  const { collection, slug, path } = entry;
  const [reason, setReason] = useState('');
  const [replacedBy, setReplacedBy] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { one } = collections[collection];
    if (!window.confirm(`马上撤回这篇${one}吗？网页会只剩下撤回的原因。`)) return;
    try {
      await strip.remember();
      await ask('withdrawEntry', { collection, slug, path, reason, ...(replacedBy && { replacedBy }) });
      void strip.follow(entryUrl({ collection, id: slug ?? '' }));
      await reloadOpenEntry(entry);
    } catch (error) {
      setProblem(String(error));
    }
  };
  return h(
    'details',
    { className: 'withdraw' },
    h('summary', null, '撤回这一篇'),
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
      h('label', { htmlFor: 'withdraw-instead' }, '请读者改看哪一篇（写它的网址，可不填）'),
      h('input', {
        id: 'withdraw-instead',
        type: 'text',
        value: replacedBy,
        onChange: (event: { target: { value: string } }) => setReplacedBy(event.target.value.trim()),
      }),
      h('button', { type: 'submit', className: 'danger' }, '马上撤回'),
      problem && h('p', { role: 'alert' }, problem),
    ),
  );
}
