import { createElement as h, Fragment, useEffect, useState } from 'react';
import type { Binned } from '../../server/drafts/bin.ts';
import { readListsAgain } from '../backend/names.ts';
import { loadTimeZone } from '../checkup/checkup.ts';
import { formatMoment } from '../entry/moment.ts';
import { getForm } from '../form/forms.ts';
import { loadPart } from '../entry/load-part.ts';
import { ask, useAttempt } from '../backend/ask.ts';

interface Bin {
  items: Binned[];
  /** Of the portal (an IANA name). */
  timeZone: string;
}

const getPlace = ({ collection }: Binned): string =>
  collection === 'media' ? '图片和附件' : getForm(collection).label;

/** Where something that was taken back waits. */
function Way({ item: { collection, slug, name }, close }: { item: Binned; close: () => void }) {
  if (collection === 'media') return h('p', { role: 'status' }, `「${name}」拿回来了，等在「人员和图片」里。`);
  return h(
    'p',
    { role: 'status' },
    `「${name}」拿回来了，现在是草稿，看过再送审。`,
    h('a', { href: `#/collections/${collection}/entries/${slug}`, onClick: close }, '打开这一篇'),
  );
}

/** What was deleted or thrown away in the last 90 days, with the way back: a draft, which is reviewed as any other. */
export function BinPage({ close }: { close: () => void }) {
  const [bin, setBin] = useState<Bin>();
  const [taken, setTaken] = useState<Binned>();
  const { problem, attempt } = useAttempt();
  const load = async () => {
    const [items, timeZone] = await Promise.all([ask<Binned[]>('listBin'), loadPart('网站的时区', loadTimeZone)]);
    setBin({ items, timeZone });
  };
  useEffect(() => void attempt(load), []);
  const takeBack = (item: Binned) =>
    void attempt(async () => {
      const { kind, collection, slug, path, commit } = item;
      await ask('takeBack', { kind, collection, slug, path, commit });
      setTaken(item);
      readListsAgain();
      await load();
    });
  return h(
    Fragment,
    null,
    h('p', null, '九十天以内从网站上删掉的，和在编辑台里丢掉的草稿，都在这里。拿回来的先是草稿，审过才上网站。'),
    problem && h('p', { role: 'alert' }, problem),
    taken && h(Way, { item: taken, close }),
    !bin && !problem && h('p', { role: 'status' }, '正在读取…'),
    bin?.items.length === 0 && h('p', null, '这里是空的。'),
    h(
      'ul',
      null,
      bin?.items.map((item) =>
        h(
          'li',
          { key: `${item.kind} ${item.path} ${item.commit}` },
          h(
            'span',
            null,
            h('b', null, item.name),
            `　${getPlace(item)}　${item.editor}${item.kind === 'deleted' ? '从网站上删掉' : '丢掉的草稿'}　`,
            h('time', { dateTime: item.at }, formatMoment(item.at, bin.timeZone)),
          ),
          h(
            'span',
            { className: 'sheet-actions' },
            h(
              'button',
              { type: 'button', 'aria-label': `拿回来：${item.name}`, onClick: () => takeBack(item) },
              '拿回来',
            ),
          ),
        ),
      ),
    ),
  );
}
