import { createElement as h, useEffect, useState } from 'react';
import type { Present } from '../../server/store/presence.ts';
import { MingliBackend } from '../backend/backend.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { ask } from '../backend/ask.ts';
import { useWatch } from '../backend/watch.ts';

/** How often the server is told that the entry is open here, in milliseconds; it forgets after a minute. */
const interval = 20_000;

const describe = (others: readonly Present[]): string => {
  const writing = others.filter(({ isWriting }) => isWriting).map(({ name }) => name);
  const looking = others.filter(({ isWriting }) => !isWriting).map(({ name }) => name);
  return [
    writing.length > 0 && `${writing.join('、')}正在写这一篇`,
    looking.length > 0 && `${looking.join('、')}也打开着这一篇`,
  ]
    .filter(Boolean)
    .join('；');
};

/** Who else has the entry open; the others hear the same of whoever is here. To be drawn anew for each entry. */
export function PresenceNote({ entry: { collection, slug, hasChanged } }: { entry: OpenEntry }) {
  const [others, setOthers] = useState<Present[]>([]);
  const isAsked = slug !== undefined && MingliBackend.current !== undefined;
  const tell = (state: { isWriting?: boolean }) => ask<Present[]>('notePresence', { collection, slug, ...state });
  useWatch(isAsked ? { load: () => tell({ isWriting: hasChanged }), take: setOthers, interval } : undefined, [
    isAsked,
    hasChanged,
  ]);
  useEffect(() => () => void (isAsked && tell({}).catch(() => undefined)), [isAsked]);
  // The element is there before its words are: a screen reader tells what comes into it.
  return h('p', { className: 'presence-note', role: 'status' }, describe(others));
}
