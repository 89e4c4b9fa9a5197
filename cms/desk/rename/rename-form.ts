import { createElement as h, type FormEvent, useState } from 'react';
import { slugPattern } from '../../../src/schemas/index.ts';
import { longest } from '../../../src/schemas/lengths.ts';
import { ask, useAttempt } from '../backend/ask.ts';
import { type OpenEntry, reloadOpenEntry } from '../entry/open-entry.ts';
import { strip } from '../entry/status-strip.ts';

/** Gives a published entry another address; those who come by the old one, and entries that refer to it, are led to the new. */
export function RenameForm({ entry }: { entry: OpenEntry }) {
  const { slug = '', path } = entry;
  const [to, setTo] = useState(slug);
  const { problem, attempt } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const { release } = await ask<{ release?: string }>('renameEntry', { path, to });
      await reloadOpenEntry(entry);
      const words = release === undefined ? '新网址在这份草稿里' : `新网址和用到这一篇的各篇放成了一批「${release}」`;
      const where = release === undefined ? '' : '在列表上面的「成批发布」里送审、发布。';
      strip.show({ tone: 'good', text: `${words}：发布以后，旧网址会自动转过来。${where}` });
    });
  };
  return h(
    'details',
    { className: 'withdraw' },
    h('summary', null, '改网址'),
    h(
      'form',
      { onSubmit: submit },
      h('label', { htmlFor: 'rename-to' }, '网址的最后一段'),
      h('input', {
        id: 'rename-to',
        required: true,
        maxLength: longest.slug,
        pattern: slugPattern.source,
        title: '只用小写字母、数字和短横线',
        value: to,
        onChange: ({ target }: { target: { value: string } }) => setTo(target.value),
      }),
      h(
        'p',
        { className: 'drawer-hint' },
        '旧链接、印好的二维码会转到新网址；别的篇里指到这一篇的，一起改好，一起审。',
      ),
      problem && h('p', { role: 'alert' }, problem),
      h('button', { type: 'submit', disabled: to === slug }, '写成草稿'),
    ),
  );
}
