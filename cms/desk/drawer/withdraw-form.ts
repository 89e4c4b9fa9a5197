import { createElement as h, type FormEvent, useState } from 'react';
import { collections } from '../../../src/schemas/index.ts';
import { entryUrl } from '../../../src/urls.ts';
import { type OpenEntry, reloadOpenEntry } from '../entry/open-entry.ts';
import { isAlone } from '../backend/account.ts';
import { strip } from '../entry/status-strip.ts';
import { ask } from '../backend/ask.ts';

/** Asks for the published page to be taken back; its address then says why. Whoever is alone at the desk does it at once. */
export function WithdrawForm({ entry }: { entry: OpenEntry }) {
  const { collection, slug, path } = entry;
  const [reason, setReason] = useState('');
  const [replacedBy, setReplacedBy] = useState('');
  const [problem, setProblem] = useState<string>();
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
      h('button', { type: 'submit', className: 'danger' }, label),
      problem && h('p', { role: 'alert' }, problem),
    ),
  );
}
