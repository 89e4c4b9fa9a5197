import { createElement as h, useEffect, useState } from 'react';
import type { ListedLink } from '../../server/review/preview-links.ts';
import { draftUrl } from '../../../src/urls.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { formatMoment } from '../entry/moment.ts';
import { ask } from '../backend/ask.ts';

/** Links that show the draft to people without an account: made here, told once, listed, and taken back. */
export function PreviewLinks({ entry: { collection, slug }, timeZone }: { entry: OpenEntry; timeZone: string }) {
  const [links, setLinks] = useState<ListedLink[]>([]);
  const [made, setMade] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const attempt = async (task: () => Promise<void>) => {
    setProblem(undefined);
    await task().catch((error: unknown) => setProblem(String(error)));
  };
  const load = async () => setLinks(await ask<ListedLink[]>('listLinks', { collection, slug }));
  useEffect(() => void attempt(load), [collection, slug]);
  const create = async () => {
    const { word } = await ask<{ word: string }>('createLink', { collection, slug });
    setMade(`${location.origin}${draftUrl(word)}`);
    await load();
  };
  const revoke = async (id: string) => {
    await ask('revokeLink', { id });
    setMade(undefined);
    await load();
  };
  return h(
    'section',
    { 'aria-label': '给领导看一眼' },
    h('h3', null, '给领导看一眼'),
    h(
      'p',
      { className: 'drawer-hint' },
      '没有账号的人，打开链接就能看这份草稿（只能看，跟着草稿变），十四天有效；发布了、丢掉了，就打不开。',
    ),
    h('p', null, h('button', { type: 'button', onClick: () => void attempt(create) }, '建一个链接')),
    made !== undefined &&
      h(
        'div',
        { role: 'status' },
        h('p', null, '请复制下面的链接，只发给要看的人；关掉以后，这里不再显示它：'),
        h('input', {
          readOnly: true,
          className: 'link',
          'aria-label': '草稿的链接',
          value: made,
          onFocus: ({ target }: { target: HTMLInputElement }) => target.select(),
        }),
      ),
    problem && h('p', { role: 'alert' }, problem),
    h(
      'ul',
      null,
      links.map(({ id, by, at, until }) =>
        h(
          'li',
          { key: id },
          h('p', null, h('b', null, by), ' 建的链接', h('time', null, `${formatMoment(until, timeZone)} 以前能打开`)),
          h(
            'button',
            {
              type: 'button',
              'aria-label': `收回 ${by} ${formatMoment(at, timeZone)} 建的链接`,
              onClick: () => void attempt(() => revoke(id)),
            },
            '收回',
          ),
        ),
      ),
    ),
  );
}
